import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { choosePlace } from "./embedded-place.js";
import { answers, freePort, guardOf, isAlive, readPidFile, recognise, stopPostmaster } from "./embedded-postmaster.js";

/** @typedef {import("./embedded-place.js").Place} Place */
/**
 * @typedef {object} Options
 * @property {string} dataDir the cluster's directory; made when it is missing
 * @property {string} password of the superuser `postgres`
 * @property {number} [port] wished for; another free one is taken when it is in use
 * @property {boolean} [durable] false gives up crash safety for speed: for clusters that are thrown away
 */
/**
 * @typedef {object} Cluster
 * @property {string} superUrl address of the database `postgres` as the superuser: for making roles and databases only
 * @property {number} pid
 * @property {number} port
 * @property {boolean} reused true when the server was running before and is somebody else's to stop
 * @property {Promise<void>} ended resolves when the server has ended, whoever ended it; never for a reused one
 * @property {() => Promise<void>} stop
 */

const isWindows = process.platform === "win32";
const DURABLE = { shared_buffers: "256MB", fsync: "on", full_page_writes: "on", synchronous_commit: "on" };
const PASSING = { shared_buffers: "96MB", fsync: "off", full_page_writes: "off", synchronous_commit: "off" };
const START_ATTEMPTS = 10;

/**
 * Starts the PostgreSQL that comes with npm on 127.0.0.1, or finds it running.
 *
 * The server ends with this process even when that is killed with -9: a shell around it waits on a pipe of ours. After a
 * crash it recovers by itself; postmaster.pid is never removed by hand, because it also guards against backends that
 * outlived their postmaster.
 *
 * @param {Options} options
 * @returns {Promise<Cluster>}
 */
export async function startEmbedded({ dataDir: wanted, password, port: wish, durable = true }) {
  const place = choosePlace(wanted);
  await initialise(place, password);

  const old = readPidFile(place.dataDir);
  const kind = old ? recognise(old.pid, place.dataDir) : "none";
  if (old && kind === "orphan") await stopPostmaster(old.pid);
  if (old && kind === "ours") return reuse(old, password);

  const port = wish && !(await answers(wish)) ? wish : await freePort();
  for (let attempt = 1; ; attempt++) {
    const outcome = await launch(place, port, durable, kind === "other" ? old?.pid : undefined);
    if (outcome.started) return { superUrl: superUrl(password, port), port, reused: false, ...outcome.started };
    // After kill -9 the former backends need a moment to notice; until then the server rightly refuses.
    const passing = /lock file .* already exists|still in use/.test(outcome.complaint);
    if (!passing || attempt === START_ATTEMPTS) throw new Error(`PostgreSQL did not start:\n${outcome.complaint}`);
    await sleep(500);
  }
}

/** @param {string} password @param {number} port */
const superUrl = (password, port) => `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** @param {{ pid: number, port: number }} running @param {string} password @returns {Promise<Cluster>} */
async function reuse({ pid, port }, password) {
  for (let i = 0; i < 300 && !(await answers(port)); i++) await sleep(100);
  return { superUrl: superUrl(password, port), pid, port, reused: true, ended: new Promise(() => {}), stop: async () => {} };
}

/** Makes the cluster, with a locale that no host setting can change; an empty one need not wait for the disk. @param {Place} place @param {string} password */
async function initialise({ binary, dataDir, account }, password) {
  if (fs.existsSync(path.join(dataDir, "PG_VERSION"))) return;
  fs.mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 });
  // initdb wants an empty directory: what a cut-short initdb left behind holds no data yet.
  fs.rmSync(dataDir, { recursive: true, force: true });
  fs.mkdirSync(dataDir, { mode: 0o700 });
  const passwordFile = `${dataDir}.initial-password`;
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    fs.chownSync(dataDir, account.uid, account.gid);
    fs.chownSync(passwordFile, account.uid, account.gid);
  }
  const options = ["-D", dataDir, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const child = spawn(binary("initdb"), [...options, ...locale, "--no-sync"], {
    ...account,
    cwd: dataDir,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  try {
    await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => (code === 0 ? resolve(code) : reject(new Error(`initdb failed:\n${output}`))));
    });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * `mistaken` is a living process that is not ours but has the number in postmaster.pid; PostgreSQL takes a "grandparent"
 * of that number for itself, so the file need not be touched and its check of shared memory still holds.
 *
 * @param {Place} place @param {number} port @param {boolean} durable @param {number | undefined} mistaken
 * @returns {Promise<{ started: Pick<Cluster, "pid" | "ended" | "stop"> } | { started?: undefined, complaint: string }>}
 */
async function launch({ binary, dataDir, account }, port, durable, mistaken) {
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "100", ...(durable ? DURABLE : PASSING) };
  const args = ["-D", dataDir, "-p", String(port), ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])];
  const env = { ...process.env, LC_ALL: "C", ...(mistaken ? { PG_GRANDPARENT_PID: String(mistaken) } : {}) };
  // `cat` ends when our end of the pipe closes, which the kernel does for us even after kill -9. Asked more than once: a
  // server that has only just begun does not listen yet.
  const ask = "n=0; while [ $n -lt 60 ] && kill -INT $p; do n=$((n+1)); sleep 1; done";
  const guard = `exec 3<&0; "$@" </dev/null & p=$!; (cat >/dev/null; ${ask}) <&3 2>/dev/null & exec 3<&-; wait $p`;
  const child = isWindows
    ? spawn(binary("postgres"), args, { env, stdio: ["pipe", "ignore", "pipe"] })
    : spawn("/bin/sh", ["-c", guard, guardOf(process.pid), binary("postgres"), ...args], {
        ...account,
        cwd: dataDir,
        env,
        stdio: ["pipe", "ignore", "pipe"],
        detached: true, // its own process group: Ctrl-C must not stop the database before the application
      });
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint = (complaint + String(chunk)).slice(-8000)));
  let over = false;
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.once("exit", () => resolve()).once("error", (error) => resolve(void (complaint += error.message)));
  }).then(() => {
    over = true;
    child.stdin.destroy();
  });
  child.stdin.on("error", () => {}); // the pipe may break before we close it

  const deadline = Date.now() + 120_000;
  while (!over && Date.now() < deadline) {
    const now = readPidFile(dataDir);
    // The file may still be the one of a server that crashed, which was ready too.
    if (now?.ready && now.port === port && isOurs(now.pid, dataDir)) return { started: hold(child, now.pid, ended) };
    await sleep(20);
  }
  child.stdin.destroy();
  await ended;
  return { complaint };
}

/** @param {number} pid @param {string} dataDir */
const isOurs = (pid, dataDir) => (isWindows ? isAlive(pid) : recognise(pid, dataDir) === "ours");

/** Lets this process end although the server runs: the guard sees to the rest. @param {import("node:child_process").ChildProcess} child @param {number} pid @param {Promise<void>} ended */
function hold(child, pid, ended) {
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) if (pipe && "unref" in pipe) /** @type {import("node:net").Socket} */ (pipe).unref();
  return {
    pid,
    ended,
    stop: async () => {
      await stopPostmaster(pid);
      child.stdin?.destroy();
      await ended;
    },
  };
}
