import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel, scopeOf, setBudget } from "../testing/budgets";
import { linesOf } from "../testing/exports";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { addRoutine, scheduleWork, takeLeave } from "../testing/peoples-time";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const NOW = new Date("2026-06-10T10:00:00Z");

async function companyAtWork() {
  const company = await makeCompany(db);
  const owner = personAt(db, company.owner, NOW);
  const hanna = await addMember(db, company, "member");
  const channelId = await openChannel(owner, company, "Instagram", "instagram");
  return { company, owner, hanna, tenant: company.slug, channelId, activityId: await activityNamed(owner, company, "Responding") };
}

describe("the schedule of a week", () => {
  it("stands between the budget's share of the week and what was logged", async () => {
    const { company, owner, hanna, tenant, channelId, activityId } = await companyAtWork();
    await setBudget(owner, company, "2026-06", 44);
    await setBudget(owner, company, "2026-06", 22, { channelId });
    await scheduleWork(hanna, tenant, { memberId: hanna.memberId, activityId, channelId, on: "2026-06-09", seconds: 3 * HOUR });
    await scheduleWork(owner, tenant, { memberId: null, activityId, on: "2026-06-10" });
    await addHours(db, company, [{ memberId: hanna.memberId, on: "2026-06-09", seconds: 2 * HOUR, activityId, channelId }]);
    const week = await owner.api.schedule.week({ tenant, on: null, memberId: null });
    // June 2026 has 22 working days, five of them in this week.
    expect(week.total).toEqual({ planned: 10 * HOUR, scheduled: 4 * HOUR, scheduledInPlan: 4 * HOUR, actual: 2 * HOUR });
    expect(week.channels).toEqual([
      { channelId, name: "Instagram", planned: 5 * HOUR, scheduled: 3 * HOUR, scheduledInPlan: 3 * HOUR, actual: 2 * HOUR },
      { channelId: null, name: null, planned: null, scheduled: HOUR, scheduledInPlan: null, actual: 0 },
    ]);
    expect(week.items.map(({ memberName }) => memberName)).toEqual([hanna.name, null]);
    expect(linesOf(await owner.api.schedule.table({ tenant, on: null, memberId: null }))).toMatchObject([
      { part: "total", from: "2026-06-08", through: "2026-06-14", person: "", planned_seconds: 10 * HOUR, planned_hours: 10, scheduled_hours: 4, actual_hours: 2, scheduled_less_planned_seconds: -6 * HOUR, actual_less_scheduled_seconds: -2 * HOUR },
      { part: "channel", channel: "Instagram", planned_hours: 5, scheduled_hours: 3, actual_hours: 2, scheduled_less_planned_seconds: -2 * HOUR, actual_less_scheduled_seconds: -HOUR },
      { part: "channel", channel: "", planned_seconds: null, planned_hours: null, scheduled_seconds: HOUR, actual_seconds: 0, scheduled_less_planned_seconds: null, actual_less_scheduled_seconds: -HOUR },
    ]);
  });

  it("compares a sum of budgets with what they cover, and not with what else is scheduled", async () => {
    const { company, owner, tenant, channelId, activityId } = await companyAtWork();
    const posts = await activityNamed(owner, company, "Editorial");
    await setBudget(owner, company, "2026-06", 22, { channelId, activityId });
    const line = async () => (await owner.api.schedule.week({ tenant, on: null, memberId: null })).channels.find((channel) => channel.channelId === channelId);
    await scheduleWork(owner, tenant, { memberId: null, activityId: posts, channelId, on: "2026-06-10", seconds: 7 * HOUR });
    expect(await line()).toMatchObject({ planned: 5 * HOUR, scheduled: 7 * HOUR, scheduledInPlan: 0 });
    await scheduleWork(owner, tenant, { memberId: null, activityId, channelId, on: "2026-06-09", seconds: 3 * HOUR });
    expect(await line()).toMatchObject({ planned: 5 * HOUR, scheduled: 10 * HOUR, scheduledInPlan: 3 * HOUR });
    // The whole is the sum of the budgets for channels: work for none of them is in no plan.
    await setBudget(owner, company, "2026-06", 44, { channelId });
    await scheduleWork(owner, tenant, { memberId: null, activityId, on: "2026-06-11" });
    expect((await owner.api.schedule.week({ tenant, on: null, memberId: null })).total).toMatchObject({ planned: 10 * HOUR, scheduled: 11 * HOUR, scheduledInPlan: 10 * HOUR });
    expect(await line()).toMatchObject({ planned: 10 * HOUR, scheduledInPlan: 10 * HOUR });
    const [whole] = linesOf(await owner.api.schedule.table({ tenant, on: null, memberId: null }));
    expect(whole).toMatchObject({ scheduled_in_plan_seconds: 10 * HOUR, scheduled_less_planned_seconds: 0 });
  });

  it("of one person is planned by budgets of their own alone, and says day by day what is scheduled, done and available", async () => {
    const { company, owner, hanna, tenant, activityId } = await companyAtWork();
    await setBudget(owner, company, "2026-06", 44);
    await takeLeave(hanna, tenant, "2026-06-11", { share: 50 });
    await scheduleWork(hanna, tenant, { memberId: hanna.memberId, activityId, on: "2026-06-11" });
    const week = await personAt(db, hanna, NOW).api.schedule.week({ tenant, on: null });
    expect(week).toMatchObject({ memberId: hanna.memberId, isOwn: true, maySeeAll: false, total: { planned: null, scheduled: HOUR } });
    expect(week.sums.map(({ available }) => (available ?? 0) / HOUR)).toEqual([8, 8, 8, 4, 8, 0, 0]);
    expect(week.sums[0]).toMatchObject({ on: "2026-06-08", scheduled: null, actual: 0 });
  });

  it("plans one person's own budget by the working days that they are there", async () => {
    const { company, owner, hanna, tenant } = await companyAtWork();
    await setBudget(owner, company, "2026-06", 44);
    await owner.api.budgets.set(write({ tenant, ...scopeOf({}), memberId: hanna.memberId, measure: "time" as const, month: "2026-06", fromOn: null, amount: 40 * HOUR, reach: "from-here-on" as const }));
    await takeLeave(hanna, tenant, "2026-06-11", { toOn: "2026-06-12" });
    // Of 22 working days two are leave, both in this week: three of twenty are left.
    expect((await personAt(db, hanna, NOW).api.schedule.week({ tenant, on: null })).total.planned).toBe(6 * HOUR);
    expect((await owner.api.schedule.week({ tenant, on: null, memberId: null })).total.planned).toBe(10 * HOUR);
  });

  it("shows the person's routines, kept or not only once their day has ended", async () => {
    const { company, hanna, tenant, activityId } = await companyAtWork();
    await addRoutine(hanna, tenant, { activityId, weekdays: [1, 2, 3] });
    await addHours(db, company, [{ memberId: hanna.memberId, on: "2026-06-08", seconds: 1200, activityId }]);
    const { blocks } = await personAt(db, hanna, NOW).api.schedule.week({ tenant, on: null });
    expect(blocks.map(({ on, isKept }) => [on, isKept])).toEqual([["2026-06-08", true], ["2026-06-09", false], ["2026-06-10", null]]);
  });

  it("of others is for who may see hours; external people see and schedule their own", async () => {
    const { company, owner, hanna, tenant, activityId } = await companyAtWork();
    const nadia = await addMember(db, company, "external");
    for (const memberId of [null, hanna.memberId]) {
      await expect(nadia.api.schedule.week({ tenant, on: null, memberId })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(scheduleWork(nadia, tenant, { memberId, activityId, on: "2026-06-11" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await scheduleWork(nadia, tenant, { memberId: nadia.memberId, activityId, on: "2026-06-11" });
    expect((await personAt(db, nadia, NOW).api.schedule.week({ tenant, on: null })).people).toHaveLength(1);
    expect((await owner.api.schedule.week({ tenant, on: null, memberId: nadia.memberId })).items).toHaveLength(1);
  });

  it("is changed on top of what was read, handed to somebody else by managers only, and undone", async () => {
    const { owner, hanna, tenant, activityId } = await companyAtWork();
    const scheduledId = await scheduleWork(hanna, tenant, { memberId: hanna.memberId, activityId, on: "2026-06-11" });
    const fields = { tenant, scheduledId, version: 1, channelId: null, activityId, goalId: null, on: "2026-06-12", seconds: HOUR, note: "" };
    await expect(hanna.api.schedule.change(write({ ...fields, memberId: null }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await owner.api.schedule.change(write({ ...fields, memberId: null }));
    await expect(owner.api.schedule.change(write({ ...fields, memberId: null }))).rejects.toMatchObject({ message: "changedMeanwhile" });
    await expect(hanna.api.schedule.remove(write({ tenant, scheduledId }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await owner.api.schedule.remove(write({ tenant, scheduledId }));
    expect((await owner.api.schedule.week({ tenant, on: null, memberId: null })).items).toEqual([]);
    await owner.api.schedule.restore(write({ tenant, scheduledId }));
    expect((await owner.api.schedule.week({ tenant, on: null, memberId: null })).items).toMatchObject([{ on: "2026-06-12" }]);
  });
});
