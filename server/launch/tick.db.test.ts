import pg from "pg";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { copyDatabase } from "../testing/worker-database";
import { tick } from "./tick";

/** The longest slot that the queue keeps: it does not end while the test runs. */
const SLOT_SECONDS = 43_200;

let db: pg.Client;
let processes: PgBoss[];

beforeAll(async () => {
  const { appUrl } = await copyDatabase("tick");
  db = new pg.Client(appUrl);
  await db.connect();
  processes = [1, 2, 3].map(() => new PgBoss({ connectionString: appUrl, migrate: false, schedule: false, supervise: false, max: 1 }));
  await Promise.all(processes.map((boss) => boss.start()));
});
afterAll(async () => {
  await Promise.all(processes.map((boss) => boss.stop({ graceful: false })));
  await db.end();
});

const jobs = async () => (await db.query<{ n: number }>("SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'reminders'")).rows[0]?.n;

it("makes one job a slot, however many processes ask for it, and none again once it is done", async () => {
  const sent = processes.map((boss) => vi.spyOn(boss, "send"));
  const stops = processes.map((boss) => tick(boss, "reminders", SLOT_SECONDS));
  await Promise.all(sent.flatMap((spy) => spy.mock.results.map(({ value }) => value as Promise<unknown>)));
  expect(await jobs()).toBe(1);
  const [job] = (await processes[0]?.fetch("reminders")) ?? [];
  await processes[0]?.complete("reminders", job?.id ?? "");
  const [boss] = processes;
  if (boss) stops.push(tick(boss, "reminders", SLOT_SECONDS));
  await Promise.all(sent.flatMap((spy) => spy.mock.results.map(({ value }) => value as Promise<unknown>)));
  expect(await jobs()).toBe(1);
  for (const stop of stops) stop();
});
