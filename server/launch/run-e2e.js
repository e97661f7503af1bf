import fs from "node:fs";
import { freePort } from "../db/embedded-postmaster.js";
import { migrate } from "../db/migrate.js";
import { APP_ROLE, OWNER_ROLE, makeDatabase } from "../db/roles.js";
import { startThrowaway } from "../db/throwaway.js";
import { buildPages } from "./build.js";
import { endChild, startNode } from "./child.js";
import { ensureChromium } from "./chromium.js";
import { seed } from "./demo.js";
import { environmentFor } from "./environment.js";
import { beforeEnd, isEnding } from "./lifetime.js";
import { prepareQueue } from "./queue.js";
import { SERVE, WORK } from "./supervise.js";

const DATABASE = "worthwhile_e2e";
/** Where the app under test keeps its mails and the demo's sign-ins. */
const DATA_DIR = ".data/e2e";

/**
 * Runs Playwright against the built app on a freshly seeded database of its own, which is gone afterwards.
 * @param {string[]} args for Playwright @param {import("./environment.js").Environment} [extra] for its environment
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runE2e(args, extra = {}) {
  const chromium = ensureChromium();
  const { env, stop } = await startApp();
  try {
    const child = startNode(["node_modules/@playwright/test/cli.js", "test", "-c", "e2e/playwright.config.ts", ...args], {
      ...env,
      ...extra,
      CHROMIUM_PATH: chromium,
      BASE_URL: env.NEXTAUTH_URL,
    });
    return await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  } finally {
    await stop();
  }
}

/** The app as it is delivered: built, under its powerless role, on a PostgreSQL that keeps its word. */
async function startApp() {
  const cluster = await startThrowaway({ durable: true });
  beforeEnd("database", cluster.stop);
  const at = (/** @type {string} */ username, /** @type {string} */ password) =>
    Object.assign(new URL(cluster.superUrl), { username, password, pathname: `/${DATABASE}` }).href;
  const ownerUrl = at(OWNER_ROLE, cluster.ownerPassword);
  await makeDatabase(cluster.superUrl, DATABASE);
  await migrate(ownerUrl);
  await prepareQueue(ownerUrl);

  fs.rmSync(DATA_DIR, { recursive: true, force: true });
  const port = String(await freePort());
  const env = environmentFor(at(APP_ROLE, cluster.appPassword), false, { PORT: port, NEXTAUTH_URL: `http://localhost:${port}`, DATA_DIR });
  await Promise.all([seed(ownerUrl, env), buildPages(env)]);

  const processes = [SERVE, WORK].map((args) => startNode(args, env));
  await Promise.all(processes.map(isReady));
  let stopping = false;
  // Not started again as it would be in earnest: here its end is a finding.
  for (const child of processes) child.once("exit", (code, signal) => stopping || isEnding() || process.stderr.write(`✖ ${child.spawnargs.at(-1)} ended (${signal ?? code})\n`));
  return {
    env,
    stop: async () => {
      stopping = true;
      await Promise.all(processes.map((child) => endChild(child, 5_000)));
      await cluster.stop();
    },
  };
}

/** @param {import("node:child_process").ChildProcess} child */
function isReady(child) {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => message === "ready" && resolve(message));
    child.once("exit", (code) => reject(new Error(`The app ended before it was ready (${code}).`)));
  });
}
