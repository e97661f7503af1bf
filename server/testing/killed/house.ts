import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../db/embedded";
import { choosePlace } from "../../db/embedded-place";
import { freePort, lookUp, readPidFile } from "../../db/embedded-postmaster";
import { migrate } from "../../db/migrate";
import { APP_ROLE, makeDatabase, makeRoles, OWNER_ROLE } from "../../db/roles";
import { prepareQueue } from "../../launch/queue";

const DATABASE = "killed";
const PASSWORDS = { owner: "secret", app: "secret" };

export type House = Awaited<ReturnType<typeof openHouse>>;
export type Victim = "server" | "worker" | "launcher" | "postmaster" | "backend" | "all";

/** A durable cluster of its own with a migrated database, and the launcher that keeps it, a server and a worker alive. */
export async function openHouse() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "killed-"));
  fs.chmodSync(home, 0o755);
  const dataDir = path.join(home, "postgres");
  const cluster = await startEmbedded({ dataDir, password: "secret" });
  const url = (username: string) => Object.assign(new URL(cluster.superUrl), { username, pathname: `/${DATABASE}` }).href;
  await makeRoles(cluster.superUrl, PASSWORDS);
  await makeDatabase(cluster.superUrl, DATABASE);
  await migrate(url(OWNER_ROLE));
  await prepareQueue(url(OWNER_ROLE));
  await cluster.stop();
  const port = await freePort();
  const env = {
    ...process.env, NODE_ENV: "production" as const, DATABASE_URL: url(APP_ROLE), DATA_DIR: home, NEXTAUTH_URL: `http://localhost:${port}`,
    PG_PASSWORD: "secret", PG_PORT: String(cluster.port), PG_DATA: dataDir,
  };
  let launcher: ChildProcess | undefined;
  const said: string[] = [];
  const start = async () => {
    launcher = spawn(process.execPath, ["server/testing/killed/start.js"], { env, stdio: ["ignore", "inherit", "pipe", "ipc"] });
    launcher.stderr?.on("data", (chunk) => said.push(String(chunk)));
    const ready = once(launcher, "message").then(() => true);
    if (!(await Promise.race([ready, once(launcher, "exit").then(() => false)]))) throw new Error(`The launcher did not start:\n${said.slice(-20).join("")}`);
  };
  const pids = () => ({ launcher: launcher?.pid ?? 0, postmaster: readPidFile(choosePlace(dataDir).dataDir)?.pid ?? 0, ...childrenOf(launcher?.pid ?? 0) });
  return {
    env, said, start, pids, superUrl: url("postgres"),
    outbox: path.join(home, "outbox"),
    close: async () => {
      if (launcher?.exitCode === null && launcher.signalCode === null) {
        launcher.kill("SIGTERM");
        await once(launcher, "exit");
      }
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** All processes of this machine: of the kernel, for not every machine has `ps`. */
function livingPids(): number[] {
  const names = fs.existsSync("/proc/self/stat") ? fs.readdirSync("/proc") : execFileSync("ps", ["-eo", "pid="], { encoding: "utf8" }).split("\n");
  return names.map(Number).filter((pid) => pid > 0);
}

/** The processes that a launcher keeps, by what they run. */
function childrenOf(launcher: number) {
  const children = livingPids().map((pid) => ({ pid, ...lookUp(pid) })).filter(({ parent }) => parent === launcher);
  const find = (script: string) => children.find(({ command }) => command?.split(" ").some((word) => word.endsWith(script)))?.pid ?? 0;
  return { server: find("killed/serve.ts"), worker: find("launch/workers.ts") };
}

/** Kills at once, as the kernel does when memory is short, and starts the launcher again where it was among them. */
export async function kill(house: House, victim: Victim, backend: () => Promise<number>) {
  const pids = house.pids();
  const chosen = victim === "all" ? Object.values(pids) : [victim === "backend" ? await backend() : pids[victim]];
  for (const pid of chosen) {
    if (!pid) throw new Error(`there is no ${victim} to kill`);
    process.kill(pid, "SIGKILL");
  }
  if (victim === "all" || victim === "launcher") await house.start();
}
