import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function company(settings: Parameters<typeof makeCompany>[1] = {}) {
  const made = await makeCompany(db, settings);
  return { ...made, tenant: made.slug, work: await makeWork(made.owner, made.slug) };
}
const day = "2026-03-04";
const noEntry = { code: "NOT_FOUND", message: "noSuchEntry" };

describe("logging time", () => {
  it("keeps what was said, to the second", async () => {
    const { tenant, owner, work } = await company();
    const goal = await owner.api.goals.create(write({ tenant, title: "Leads" }));
    await logWork(owner, tenant, { on: day, ...{ channelId: work.channelId, activityId: work.activityId }, goalId: goal.id, seconds: 5399, note: " replies " });
    const { entries, today, days } = await owner.api.time.week({ tenant, on: day });
    expect(entries).toEqual([expect.objectContaining({ on: day, seconds: 5399, channelName: "LinkedIn", activityName: "Monitoring", kind: "monitoring", goalTitle: "Leads", note: "replies", source: "manual", version: 1 })]);
    expect(days).toEqual(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"]);
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("keeps 23:30 in São Paulo on its day, though it is the next day in the tenant's zone", async () => {
    const { tenant, owner, work } = await company({ timeZone: "Europe/Amsterdam" });
    await logWork(owner, tenant, { on: "2026-03-08", timeZone: "America/Sao_Paulo", startedAt: "2026-03-09T02:30:00.000Z", endedAt: "2026-03-09T03:30:00.000Z", activityId: work.activityId });
    expect((await owner.api.time.week({ tenant, on: "2026-03-08" })).entries).toHaveLength(1);
    expect((await owner.api.time.week({ tenant, on: "2026-03-09" })).entries).toHaveLength(0);
    expect((await owner.api.time.entries({ tenant, from: "2026-03-08", to: "2026-03-08" })).entries[0]).toMatchObject({ on: "2026-03-08", timeZone: "America/Sao_Paulo" });
  });

  it("refuses clock times that cannot be true", async () => {
    const { tenant, owner, work } = await company();
    const log = (clock: { startedAt: string | null; endedAt: string | null }) => logWork(owner, tenant, { on: day, activityId: work.activityId, ...clock });
    await expect(log({ startedAt: "2026-03-04T10:00:00Z", endedAt: null })).rejects.toMatchObject({ message: "startAndEndTogether" });
    await expect(log({ startedAt: "2026-03-04T10:00:00Z", endedAt: "2026-03-04T09:00:00Z" })).rejects.toMatchObject({ message: "endsBeforeStart" });
    await expect(log({ startedAt: "2026-03-04T23:30:00Z", endedAt: "2026-03-04T23:40:00Z" })).rejects.toMatchObject({ message: "startsOnAnotherDay" });
    expect((await owner.api.time.entries({ tenant })).count).toBe(0);
  });

  it("has one effect for the same write sent five times at once", async () => {
    const { tenant, owner, work } = await company();
    const input = write({ tenant, entryId: randomUUID(), on: day, timeZone: "UTC", seconds: 60, startedAt: null, endedAt: null, channelId: null, activityId: work.activityId, goalId: null, note: "" });
    await Promise.all(Array.from({ length: 5 }, () => owner.api.time.log(input)));
    expect(await owner.api.time.entries({ tenant })).toMatchObject({ count: 1, seconds: 60 });
    await expect(owner.api.time.log({ ...input, mutationId: randomUUID() })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("does not tell whether another tenant uses an id: it is free here", async () => {
    const [one, two] = [await company(), await company()];
    const entryId = await logWork(one.owner, one.tenant, { on: day, activityId: one.work.activityId });
    await logWork(two.owner, two.tenant, { on: day, activityId: two.work.activityId, entryId });
    expect((await two.owner.api.time.week({ tenant: two.tenant, on: day })).entries.map(({ id }) => id)).toEqual([entryId]);
  });

  it("answers the same for another tenant's channel, activity or goal as for one that is nowhere", async () => {
    const [one, two] = [await company(), await company()];
    for (const field of ["channelId", "activityId"] as const) {
      const answers = await Promise.all([two.work[field], randomUUID()].map((value) => logWork(one.owner, one.tenant, { on: day, activityId: one.work.activityId, [field]: value }).catch(({ code, message }) => ({ code, message }))));
      expect(answers).toEqual([{ code: "NOT_FOUND", message: "noSuchThing" }, { code: "NOT_FOUND", message: "noSuchThing" }]);
    }
    expect((await one.owner.api.time.entries({ tenant: one.tenant })).count).toBe(0);
  });

  it("lets managers log for others, and nobody else", async () => {
    const made = await company();
    const [manager, member] = [await addMember(db, made, "manager"), await addMember(db, made, "member")];
    await logWork(manager, made.tenant, { on: day, activityId: made.work.activityId, memberId: member.memberId });
    expect((await member.api.time.week({ tenant: made.tenant, on: day })).entries).toHaveLength(1);
    await expect(logWork(member, made.tenant, { on: day, activityId: made.work.activityId, memberId: manager.memberId })).rejects.toMatchObject({ code: "FORBIDDEN", message: "othersTime" });
    await logWork(member, made.tenant, { on: day, activityId: made.work.activityId, memberId: member.memberId });
  });
});

describe("changing time", () => {
  it("refuses a change on top of somebody else's, and of twenty at once takes one", async () => {
    const { tenant, owner, work } = await company();
    const entryId = await logWork(owner, tenant, { on: day, activityId: work.activityId });
    const change = (seconds: number) => owner.api.time.change(write({ tenant, entryId, version: 1, on: day, timeZone: "UTC", seconds, startedAt: null, endedAt: null, channelId: work.channelId, activityId: work.otherActivityId, goalId: null, note: "" }));
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => change(index + 1)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(change(9)).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    const won = results.findIndex(({ status }) => status === "fulfilled") + 1;
    expect((await owner.api.time.week({ tenant, on: day })).entries[0]).toMatchObject({ seconds: won, version: 2, activityName: "Editorial", channelName: "LinkedIn" });
  });

  it("moves many at once and drops the clock times of another day", async () => {
    const { tenant, owner, work } = await company();
    const clock = { timeZone: "UTC", startedAt: "2026-03-04T10:00:00.000Z", endedAt: "2026-03-04T11:00:00.000Z" };
    const entryIds = [await logWork(owner, tenant, { on: day, activityId: work.activityId, ...clock }), await logWork(owner, tenant, { on: "2026-03-05", activityId: work.activityId, note: "kept" })];
    await owner.api.time.move(write({ tenant, entryIds, on: "2026-03-05", channelId: work.channelId }));
    const { entries } = await owner.api.time.week({ tenant, on: day });
    expect(entries.map(({ on, channelId, startedAt, version }) => ({ on, channelId, startedAt, version }))).toEqual(Array.from({ length: 2 }, () => ({ on: "2026-03-05", channelId: work.channelId, startedAt: null, version: 2 })));
    expect(entries.map(({ note }) => note).sort()).toEqual(["", "kept"]);
    await expect(owner.api.time.move(write({ tenant, entryIds }))).rejects.toMatchObject({ message: "nothingToChange" });
  });

  it("keeps the clock times where only the channel changes", async () => {
    const { tenant, owner, work } = await company();
    const entryId = await logWork(owner, tenant, { on: day, activityId: work.activityId, timeZone: "UTC", startedAt: "2026-03-04T10:00:00.000Z", endedAt: "2026-03-04T11:00:00.000Z" });
    await owner.api.time.move(write({ tenant, entryIds: [entryId], on: day, channelId: work.channelId }));
    expect((await owner.api.time.week({ tenant, on: day })).entries[0]).toMatchObject({ startedAt: "2026-03-04T10:00:00.000Z", channelId: work.channelId });
  });

  it("refuses a whole list for one foreign entry, with the answer for a missing one, and changes nothing", async () => {
    const [one, two] = [await company(), await company()];
    const own = await logWork(one.owner, one.tenant, { on: day, activityId: one.work.activityId });
    const foreign = await logWork(two.owner, two.tenant, { on: day, activityId: two.work.activityId });
    for (const other of [foreign, randomUUID()]) {
      const entryIds = [own, other];
      await expect(one.owner.api.time.move(write({ tenant: one.tenant, entryIds, on: "2026-03-05" }))).rejects.toMatchObject(noEntry);
      await expect(one.owner.api.time.remove(write({ tenant: one.tenant, entryIds }))).rejects.toMatchObject(noEntry);
      await expect(one.owner.api.time.restore(write({ tenant: one.tenant, entryIds }))).rejects.toMatchObject(noEntry);
    }
    expect((await one.owner.api.time.week({ tenant: one.tenant, on: day })).entries[0]).toMatchObject({ on: day, version: 1 });
    expect((await two.owner.api.time.week({ tenant: two.tenant, on: day })).entries[0]).toMatchObject({ on: day, version: 1 });
  });

  it("keeps members off others' entries, and does not tell external people that there are any", async () => {
    const made = await company();
    const { tenant } = made;
    const [manager, member, external] = [await addMember(db, made, "manager"), await addMember(db, made, "member"), await addMember(db, made, "external")];
    const entryIds = [await logWork(made.owner, tenant, { on: day, activityId: made.work.activityId })];
    await expect(member.api.time.remove(write({ tenant, entryIds }))).rejects.toMatchObject({ code: "FORBIDDEN", message: "othersTime" });
    await expect(external.api.time.remove(write({ tenant, entryIds }))).rejects.toMatchObject(noEntry);
    await manager.api.time.remove(write({ tenant, entryIds }));
    expect((await made.owner.api.time.entries({ tenant })).count).toBe(0);
  });
});

describe("deleting time", () => {
  it("can be undone, and what comes back is as it was", async () => {
    const { tenant, owner, work } = await company();
    const entryId = await logWork(owner, tenant, { on: day, ...{ channelId: work.channelId, activityId: work.activityId }, note: "back" });
    const before = (await owner.api.time.week({ tenant, on: day })).entries[0];
    await owner.api.time.remove(write({ tenant, entryIds: [entryId] }));
    expect(await owner.api.time.entries({ tenant })).toMatchObject({ entries: [], count: 0, seconds: 0 });
    await expect(owner.api.time.remove(write({ tenant, entryIds: [entryId] }))).rejects.toMatchObject(noEntry);
    await owner.api.time.restore(write({ tenant, entryIds: [entryId] }));
    expect((await owner.api.time.week({ tenant, on: day })).entries).toEqual([{ ...before, version: 3 }]);
  });

  it("cannot bring back what an undone import brought", async () => {
    const { id, tenant, owner, work } = await company();
    const [entryId, importId] = [await logWork(owner, tenant, { on: day, activityId: work.activityId }), randomUUID()];
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { userId: owner.userId, tenantId: id });
      await tx.importBatch.create({ data: { tenantId, importId, fileName: "hours.csv", added: 1, seconds: 3600, undoneAt: new Date() } });
      await tx.timeEntry.updateMany({ where: { tenantId, id: entryId }, data: { importId, source: "import", deletedAt: new Date() } });
    });
    await expect(owner.api.time.restore(write({ tenant, entryIds: [entryId] }))).rejects.toMatchObject({ code: "CONFLICT", message: "importUndone" });
    expect((await owner.api.time.entries({ tenant })).count).toBe(0);
  });

  it("takes at most 500 at once", async () => {
    const { tenant, owner } = await company();
    await expect(owner.api.time.remove(write({ tenant, entryIds: Array.from({ length: 501 }, () => randomUUID()) }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
