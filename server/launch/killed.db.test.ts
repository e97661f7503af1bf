import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { addMember, makeCompany, write } from "../testing/factories";
import { type House, kill, openHouse, type Victim } from "../testing/killed/house";
import { keepWriting, type Load } from "../testing/killed/writer";
import { rounds, roundsTimeout } from "../testing/rounds";
import { judge } from "../testing/rush/judge";
import { makeWork } from "../testing/time-entries";
import { doing } from "../testing/timers";

const VICTIMS: readonly Victim[] = ["server", "worker", "backend", "postmaster", "launcher", "all"];
const CYCLES = rounds(VICTIMS.length, 18);
const BACK_WITHIN_MS = rounds(60_000, 15_000);

let house: House;
let db: Database;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test");
  house = await openHouse();
  vi.stubEnv("NEXTAUTH_URL", house.env.NEXTAUTH_URL);
  vi.stubEnv("DATABASE_URL", house.env.DATABASE_URL);
  await house.start();
  db = openDatabase(house.env.DATABASE_URL, 2);
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.close();
});

async function asSuperuser<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(house.superUrl);
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const someBackend = async () => (await asSuperuser<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE application_name = 'worthwhile' AND datname = current_database() LIMIT 1"))[0]?.pid ?? 0;

/** Until so many more writes were acknowledged; answers how long that took. */
async function moreThan(load: Load, more: number): Promise<number> {
  const [since, before] = [Date.now(), load.acknowledged.length];
  while (load.acknowledged.length < before + more && Date.now() - since < BACK_WITHIN_MS) await sleep(20);
  return Date.now() - since;
}

/** Invitations of which there is neither a letter nor a job that will write one. */
async function lostLetters(load: Load): Promise<string[]> {
  const written = fs.readdirSync(house.outbox).map((file) => fs.readFileSync(`${house.outbox}/${file}`, "utf8"));
  const waiting = await asSuperuser<{ email: string }>("SELECT i.email FROM pgboss.job j JOIN invites i ON i.id::text = j.data ->> 'inviteId' WHERE j.name = 'mail' AND j.state IN ('created', 'retry', 'active')");
  return load.letters.filter((email) => !written.some((text) => text.includes(email)) && !waiting.some((job) => job.email === email));
}

it("whichever process is killed under load, what was acknowledged is there once and the service comes back: server, worker, backend, postmaster, launcher, all", { timeout: roundsTimeout(300_000) }, async () => {
  const company = await makeCompany(db);
  const tenant = company.slug;
  const work = await makeWork(company.owner, tenant);
  const members = [await addMember(db, company, "member"), await addMember(db, company, "member"), await addMember(db, company, "member")];
  await company.owner.api.timer.start(write(doing(tenant, work)));
  const running = (await company.owner.api.timer.current({})).timer?.startedAt;

  const load: Load = { home: house.env.NEXTAUTH_URL, acknowledged: [], letters: [], findings: [], isOver: false };
  const writers = [company.owner, ...members].map((person) => keepWriting(load, person, { tenant, ...work }, person === company.owner));
  const outages: string[] = [];
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    await moreThan(load, rounds(20, 280));
    const victim = VICTIMS[cycle % VICTIMS.length] ?? "all";
    const since = Date.now();
    await kill(house, victim, someBackend);
    await moreThan(load, writers.length * 2);
    const took = Date.now() - since;
    outages.push(`${victim} ${took} ms`);
    expect(took, `${victim} was killed\n${house.said.slice(-10).join("")}`).toBeLessThan(BACK_WITHIN_MS);
  }
  load.isOver = true;
  await Promise.all(writers);

  const rush = { db, at: { ...company, id: company.id, slug: tenant }, acknowledged: load.acknowledged, findings: load.findings };
  const told = `${load.acknowledged.length} writes and ${load.letters.length} invitations acknowledged; ${outages.join(", ")}`;
  const logged = house.said.join("").split("\n").filter((line) => line.startsWith("{")).map((line) => line.slice(0, 600));
  expect(await judge(rush), [told, ...logged].join("\n")).toEqual([]);
  expect(await lostLetters(load), told).toEqual([]);
  expect((await company.owner.api.timer.current({})).timer?.startedAt).toBe(running);
  process.stdout.write(`killed: ${told}\n`);
});
