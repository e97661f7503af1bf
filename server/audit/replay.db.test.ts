import { expect, it } from "vitest";
import { write } from "../testing/factories";
import { ownDatabase } from "../testing/own-database";
import { companyAtWork, minutes, NOON } from "../testing/trails";
import { checkOldest, sealAll } from "./jobs";

const own = ownDatabase("replay");

/** So often that every trail has had its turn. */
const look = async (at: Date) => {
  for (let round = 0; round < 5; round++) await checkOldest(own.db, at);
};

it("a trail is replayed by asking, and by the job once a week or each day while something differs: a row that was changed past the triggers is found in no seal", async () => {
  const { id, tenant, owner, log } = await companyAtWork(own.db, 1);
  expect(await owner.api.audit.check(write({ tenant }))).toMatchObject({ check: { faults: 0 }, replay: { at: NOON.toISOString(), faults: 0 } });
  await own.pastTriggers("UPDATE time_entries SET seconds = seconds + 1 WHERE tenant_id = $1 AND id = (SELECT min(id::text)::uuid FROM time_entries WHERE tenant_id = $1)", [id]);
  await log();
  await sealAll(own.db, minutes(60));
  await look(minutes(25 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { faults: 0 }, replay: { at: NOON.toISOString(), faults: 0 } });
  await look(minutes(7.5 * 24 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { faults: 0 }, replay: { at: minutes(7.5 * 24 * 60).toISOString(), faults: 1 } });
  await own.pastTriggers("UPDATE time_entries SET seconds = 3600 WHERE tenant_id = $1", [id]);
  await look(minutes(9 * 24 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ replay: { at: minutes(9 * 24 * 60).toISOString(), faults: 0 } });
});

it("a long trail is replayed by the job alone, for nobody is to wait for that", async () => {
  const { id, tenant, owner } = await companyAtWork(own.db, 1);
  await own.superuser.query("INSERT INTO audit_log (tenant_id, table_name, op, key, before) SELECT $1, 'time_entries', 'delete', jsonb_build_object('id', n), '{}' FROM generate_series(1, 20000) n", [id]);
  expect(await owner.api.audit.check(write({ tenant }))).toMatchObject({ replay: null });
  await look(minutes(25 * 60));
  expect(await owner.api.audit.state({ tenant })).toMatchObject({ replay: { faults: 100 } });
});
