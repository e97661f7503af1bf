// `npm run bench -- [<entries> …] [--only=<part of a question>] [--pages]`: how fast the built app is on 100,000 and on 1,000,000 entries, beside plain SQL on
// the same server in the same minutes; with --pages the pages alone, in a browser. The database is a fresh one of its own and gone afterwards; figures in .data/reports/bench.json.
import fs from "node:fs";
import { enterProject, environmentFor } from "./environment.js";
import { beforeEnd, end, endOnSignals } from "./lifetime.js";
import { generateClient, installPackages, say } from "./packages.js";

const DATABASE = "worthwhile_bench";
const HOUSE = ".data/bench-house.json";
const REPORT = ".data/reports/bench.json";

/** A fresh database with everything but the entries. */
async function openHouse() {
  const [{ freePort }, { migrate }, { APP_ROLE, OWNER_ROLE, makeDatabase }, { startThrowaway }, { runNode }, { prepareQueue }, { default: pg }] = await Promise.all([
    import("../db/embedded-postmaster.js"), import("../db/migrate.js"), import("../db/roles.js"), import("../db/throwaway.js"), import("./child.js"), import("./queue.js"), import("pg"),
  ]);
  const cluster = await startThrowaway({ durable: true });
  beforeEnd("database", cluster.stop);
  const at = (/** @type {string} */ username, /** @type {string} */ password) => Object.assign(new URL(cluster.superUrl), { username, password, pathname: `/${DATABASE}` }).href;
  const ownerUrl = at(OWNER_ROLE, cluster.ownerPassword);
  await makeDatabase(cluster.superUrl, DATABASE);
  await migrate(ownerUrl);
  await prepareQueue(ownerUrl);
  const port = String(await freePort());
  const env = environmentFor(at(APP_ROLE, cluster.appPassword), false, { PORT: port, NEXTAUTH_URL: `http://localhost:${port}`, DATA_DIR: ".data/bench" });
  say("opening ten agencies with their people and clients");
  await runNode("the benchmark's house", ["--import", "tsx", "server/bench/house.ts", HOUSE], env);
  const db = new pg.Client(ownerUrl);
  await db.connect();
  beforeEnd("processes", () => db.end());
  return { env, db, house: /** @type {import("../bench/load.js").House} */ (JSON.parse(fs.readFileSync(HOUSE, "utf8"))) };
}

/** The app as it is delivered. @param {import("./environment.js").Environment} env */
async function serve(env) {
  const { startNode } = await import("./child.js");
  const { SERVE } = await import("./supervise.js");
  const since = performance.now();
  const child = startNode(SERVE, env);
  await new Promise((resolve, reject) => {
    child.on("message", resolve);
    child.once("exit", (code) => reject(new Error(`The app ended before it was ready (${code}).`)));
  });
  await fetch(`${env.NEXTAUTH_URL}/sign-in`);
  return { pid: child.pid, warmStartMs: performance.now() - since };
}

async function bench() {
  enterProject();
  await installPackages();
  await generateClient();
  const [{ buildPages }, { makeCaller }, { gatherClients, loadEntries, scatterClients }, { questionsOf, wholePortfolio }, { cpuOf, oneByOne, together, warmUp }, { openCold }, { linesOf }, { findChromium }] = await Promise.all([
    import("./build.js"), import("../bench/caller.js"), import("../bench/load.js"), import("../bench/questions.js"), import("../bench/timing.js"), import("../bench/pages.js"), import("../bench/report.js"), import("./chromium.js"),
  ]);
  const isPagesOnly = process.argv.includes("--pages");
  const only = process.argv.find((flag) => flag.startsWith("--only="))?.slice("--only=".length) ?? "";
  const isAsked = (/** @type {{ name: string }} */ { name }) => name.includes(only);
  const wanted = process.argv.slice(2).map(Number).filter((size) => size > 0);
  const { env, db, house } = await openHouse();
  await buildPages(env);
  const { pid, warmStartMs } = await serve(env);
  const [origin, secret] = [env.NEXTAUTH_URL ?? "", env.NEXTAUTH_SECRET ?? ""];
  const call = makeCaller(origin, secret);

  /** @param {() => Promise<import("../bench/timing.js").Spread>} work */
  const withCpu = async (work) => {
    const before = cpuOf(pid);
    const spread = await work();
    const after = cpuOf(pid);
    return { ...spread, cpuMs: before === null || after === null ? null : (after - before) / spread.count };
  };

  /** @param {import("../bench/questions.js").Question} question @returns {Promise<import("../bench/report.js").Measured>} */
  const measure = async ({ name, count, ask, floor, writes }) => {
    await oneByOne(floor, count / 10);
    const floorSpread = await oneByOne(floor, count);
    const first = await withCpu(() => oneByOne(ask, count));
    await warmUp(ask);
    const asked = await withCpu(() => oneByOne(ask, count));
    return { name, first, asked, floor: floorSpread, atOnce: await together(ask, writes ? 800 : count) };
  };

  /** @type {import("../bench/report.js").Report} */
  const report = { warmStartMs, sizes: [], pages: {} };
  let loaded = 0;
  for (const size of wanted.length > 0 ? wanted : [100_000, 1_000_000]) {
    say(`loading ${size.toLocaleString("en")} entries`);
    const loadSeconds = (await loadEntries(db, house, loaded, size)) * (size / (size - loaded));
    loaded = size;
    if (isPagesOnly) continue;
    const measured = [];
    for (const question of questionsOf(house, call, db).filter(isAsked)) measured.push(await measure(question));
    await gatherClients(db, house);
    const whole = [];
    for (const question of wholePortfolio(house, call, db).filter(isAsked)) whole.push(await measure(question));
    measured.splice(3, 0, ...whole);
    await scatterClients(db, house);
    report.sizes.push({ entries: size, loadSeconds, measured });
  }

  const program = findChromium();
  const [agency] = house.agencies;
  const [client] = agency?.clients ?? [];
  if (program && agency && client) {
    const month = "2026-10";
    // What the browser and the framework take by themselves.
    report.pages.empty = await openCold(program, `${origin}/reset`, agency.owner, secret, /\S/);
    report.pages.overview = await openCold(program, `${origin}/${client.slug}?month=${month}`, agency.owner, secret, /\d\sh/);
    await gatherClients(db, house);
    report.pages.portfolio = await openCold(program, `${origin}/agencies/${agency.slug}?month=${month}`, agency.owner, secret, /\d\sh/);
    report.pages["portfolio × 12 months"] = await openCold(program, `${origin}/agencies/${agency.slug}?view=year&month=${month}`, agency.owner, secret, /\d\sh/);
  }
  fs.mkdirSync(".data/reports", { recursive: true });
  fs.writeFileSync(REPORT, JSON.stringify(report, null, 2));
  for (const line of linesOf(report)) process.stdout.write(`${line}\n`);
}

endOnSignals();
try {
  await bench();
  await end(0);
} catch (error) {
  process.stderr.write(`✖ ${process.env.DEBUG ? /** @type {Error} */ (error).stack : /** @type {Error} */ (error).message}\n`);
  await end(1);
}
