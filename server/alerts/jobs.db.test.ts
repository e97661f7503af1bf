import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openDatabase, type Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { startWorkers } from "../launch/workers";
import { makeCompany } from "../testing/factories";
import { makeOver, thresholds } from "../testing/over-budget";
import { copyDatabase } from "../testing/worker-database";
import { findTenantsWithBudgets } from "./data/job";
import { askForAll, watchAll } from "./jobs";

let db: Database;
let appUrl: string;
beforeAll(async () => {
  ({ appUrl } = await copyDatabase("alerts_worker"));
  db = openDatabase(appUrl, 4);
  vi.stubEnv("DATABASE_URL", appUrl);
});
afterAll(() => db.close());

const inQueue = (name: string) => db.read.$queryRaw<{ state: string; data: unknown; retries: number }[]>`SELECT state::text, data, retry_count AS retries FROM pgboss.job WHERE name = ${name}`;

it("raises what a write asked for though the worker that had it in hand was killed", { timeout: 30_000 }, async () => {
  const company = await makeOver(db);
  // A worker that takes all jobs and is never heard of again.
  const dead = new PgBoss({ connectionString: appUrl, migrate: false, schedule: false, supervise: false, max: 1 });
  await dead.start();
  await db.write.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE name = 'alerts'`;
  const inHand = await dead.fetch("alerts", { batchSize: 100 });
  expect(inHand.length).toBeGreaterThan(0);
  await dead.stop({ graceful: false });
  expect(await thresholds(company)).toEqual([]);

  const stops = [await startWorkers(), await startWorkers()];
  await vi.waitFor(async () => expect(await thresholds(company)).toEqual([50, 80, 100]), { timeout: 15_000, interval: 200 });
  // The round alone would have raised it too: what the dead worker had in hand is done as well.
  const ids = inHand.map(({ id }) => id);
  const states = () => db.read.$queryRaw<{ state: string }[]>`SELECT DISTINCT state::text FROM pgboss.job WHERE name = 'alerts' AND id = ANY (${ids}::uuid[])`;
  await vi.waitFor(async () => expect(await states()).toEqual([{ state: "completed" }]), { timeout: 10_000, interval: 200 });
  for (const stop of stops) await stop();
});

it("gives back only the job that cannot be done, and keeps nobody else waiting for it", async () => {
  const company = await makeOver(db);
  const failed = await watchAll(db, [{ id: "poison", data: { tenantId: "no tenant" } }, { id: "null", data: null }, { id: "good", data: { tenantId: company.id } }], new Date());
  expect(failed.flatMap(({ ids }) => ids)).toEqual(["poison", "null"]);
  expect(await thresholds(company)).toEqual([50, 80, 100]);
});

it("leaves a job that fails on every try among the dead letters, to be seen", { timeout: 60_000 }, async () => {
  await db.write.$executeRaw`INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, dead_letter) VALUES ('alerts', '{"tenantId": "no tenant"}', 1, 1, 'dead-letters')`;
  const stop = await startWorkers();
  await vi.waitFor(async () => expect((await inQueue("dead-letters")).map(({ data }) => data)).toEqual([{ tenantId: "no tenant" }]), { timeout: 30_000, interval: 300 });
  await stop();
});

it("asks for every tenant with a budget in each round, and for nobody else", async () => {
  const [company, without] = [await makeOver(db), await makeCompany(db)];
  const asked = await inTransaction(db, "query", findTenantsWithBudgets);
  expect(asked).toContain(company.id);
  expect(asked).not.toContain(without.id);
  expect(await askForAll(db)).toEqual({ asked: asked.length });
});
