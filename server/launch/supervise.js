import { setTimeout as sleep } from "node:timers/promises";
import { startNode } from "./child.js";
import { HOPELESS } from "./exit-codes.js";
import { end, isEnding } from "./lifetime.js";

export const SERVE = ["server/launch/serve.js"];
export const WORK = ["--import", "tsx", "server/launch/work.js"];

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;
const WORKED_WELL = 60_000;
const MOST_FAILURES = 8;

/**
 * Keeps one process running: starts it, and starts it again when it dies, after a pause that doubles. Gives up, and ends
 * everything, when it keeps dying. Resolves when the child has said that it is ready for the first time.
 *
 * @param {string} name @param {string[]} args @param {import("./environment.js").Environment} env
 * @returns {Promise<void>}
 */
export function keepAlive(name, args, env) {
  return new Promise((ready) => {
    void (async () => {
      for (let failures = 0; ; ) {
        const since = Date.now();
        const child = startNode(args, env);
        child.on("message", (message) => message === "ready" && ready());
        const code = await new Promise((resolve) => child.once("exit", resolve));
        if (isEnding()) return;
        failures = Date.now() - since > WORKED_WELL ? 1 : failures + 1;
        if (code === HOPELESS || failures > MOST_FAILURES) return end(1);
        const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
        process.stderr.write(`✖ ${name} ended (${code ?? child.signalCode}); starting it again\n`);
        await sleep(pause);
        if (isEnding()) return;
      }
    })();
  });
}
