import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makePerson, write } from "../testing/factories";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { auditChannel, companyWithChannel, DECIDED_AT, workOn, written } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("an audit", () => {
  it("is open once a channel, keeps what is written, and is refused where somebody else wrote meanwhile", async () => {
    const { owner, tenant, channelId } = await companyWithChannel(db);
    const opened = await Promise.all([1, 2, 3].map(() => owner.api.audits.open(write({ tenant, channelId }))));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    const auditId = opened[0]?.id ?? "";
    await owner.api.audits.save(write({ tenant, auditId, version: 1, ...written, tacticsAdequate: null }));
    await expect(owner.api.audits.save(write({ tenant, auditId, version: 1, ...written, pluses: "Other", tacticsAdequate: true }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect(await owner.api.audits.list({ tenant, channelId })).toMatchObject([{ pluses: written.pluses, tacticsAdequate: null, evidence: null, completedAt: null, openedBy: owner.name, version: 2 }]);
  });

  it("is completed with the facts as they stand, and is not changed after that", async () => {
    const company = await companyWithChannel(db);
    const { owner, tenant, channelId, activityId } = company;
    await setRate(owner, company, "cost", 30, "2026-01-01");
    await workOn(db, company, channelId, activityId, 20);
    const auditId = await auditChannel(owner, tenant, channelId);
    await workOn(db, company, channelId, activityId, 5);
    const [audit] = await owner.api.audits.list({ tenant, channelId });
    expect(audit?.evidence).toMatchObject({ today: "2026-10-15", months: [{ month: "2026-09", seconds: 5 * 3600 }, { month: "2026-10", seconds: 15 * 3600 }], cost: { costMinor: 5000, unpricedSeconds: 0 }, roi: null, neglect: null });
    await expect(owner.api.audits.save(write({ tenant, auditId, version: 3, ...written, tacticsAdequate: false }))).rejects.toMatchObject({ code: "CONFLICT", message: "auditCompleted" });
    const change = inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      await tx.audit.updateMany({ where: { tenantId, id: auditId }, data: { pluses: "Nicer" } });
    });
    await expect(change).rejects.toThrow(/completed audit/);
  });

  it("is not completed while nobody says whether the tactics were right", async () => {
    const { owner, tenant, channelId } = await companyWithChannel(db);
    const { id: auditId } = await owner.api.audits.open(write({ tenant, channelId }));
    await expect(owner.api.audits.complete(write({ tenant, auditId, version: 1, ...written, tacticsAdequate: null }))).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "tacticsUnsaid" });
    expect((await owner.api.audits.list({ tenant, channelId }))[0]?.completedAt).toBeNull();
  });

  it("shows no cost and no names to a client's reader", async () => {
    const company = await companyWithChannel(db);
    const { owner, tenant, channelId } = company;
    await auditChannel(owner, tenant, channelId);
    const viewer = await addMember(db, company, "viewer", await makePerson(db, {}, { now: DECIDED_AT }));
    expect(await viewer.api.audits.list({ tenant, channelId })).toMatchObject([{ openedBy: null, completedBy: null, evidence: { cost: null } }]);
  });
});
