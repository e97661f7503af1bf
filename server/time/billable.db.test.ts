import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { makeCompany, write } from "../testing/factories";
import { importFile } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function company() {
  const place = await makeCompany(db);
  const work = await makeWork(place.owner, place.slug);
  const billable = async () => (await place.owner.api.time.entries({ tenant: place.slug })).entries.map(({ note, isBillable }) => `${note} ${isBillable ? "yes" : "no"}`).sort();
  return { ...place, ...work, billable };
}

describe("whether time is billable", () => {
  it("is what its activity says, unless somebody says otherwise", async () => {
    const { slug: tenant, owner, activityId, billable } = await company();
    await logWork(owner, tenant, { on: "2026-03-02", activityId, note: "unsaid" });
    await logWork(owner, tenant, { on: "2026-03-02", activityId, note: "gift", isBillable: false });
    const activity = (await owner.api.activities.list({ tenant })).find(({ id }) => id === activityId);
    expect(activity).toMatchObject({ isBillable: true });
    const was = { name: activity?.name ?? "", kind: activity?.kind ?? "other", isBillable: true } as const;
    await owner.api.activities.change(write({ tenant, activityId, ...was, isBillable: false, was }));
    await logWork(owner, tenant, { on: "2026-03-02", activityId, note: "later" });
    expect(await billable()).toEqual(["gift no", "later no", "unsaid yes"]);
  });

  it("stays what it was when an entry changes in other ways, and changes for many at once", async () => {
    const { slug: tenant, owner, activityId, otherActivityId, billable } = await company();
    const entryId = await logWork(owner, tenant, { on: "2026-03-02", activityId, note: "gift", isBillable: false });
    const fields = { on: "2026-03-03", timeZone: "UTC", seconds: 60, startedAt: null, endedAt: null, channelId: null, activityId: otherActivityId, goalId: null, note: "gift" };
    await owner.api.time.change(write({ tenant, entryId, version: 1, ...fields }));
    expect(await billable()).toEqual(["gift no"]);
    await owner.api.time.move(write({ tenant, entryIds: [entryId], isBillable: true }));
    expect(await billable()).toEqual(["gift yes"]);
  });

  it("is copied along with last week", async () => {
    const place = await company();
    const { slug: tenant, owner, activityId } = place;
    await logWork(owner, tenant, { on: "2026-03-02", activityId, note: "gift", isBillable: false });
    await owner.api.time.copyLastWeek(write({ tenant, on: "2026-03-09" }));
    expect(await place.billable()).toEqual(["gift no", "gift no"]);
  });

  it("comes from a file's column where there is one", async () => {
    const place = await company();
    const line = (note: string, said: string, from: string) => `Ann,ann@example.test,,LinkedIn,,${note},${said},2026-03-02,${from}:00,2026-03-02,${from}:30,00:00:30,`;
    const heading = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
    await importFile(db, place.owner, place, [heading, line("paid", "Yes", "09:00"), line("gift", "No", "10:00"), line("unsaid", "", "11:00")].join("\n"));
    const said = await place.billable();
    expect(said.slice(0, 2)).toEqual(["gift no", "paid yes"]);
    expect(said[2]).toMatch(/^unsaid/);
  });
});
