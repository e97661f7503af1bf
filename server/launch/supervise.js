import { setTimeout as sleep } from "node:timers/promises";
import { startNode } from "./child.js";
import { HOPELESS } from "./exit-codes.js";
import { end, isEnding } from "./lifetime.js";

export const SERVE = ["server/launch/serve.js"];
export const WORK = ["--import", "tsx", "server/launch/workers.ts"];

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;
const WORKED_WELL = 60_000;
const MOST_FAILURES = 5;

/** How long the worker, which says every ten seconds that it is there, may say nothing: what it does by then is a loop without an end. */
export const LONGEST_SILENCE = 120_000;

/**
 * Keeps one process running: starts it, and starts it again when it dies, after a pause that doubles up to some seconds.
 * Ends everything when it says that trying is hopeless, or when it dies again and again without ever having been ready.
 * Resolves when the child is ready for the first time. One that is silent for longer than `silence` milliseconds is killed; without it none need say anything.
 *
 * @param {string} name @param {string[]} args @param {import("./environment.js").Environment} env @param {number} [silence]
 * @returns {Promise<void>}
 */
export function keepAlive(name, args, env, silence) {
  return new Promise((resolve) => {
    let wasReady = false;
    void (async () => {
      for (let failures = 1; ; failures++) {
        const since = Date.now();
        const child = startNode(args, env);
        const watch = silence === undefined ? undefined : setTimeout(() => {
          process.stderr.write(`✖ ${name} says nothing any more\n`);
          child.kill("SIGKILL");
        }, silence);
        child.on("message", (message) => {
          watch?.refresh();
          if (message !== "ready") return;
          wasReady = true;
          resolve();
        });
        const code = await new Promise((exited) => child.once("exit", exited));
        clearTimeout(watch);
        if (isEnding()) return;
        if (code === HOPELESS || (!wasReady && failures > MOST_FAILURES)) return end(1);
        if (Date.now() - since > WORKED_WELL) failures = 1;
        process.stderr.write(`✖ ${name} ended (${code ?? child.signalCode}); starting it again\n`);
        await sleep(Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE));
        if (isEnding()) return;
      }
    })();
  });
}
