import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A word in the command line of the shell that guards a server, with the number of who started it: by it a later start tells a
 * guarded server from an orphan.
 * @param {number} starter
 */
export const guardOf = (starter) => `worthwhile-postgres-guard-${starter}`;

/**
 * What postmaster.pid says, or undefined when there is none. PostgreSQL writes it line by line; `ready` is the last.
 * @param {string} dataDir
 */
export function readPidFile(dataDir) {
  let text;
  try {
    text = fs.readFileSync(path.join(dataDir, "postmaster.pid"), "utf8");
  } catch {
    return undefined;
  }
  const lines = text.split("\n").map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7] === "ready" };
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Whose is this process id? `ours` is a postmaster of this data directory whose starter lives, `orphan` one whose starter or
 * guard is gone: it stops, or will never be stopped. `other` is any process that merely got the number, `none` no process.
 * @param {number} pid @param {string} dataDir
 * @returns {"ours" | "orphan" | "other" | "none"}
 */
export function recognise(pid, dataDir) {
  if (!isAlive(pid)) return "none";
  const found = lookUp(pid);
  if (!found || !found.command.includes("postgres") || !found.command.includes(dataDir)) return "other";
  const guard = lookUp(found.parent);
  // Whose starter has died has another parent.
  return guard?.command.includes(`${guardOf(guard.parent)} `) ? "ours" : "orphan";
}

/** @param {number} pid @returns {{ parent: number, command: string } | undefined} */
export function lookUp(pid) {
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the name in brackets and may itself hold blanks and brackets.
    return { command, parent: Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) };
  } catch {
    return lookUpByPs(pid);
  }
}

/** @param {number} pid */
function lookUpByPs(pid) {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim();
    const [parent = "", ...words] = line.split(/\s+/);
    return { parent: Number(parent), command: words.join(" ") };
  } catch {
    return undefined;
  }
}

/**
 * Ends a postmaster the fast way (open transactions are rolled back, data written) and waits until it is gone.
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  if (await isGoneWithin(15_000, pid)) return;
  process.kill(pid, "SIGQUIT");
  await isGoneWithin(5_000, pid);
}

/** @param {number} milliseconds @param {number} pid */
async function isGoneWithin(milliseconds, pid) {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** @param {number} port @returns {Promise<boolean>} */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** A port that nobody listens on at this moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port"))));
    });
  });
}
