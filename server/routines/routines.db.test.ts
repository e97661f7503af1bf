import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel } from "../testing/budgets";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { addRoutine, takeLeave } from "../testing/peoples-time";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-05-20T10:00:00Z");

async function companyWithHanna() {
  const company = await makeCompany(db);
  const hanna = await addMember(db, company, "member");
  return { company, hanna, tenant: company.slug, activityId: await activityNamed(company.owner, company, "Responding") };
}

describe("routines", () => {
  it("are kept or not by what their person logged on the days on which they were due", async () => {
    const { company, hanna, tenant, activityId } = await companyWithHanna();
    const channelId = await openChannel(company.owner, company, "Instagram", "instagram");
    await addRoutine(hanna, tenant, { activityId, channelId, fromOn: "2026-05-11", toOn: "2026-05-18" });
    await takeLeave(hanna, tenant, "2026-05-15");
    const piece = (on: string, seconds: number, channel: string | null) => ({ memberId: hanna.memberId, on, seconds, activityId, channelId: channel });
    await addHours(db, company, [piece("2026-05-11", 1200, channelId), piece("2026-05-12", 600, channelId), piece("2026-05-13", 1200, null), piece("2026-05-15", 1200, channelId)]);
    // Six working days, one of them leave: due on five, kept on two, for time of no channel is not Instagram's.
    expect((await personAt(db, hanna, NOW).api.routines.list({ tenant }))[0]?.adherence).toEqual({ due: 5, kept: 2, rate: 0.4 });
  });

  it("of others are seen with the right to see hours, added and changed by managers", async () => {
    const { company, hanna, tenant, activityId } = await companyWithHanna();
    const peer = await addMember(db, company, "member");
    const routineId = await addRoutine(company.owner, tenant, { activityId, memberId: hanna.memberId });
    expect(await peer.api.routines.list({ tenant })).toEqual([]);
    expect(await company.owner.api.routines.list({ tenant })).toMatchObject([{ memberName: hanna.name, isOwn: false, mayChange: true }]);
    await expect(addRoutine(peer, tenant, { activityId, memberId: hanna.memberId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(peer.api.routines.remove(write({ tenant, routineId }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await hanna.api.routines.remove(write({ tenant, routineId }));
    expect(await hanna.api.routines.list({ tenant })).toEqual([]);
    await hanna.api.routines.restore(write({ tenant, routineId }));
    expect(await hanna.api.routines.list({ tenant })).toHaveLength(1);
  });

  it("are of this tenant's work only and end after they begin", async () => {
    const { hanna, tenant, activityId } = await companyWithHanna();
    const other = await companyWithHanna();
    await expect(addRoutine(hanna, tenant, { activityId: other.activityId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(addRoutine(hanna, tenant, { activityId, fromOn: "2026-05-02", toOn: "2026-05-01" })).rejects.toMatchObject({ message: "endsBeforeStart" });
    await expect(addRoutine(hanna, tenant, { activityId, startsAt: "25:00" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
