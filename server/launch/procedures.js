import { text } from "node:stream/consumers";

/** @typedef {import("node:http").IncomingMessage} Incoming */
/** @typedef {import("node:http").ServerResponse} Outgoing */
/** @typedef {(request: Request) => Promise<Response>} Answer */

const PROCEDURES = /^\/api\/trpc\/[\w.]+(\?|$)/;

/**
 * What answers a call of a procedure without the framework; null where the framework must answer: for all else, and until it
 * has loaded the route that hands the handler over (`server/trpc/front-door-mount.ts`).
 * @param {Incoming} request @returns {Answer | null}
 */
export function proceduresFor({ method, url }) {
  if ((method !== "GET" && method !== "POST") || !PROCEDURES.test(url ?? "")) return null;
  return /** @type {{ worthwhileProcedures?: Answer }} */ (globalThis).worthwhileProcedures ?? null;
}

/**
 * Answers by the handler. A call whose line breaks before all of it is here has not been made; an answer that cannot be given
 * is logged and says 500.
 * @param {Answer} answer @param {Incoming} request @param {Outgoing} response @param {URL} home the app's address
 */
export async function answerProcedure(answer, request, response, home) {
  const { method = "GET", headers } = request;
  const body = method === "POST" ? await text(request).catch(() => null) : undefined;
  if (body === null) return;
  try {
    const said = await answer(new Request(new URL(request.url ?? "", home), { method, headers: headersOf(headers), body }));
    const whole = Buffer.from(await said.arrayBuffer());
    response.writeHead(said.status, { ...Object.fromEntries(said.headers), "content-length": whole.length });
    response.end(whole);
  } catch (error) {
    process.stderr.write(`✖ ${/** @type {Error} */ (error).stack}\n`);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

/** @param {Incoming["headers"]} headers */
function headersOf(headers) {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) web.set(name, String(value));
  return web;
}
