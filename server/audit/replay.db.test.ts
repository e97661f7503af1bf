import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { makeCompany, makePerson, write } from "../testing/factories";
import { logWork, makeWork } from "../testing/time-entries";
import { copyDatabase } from "../testing/worker-database";
import { checkOldest, sealAll } from "./jobs";

let db: Database;
let superuser: pg.Client;
beforeAll(async () => {
  const { appUrl, superUrl } = await copyDatabase("replay");
  process.env.DATABASE_URL = appUrl;
  db = openDatabase(appUrl, 2);
  superuser = new pg.Client(superUrl);
  await superuser.connect();
});
afterAll(async () => {
  await db.close();
  await superuser.end();
});

const NOON = new Date("2026-03-18T12:00:00Z");
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
/** So often that every trail has had its turn. */
const look = async (at: Date) => {
  for (let round = 0; round < 5; round++) await checkOldest(db, at);
};

async function companyAtWork() {
  const { id, slug: tenant, owner } = await makeCompany(db, { owner: await makePerson(db, { now: NOON }, { now: NOON }) });
  const { activityId } = await makeWork(owner, tenant);
  const log = () => logWork(owner, tenant, { on: "2026-03-10", activityId, note: "Replies" });
  await log();
  return { id, tenant, owner, log };
}

/** Does what only whoever owns the database's files could do: no trigger sees it. */
async function pastTriggers(sql: string, values: unknown[]) {
  await superuser.query("SET session_replication_role = replica");
  const { rowCount } = await superuser.query(sql, values);
  await superuser.query("SET session_replication_role = DEFAULT");
  expect(rowCount).toBeGreaterThan(0);
}

it("a trail is replayed by asking, and by the job once a week or each day while something differs: a row that was changed past the triggers is found in no seal", async () => {
  const { id, tenant, owner, log } = await companyAtWork();
  expect(await owner.api.audit.check(write({ tenant }))).toMatchObject({ check: { faults: 0 }, replay: { at: NOON.toISOString(), faults: 0 } });
  await pastTriggers("UPDATE time_entries SET seconds = seconds + 1 WHERE tenant_id = $1 AND id = (SELECT min(id::text)::uuid FROM time_entries WHERE tenant_id = $1)", [id]);
  await log();
  await sealAll(db, minutes(60));
  await look(minutes(25 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { faults: 0 }, replay: { at: NOON.toISOString(), faults: 0 } });
  await look(minutes(7.5 * 24 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { faults: 0 }, replay: { at: minutes(7.5 * 24 * 60).toISOString(), faults: 1 } });
  await pastTriggers("UPDATE time_entries SET seconds = 3600 WHERE tenant_id = $1", [id]);
  await look(minutes(9 * 24 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ replay: { at: minutes(9 * 24 * 60).toISOString(), faults: 0 } });
});

it("a long trail is replayed by the job alone, for nobody is to wait for that", async () => {
  const { id, tenant, owner } = await companyAtWork();
  await superuser.query("INSERT INTO audit_log (tenant_id, table_name, op, key, before) SELECT $1, 'time_entries', 'delete', jsonb_build_object('id', n), '{}' FROM generate_series(1, 20000) n", [id]);
  expect(await owner.api.audit.check(write({ tenant }))).toMatchObject({ replay: null });
  await look(minutes(25 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ replay: { faults: 100 } });
});
