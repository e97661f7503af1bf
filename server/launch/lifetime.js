import { setTimeout as sleep } from "node:timers/promises";

/** What has to be stopped before this process may end: first who works, then what they work on. */
const endings = { processes: /** @type {(() => unknown)[]} */ ([]), database: /** @type {(() => unknown)[]} */ ([]) };
let ending = false;

export const isEnding = () => ending;

/** @param {keyof typeof endings} stage @param {() => unknown} stop */
export function beforeEnd(stage, stop) {
  endings[stage].push(stop);
}

/** Stops everything in order and ends the process. A second call waits for ever, for the first one ends us both. @param {number} code @returns {Promise<never>} */
export async function end(code) {
  if (ending) return new Promise(() => {});
  ending = true;
  for (const stage of [endings.processes, endings.database]) {
    const results = await Promise.allSettled(stage.map(async (stop) => stop()));
    for (const result of results) if (result.status === "rejected") process.stderr.write(`✖ ${result.reason}\n`);
  }
  process.exit(code);
}

/**
 * Ends in order at Ctrl-C, SIGTERM and a closed terminal; at once when asked again. Also when the parent is gone: a
 * SIGTERM to npm ends npm and its shell, and nobody passes it on to us.
 */
export function endOnSignals() {
  const codes = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (ending) process.exit(code); // children and database notice that we are gone
      process.stdout.write(`• ${signal}: stopping (again to force)\n`);
      void end(code);
    });
  }
  const parent = process.ppid;
  if (process.platform !== "win32" && parent !== 1) {
    setInterval(() => process.ppid !== parent && void end(143), 250).unref();
  }
}

/** Waits, but not longer than it is worth. @param {Promise<unknown>} event @param {number} milliseconds @returns {Promise<boolean>} whether it came in time */
export async function comesWithin(event, milliseconds) {
  const controller = new AbortController();
  const late = sleep(milliseconds, false, { signal: controller.signal }).catch(() => false);
  const inTime = await Promise.race([event.then(() => true), late]);
  controller.abort();
  return inTime;
}
