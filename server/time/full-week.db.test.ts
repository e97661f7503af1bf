import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";
import { insertEntries } from "./data/write";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const monday = "2026-03-02";
const sunday = "2026-03-08";
const weekBefore = "2026-02-24";

/** A company whose owner has logged that many minutes, one by one, on a day. */
async function minutes(on: string, count: number) {
  const made = await makeCompany(db);
  const work = await makeWork(made.owner, made.slug);
  const { memberId } = await made.owner.api.tenants.current({ tenant: made.slug });
  const entry = { memberId, on, activityId: work.activityId, channelId: null, goalId: null, note: "", seconds: 60, startedAt: null, endedAt: null, timeZone: "Europe/Amsterdam", source: "manual" as const };
  await inTransaction(db, "mutation", async (tx) => {
    const id = await actAs(tx, { userId: made.owner.userId, tenantId: made.id });
    await insertEntries(tx, id, Array.from({ length: count }, () => ({ ...entry, id: randomUUID() })));
  });
  return { ...made, tenant: made.slug, work };
}

describe("a week of more entries than are shown", () => {
  it("says so, and shows its latest", async () => {
    const { tenant, owner, work } = await minutes(monday, 1000);
    expect(await owner.api.time.week({ tenant, on: monday })).toMatchObject({ isCut: false });
    await logWork(owner, tenant, { on: sunday, activityId: work.activityId, seconds: 3600 });
    for (const week of [await owner.api.time.week({ tenant, on: monday }), await owner.api.time.myWeek({ on: monday })]) expect(week).toMatchObject({ isCut: true });
    const { entries } = await owner.api.time.week({ tenant, on: monday });
    expect(entries).toHaveLength(1000);
    expect(entries.at(-1)).toMatchObject({ on: sunday, seconds: 3600 });
  });

  it("is whole where only the week before has too many", async () => {
    const { tenant, owner, work } = await minutes(weekBefore, 1001);
    await logWork(owner, tenant, { on: monday, activityId: work.activityId });
    const week = await owner.api.time.week({ tenant, on: monday });
    expect(week).toMatchObject({ isCut: false, entries: [{ on: monday }] });
  });

  it("is not copied in part", async () => {
    const { tenant, owner } = await minutes(weekBefore, 1001);
    await expect(owner.api.time.copyLastWeek(write({ tenant, on: monday }))).rejects.toMatchObject({ code: "CONFLICT", message: "weekTooFull" });
    expect((await owner.api.time.entries({ tenant, from: monday })).count).toBe(0);
  });
});
