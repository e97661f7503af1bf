import { describe, expect, it } from "vitest";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { addMember, write } from "../testing/factories";
import { ownDatabase } from "../testing/own-database";
import { companyAtWork, minutes, NOON } from "../testing/trails";
import { sealLines } from "./data/seals";
import { checkOldest, sealAll } from "./jobs";

const own = ownDatabase("checks");

const inTenant = <T>(tenantId: string, work: (tx: Tx, tenantId: TenantId) => Promise<T>) => inTransaction(own.db, "mutation", async (tx) => work(tx, await actAs(tx, { tenantId })));
const seal = (tenantId: string, at = NOON, most = 5000) => inTenant(tenantId, (tx) => sealLines(tx, at, most));
const sealsOf = async (tenantId: string) => (await own.superuser.query<{ number: number; lines: string[] }>("SELECT number, lines FROM audit_seals WHERE tenant_id = $1 ORDER BY number", [tenantId])).rows;

/** So often that every trail has had its turn. */
const look = async (at: Date) => {
  for (let round = 0; round < 5; round++) await checkOldest(own.db, at);
};

describe("whether the trail is whole", () => {
  it("is said with the instant up to which it is, by asking or once a day, and since when it is not", async () => {
    const { id, tenant, owner, log } = await companyAtWork(own.db, 3);
    expect(await owner.api.audit.state({ tenant })).toEqual({ seal: null, check: null, replay: null });
    await seal(id, minutes(-60));
    await log();
    const whole = await owner.api.audit.check(write({ tenant }));
    expect(whole).toMatchObject({ seal: { number: 2, at: NOON.toISOString() }, check: { at: NOON.toISOString(), wholeTo: NOON.toISOString(), faults: 0 } });
    await own.pastTriggers("UPDATE audit_log SET at = at - interval '1 day' WHERE tenant_id = $1 AND id = (SELECT max(id) FROM audit_log WHERE tenant_id = $1)", [id]);
    expect(await owner.api.audit.state({ tenant })).toEqual(whole);
    await look(minutes(60));
    expect(await owner.api.audit.state({ tenant })).toEqual(whole);
    await look(minutes(25 * 60));
    expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { wholeTo: minutes(-60).toISOString(), faults: 1 } });
  });

  it("is looked at each day from the last seal on that matched, and from the first once a week or by asking; what was found stays found", async () => {
    const { id, tenant, owner, log } = await companyAtWork(own.db, 3);
    await seal(id, minutes(-60));
    await log();
    await seal(id, minutes(-30));
    await look(NOON);
    const first = "UPDATE audit_log SET at = at + interval '1 day' * $2::int WHERE tenant_id = $1 AND id = (SELECT min(id) FROM audit_log WHERE tenant_id = $1)";
    await own.pastTriggers(first, [id, 1]);
    await log();
    await seal(id, minutes(60));
    await look(minutes(25 * 60));
    expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { at: minutes(25 * 60).toISOString(), wholeTo: minutes(60).toISOString(), faults: 0 } });
    for (const day of [7, 8.1]) {
      await look(minutes(day * 24 * 60));
      expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { wholeTo: null, faults: 1 } });
    }
    await own.pastTriggers(first, [id, -1]);
    expect(await owner.api.audit.check(write({ tenant }))).toMatchObject({ check: { faults: 0 } });
    await own.pastTriggers(first, [id, 1]);
    expect(await owner.api.audit.check(write({ tenant }))).toMatchObject({ check: { faults: 1 } });
  });

  it("is compared and sealed for everybody, though it cannot be for one", async () => {
    const [broken, locked, other] = [await companyAtWork(own.db, 3), await companyAtWork(own.db, 3), await companyAtWork(own.db, 3)];
    await seal(broken.id);
    await own.pastTriggers("UPDATE audit_seals SET sealed_at = 'infinity' WHERE tenant_id = $1", [broken.id]);
    await own.superuser.query("SELECT pg_advisory_lock(hashtextextended('seal ' || $1, 0))", [locked.id]);
    await sealAll(own.db, NOON);
    expect(await sealsOf(locked.id)).toEqual([]);
    expect((await sealsOf(other.id)).length).toBe(1);
    await own.superuser.query("SELECT pg_advisory_unlock_all()");
    await sealAll(own.db, NOON);
    expect((await sealsOf(locked.id)).length).toBe(1);
    await look(minutes(100 * 24 * 60));
    expect(await broken.owner.api.audit.state({ tenant: broken.tenant }).catch(() => "unreadable")).toBe("unreadable");
    for (const { owner, tenant } of [locked, other]) expect(await owner.api.audit.state({ tenant })).toMatchObject({ check: { at: minutes(100 * 24 * 60).toISOString(), faults: 0 } });
    const { rows } = await own.superuser.query<{ turn_at: Date; checked_at: Date | null }>("SELECT turn_at, checked_at FROM audit_checks WHERE tenant_id = $1", [broken.id]);
    expect(rows).toEqual([{ turn_at: minutes(100 * 24 * 60), checked_at: null }]);
  });

  it("is for owners and admins", async () => {
    const { id, tenant } = await companyAtWork(own.db, 0);
    const manager = await addMember(own.db, { id, slug: tenant }, "manager");
    await expect(manager.api.audit.check(write({ tenant }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
