// The process that answers. Its environment is complete: the launcher, or the operator, has set it.
import { createServer } from "node:http";
import next from "next";
import { UnsafeDatabase, assertPowerless } from "../db/roles.js";
import { drain } from "./drain.js";
import { endOnFault } from "./end-on-fault.js";
import { HOPELESS } from "./exit-codes.js";
import { hostsOf, refusalOf, stampOrigin } from "./front-door.js";
import { answerFile, packedFileFor, readPackedFiles } from "./packed-files.js";
import { packAnswer } from "./packing.js";
import { answerProcedure, proceduresFor } from "./procedures.js";
import { protect } from "./security-headers.js";

const isDev = process.env.NODE_ENV === "development";

/** @param {string} message @returns {never} */
function giveUp(message) {
  process.stderr.write(`✖ ${message}\n`);
  process.exit(HOPELESS);
}

/** @param {string} name */
const required = (name) => process.env[name] ?? giveUp(`${name} is not set.`);

const url = new URL(required("NEXTAUTH_URL"));
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
const trustedHops = Number(process.env.TRUSTED_HOPS ?? 0);
const hosts = hostsOf(url);
await assertPowerless(required("DATABASE_URL")).catch((error) => {
  if (error instanceof UnsafeDatabase) giveUp(error.message);
  throw error; // the database may be on its way up: the launcher tries again
});

const server = createServer();
server.headersTimeout = 15_000;
server.requestTimeout = 300_000; // 25 MB over a slow line
server.keepAliveTimeout = 65_000; // longer than the proxies that may stand in front

// Next listens for upgrades on the server it is given. Only its development client needs one, so in production it gets a
// server that nobody is connected to, and Node answers the request as if it had not asked.
const app = next({ dev: isDev, hostname, port, httpServer: isDev ? server : createServer() });
await app.prepare();
if (!isDev) endOnFault();
const answer = app.getRequestHandler();
const packedFiles = isDev ? new Map() : readPackedFiles();

/** @type {import("node:http").RequestListener} */
function receive(request, response) {
  protect(request, response, { isDev, isHttps: url.protocol === "https:" });
  const refusal = refusalOf(request, hosts);
  if (refusal) {
    response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${refusal.message}\n`);
    return;
  }
  stampOrigin(request, url, trustedHops);
  if (request.headers.expect) response.writeContinue();
  const file = packedFileFor(packedFiles, request);
  if (file) {
    answerFile(file, response);
    return;
  }
  packAnswer(request, response);
  // Next compiles anew in development when something changes: there each call goes through it.
  const procedures = isDev ? null : proceduresFor(request);
  if (procedures) void answerProcedure(procedures, request, response, url);
  else void answer(request, response);
}

server.on("request", receive);
server.on("checkContinue", receive); // a body too large is refused before it is sent
server.once("error", (error) => {
  const inUse = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
  giveUp(inUse ? `Port ${port} is in use. Set PORT to another one.` : error.message);
});
server.listen(port, hostname, () => process.send?.("ready"));

let ending = false;
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void drain(server).then(() => app.close()).then(() => process.exit(0));
  });
}
