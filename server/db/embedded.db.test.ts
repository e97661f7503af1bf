import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startEmbedded } from "./embedded";
import { isAlive } from "./embedded-postmaster";

let home: string;
let dataDir: string;
const stops: (() => Promise<void>)[] = [];

// One cluster for all: each test leaves it stopped, one way or another.
beforeAll(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), "embedded-"));
  fs.chmodSync(home, 0o755);
  dataDir = path.join(home, "postgres");
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

async function start(port?: number) {
  const cluster = await startEmbedded({ dataDir, password: "secret", port });
  stops.push(cluster.stop);
  return cluster;
}

async function query(url: string, sql: string) {
  const db = new pg.Client(url);
  await db.connect();
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.end();
  }
}

async function isGone(pid: number) {
  for (let i = 0; i < 100 && isAlive(pid); i++) await sleep(50);
  return !isAlive(pid);
}

/** A process of its own that starts the cluster and tells the postmaster's number. */
async function startElsewhere(): Promise<{ starter: ChildProcess; pid: number }> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL("./embedded.js", import.meta.url).href)});
    const { pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, password: "secret" });
    process.send(pid);
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [pid] = await once(starter, "message");
  return { starter, pid: pid as number };
}

it("asks everybody for a password, on this machine only, and keeps what it has acknowledged", async () => {
  const { superUrl } = await start();
  const rows = await query(superUrl, "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'fsync', 'data_checksums') ORDER BY name");
  expect(rows).toEqual([
    { name: "data_checksums", setting: "on" },
    { name: "fsync", setting: "on" },
    { name: "listen_addresses", setting: "127.0.0.1" },
  ]);
  const wrong = Object.assign(new URL(superUrl), { password: "guess" }).href;
  await expect(query(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
});

it("loses nothing that was saved when the server is killed, and comes back at the same address", async () => {
  const before = await start();
  await query(before.superUrl, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
  process.kill(before.pid, "SIGKILL");
  await before.ended;
  const after = await start(before.port);
  expect(after).toMatchObject({ reused: false, port: before.port });
  expect(await query(after.superUrl, "SELECT id FROM kept")).toEqual([{ id: 1 }]);
});

it("ends with the process that started it, even when that is killed", async () => {
  const { starter, pid } = await startElsewhere();
  starter.kill("SIGKILL");
  expect(await isGone(pid)).toBe(true);
});

it("is found by a second start while its starter lives, and left running by it", async () => {
  const { starter, pid } = await startElsewhere();
  const second = await start();
  expect(second).toMatchObject({ pid, reused: true });
  await second.stop();
  expect(isAlive(pid)).toBe(true);
  starter.kill("SIGKILL");
  expect(await isGone(pid)).toBe(true);
});

it("is not taken for one that stays by a start right after its starter was killed", async () => {
  const { starter, pid } = await startElsewhere();
  starter.kill("SIGKILL");
  await once(starter, "exit");
  const after = await start();
  expect(after.reused).toBe(false);
  expect(isAlive(pid)).toBe(false);
  expect(await query(after.superUrl, "SELECT 1 AS here")).toEqual([{ here: 1 }]);
});

it("starts although another process has got the number that a crashed server left behind", async () => {
  const before = await start();
  await query(before.superUrl, "CREATE TABLE also_kept (id int)");
  process.kill(before.pid, "SIGKILL");
  await before.ended;
  const file = path.join(dataDir, "postmaster.pid");
  const owner = fs.statSync(file);
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { uid: owner.uid, gid: owner.gid, stdio: "ignore" });
  await once(stranger, "spawn");
  const [, ...lines] = fs.readFileSync(file, "utf8").split("\n");
  fs.writeFileSync(file, [stranger.pid, ...lines].join("\n"));

  const after = await start();
  expect(await query(after.superUrl, "SELECT * FROM also_kept")).toEqual([]);
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
  stranger.kill("SIGKILL");
});
