import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeEnd, comesWithin, isEnding } from "./lifetime.js";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {import("./environment.js").Environment} Environment */

const guard = new URL("./die-with-parent.js", import.meta.url).href;
/** @type {Set<ChildProcess>} */
const children = new Set();
beforeEnd("processes", () => Promise.all([...children].map((child) => endChild(child, 28_000))));

/**
 * Starts Node with a script, in a process group of its own, so that Ctrl-C reaches only the launcher, which then ends its
 * children in order. The child ends when this process does, however that happens.
 *
 * @param {string[]} args @param {Environment} env the whole environment of the child
 * @param {"inherit" | "pipe"} [output]
 */
export function startNode(args, env, output = "inherit") {
  const child = spawn(process.execPath, ["--import", guard, ...args], {
    stdio: ["ignore", output, output, "ipc"],
    detached: process.platform !== "win32",
    env: /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ ({ ...env, WORTHWHILE_LAUNCHER: String(process.pid) })),
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Runs a script to its end; throws when it fails. @param {string} label @param {string[]} args @param {Environment} env */
export async function runNode(label, args, env) {
  const child = startNode(args, env);
  const [code, signal] = await once(child, "exit");
  if (isEnding()) await new Promise(() => {}); // it was us who ended it
  if (code !== 0) throw new Error(`${label} failed (${signal ?? `exit ${code}`})`);
}

/** Asks a child and its own children to end, and makes them when they do not in time. @param {ChildProcess} child @param {number} patience milliseconds */
export async function endChild(child, patience) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  kill(child, "SIGTERM");
  if (!(await comesWithin(gone, patience))) kill(child, "SIGKILL");
  await gone;
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function kill(child, signal) {
  try {
    if (process.platform !== "win32" && child.pid) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // gone already
  }
}
