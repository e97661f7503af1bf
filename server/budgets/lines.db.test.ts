import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel, plainBudget, scopeOf, setBillable, setBudget, setTerms } from "../testing/budgets";
import { linesOf } from "../testing/exports";
import { addMember, makeCompany, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { addTool } from "../testing/tools";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const all = scopeOf({});
/** Amounts of time in hours. */
const hoursOf = (amounts: readonly (number | null)[] | undefined) => amounts?.map((amount) => (amount === null ? null : amount / HOUR));

/** A company whose owner's clock stands in July 2026. */
async function companyInJuly() {
  const owner = await makePerson(db, { now: new Date("2026-07-15T10:00:00Z") }, { now: new Date("2026-07-15T10:00:00Z") });
  return makeCompany(db, { owner });
}

describe("a pool", () => {
  it("prepaid hours over several projects impossible: here one budget serves three channels, and without one they add up", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    const activityId = await activityNamed(owner, place, "Responding");
    const channelIds = [await openChannel(owner, place, "Facebook", "facebook"), await openChannel(owner, place, "Instagram", "instagram"), await openChannel(owner, place, "TikTok", "tiktok")];
    const [facebook = "", instagram = ""] = channelIds;
    await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds, name: "Prepaid", holds: { period: "month", from: "2026-07" }, seconds: 30 * HOUR }));
    await setBudget(owner, place, "2026-06", 8, { channelId: facebook });
    await setBudget(owner, place, "2026-06", 4, { channelId: instagram });
    await addHours(db, place, [facebook, instagram, null].map((channelId) => ({ memberId, on: "2026-07-02", seconds: 5 * HOUR, activityId, channelId })));
    const { lines, headline } = await owner.api.budgets.year({ tenant, year: 2026 });
    const pool = lines.find(({ group }) => group === "pools");
    expect(pool).toMatchObject({ name: "Prepaid", channels: [{ name: "Facebook" }, { name: "Instagram" }, { name: "TikTok" }] });
    expect(hoursOf(pool?.time.budget.slice(4, 8))).toEqual([null, null, 30, 30]);
    expect(hoursOf(pool?.time.parts.slice(4, 8))).toEqual([null, 12, null, null]);
    expect(hoursOf(pool?.time.used.slice(5, 7))).toEqual([0, 10]);
    // Facebook's and Instagram's 12 h lie inside the pool and are not added to it.
    expect(headline.time[6]).toEqual({ month: "2026-07", kind: "channels", amount: 30 * HOUR, used: 10 * HOUR, approvedSeconds: 0, expenses: null, unpricedSeconds: null });
  });

  it("of parts stands as they do: what else was done in the channel does not count against their sum", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    const [replies, posts] = [await activityNamed(owner, place, "Responding"), await activityNamed(owner, place, "Editorial")];
    const channelId = await openChannel(owner, place, "Instagram", "instagram");
    await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [channelId], activityIds: [replies], holds: { period: "month", from: "2026-07" }, seconds: 3 * HOUR, minor: 12_000 }));
    await setRate(owner, place, "cost", 50, "2026-01-01");
    await addHours(db, place, [[replies, 1], [posts, 8]].map(([activityId, hours]) => ({ memberId, on: "2026-07-02", seconds: Number(hours) * HOUR, activityId: String(activityId), channelId })));
    const line = (await owner.api.budgets.year({ tenant, year: 2026 })).lines.find(({ group }) => group === "channels");
    expect(line?.time).toMatchObject({ status: "under", outlook: { available: 3 * HOUR, used: HOUR } });
    expect([line?.time.parts[6], line?.time.used[6], line?.time.partsUsed[6], line?.time.partsUsed[5]]).toEqual([3 * HOUR, 9 * HOUR, HOUR, null]);
    expect([line?.money?.status, line?.money?.used[6], line?.money?.partsUsed[6]]).toEqual(["on-track", 45_000, 5_000]);
  });

  it("has each of its channels to itself", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    const [a = "", b = "", c = ""] = [await openChannel(owner, place, "A"), await openChannel(owner, place, "B"), await openChannel(owner, place, "C")];
    const make = (channelIds: string[]) => owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds, seconds: HOUR }));
    const { id: budgetId } = await make([a, b]);
    await expect(make([b, c])).rejects.toMatchObject({ code: "CONFLICT", message: "pooledTwice" });
    await expect(make([b, a, b])).rejects.toMatchObject({ code: "CONFLICT", message: "budgetThere" });
    await owner.api.budgets.archive(write({ tenant, budgetId }));
    await make([b, c]);
    await expect(make([a, b])).rejects.toMatchObject({ code: "CONFLICT", message: "pooledTwice" });
  });
});

describe("a budget that changes in the middle of a month", () => {
  it("keeps what was before that day, has the parts of both in that month, and says from which day on what holds", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    await setBudget(owner, place, "2026-05", 22);
    const edit = { tenant, ...all, measure: "time" as const, month: "2026-06", fromOn: "2026-06-16", reach: "from-here-on" as const };
    await owner.api.budgets.set(write({ ...edit, amount: 44 * HOUR }));
    const timeOf = async () => (await owner.api.budgets.year({ tenant, year: 2026 })).lines.find(({ group }) => group === "all")?.time;
    // Of June's 22 working days half lie before the 16th.
    expect(hoursOf((await timeOf())?.budget.slice(4, 7))).toEqual([22, 33, 44]);
    expect((await timeOf())?.changes.slice(4, 7)).toEqual([[], [{ on: "2026-06-16", amount: 44 * HOUR }], []]);
    await owner.api.budgets.end(write(edit));
    expect(hoursOf((await timeOf())?.budget.slice(4, 7))).toEqual([22, 11, null]);
    expect((await timeOf())?.changes[5]).toEqual([{ on: "2026-06-16", amount: null }]);
    await expect(owner.api.budgets.end(write({ ...edit, fromOn: "2026-07-01" }))).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "dayOfAnotherMonth" });
  });
});

describe("a line", () => {
  it("that is put away keeps its past, and comes back with it", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    const goalId = (await owner.api.goals.create(write({ tenant, title: "Leads" }))).id;
    const line = { ...plainBudget, goalId, seconds: 5 * HOUR };
    const { id: budgetId } = await owner.api.budgets.create(write({ tenant, ...line }));
    const goals = async () => (await owner.api.budgets.year({ tenant, year: 2026 })).lines.filter(({ group }) => group === "goals");
    await owner.api.budgets.archive(write({ tenant, budgetId }));
    const [away] = await goals();
    expect([away?.isRetired, hoursOf(away?.time.budget.slice(1, 8))]).toEqual([true, [null, 5, 5, 5, 5, null, null]]);
    await owner.api.budgets.create(write({ tenant, ...line, holds: { period: "month", from: "2026-08" }, seconds: 6 * HOUR }));
    const [back] = await goals();
    expect([back?.id, back?.isRetired, hoursOf(back?.time.budget.slice(5, 8))]).toEqual([budgetId, false, [5, null, 6]]);
  });

  it("is for something else only where no month that is over changes with it", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    const [a = "", b = "", c = ""] = [await openChannel(owner, place, "A"), await openChannel(owner, place, "B"), await openChannel(owner, place, "C")];
    const { id: past } = await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [a, b], seconds: HOUR }));
    const change = { ...scopeOf({}), name: "Both", alertAt: [80], alertsOnForecast: false, isHardStop: true };
    await expect(owner.api.budgets.changeLine(write({ tenant, budgetId: past, version: 1, ...change, channelIds: [a, c] }))).rejects.toMatchObject({ code: "CONFLICT", message: "budgetHasPast" });
    await owner.api.budgets.changeLine(write({ tenant, budgetId: past, version: 1, ...change, channelIds: [b, a] }));
    await expect(owner.api.budgets.changeLine(write({ tenant, budgetId: past, version: 1, ...change, channelIds: [a, b] }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    const { id: fresh } = await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [c], holds: { period: "month", from: "2026-07" }, seconds: HOUR }));
    await expect(owner.api.budgets.changeLine(write({ tenant, budgetId: fresh, version: 1, ...change, channelIds: [a, b] }))).rejects.toMatchObject({ code: "CONFLICT", message: "budgetThere" });
    await owner.api.budgets.changeLine(write({ tenant, budgetId: fresh, version: 1, ...change, activityIds: [await activityNamed(owner, place, "Responding")] }));
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(lines.find(({ id }) => id === past)).toMatchObject({ name: "Both", alertAt: [80], alertsOnForecast: false, isHardStop: true, group: "pools" });
    expect(lines.find(({ id }) => id === fresh)).toMatchObject({ group: "activities", channels: [], activities: [{ name: "Responding" }] });
  });

  it("of a goal or a person counts their time alone, and makes no headline", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    const goalId = (await owner.api.goals.create(write({ tenant, title: "Leads" }))).id;
    const other = await addMember(db, place, "member");
    const activityId = await activityNamed(owner, place, "Responding");
    await owner.api.budgets.create(write({ tenant, ...plainBudget, goalId, seconds: 5 * HOUR }));
    await owner.api.budgets.create(write({ tenant, ...plainBudget, memberId: other.memberId, seconds: 9 * HOUR }));
    const work = { on: "2026-07-02", timeZone: "Europe/Amsterdam", startedAt: null, endedAt: null, seconds: HOUR, channelId: null, activityId, note: "" };
    await owner.api.time.log(write({ tenant, entryId: crypto.randomUUID(), memberId, ...work, goalId }));
    await addHours(db, place, [{ memberId: other.memberId, on: "2026-07-03", seconds: 2 * HOUR, activityId }]);
    const { lines, headline } = await owner.api.budgets.year({ tenant, year: 2026 });
    const used = (group: string) => hoursOf([lines.find((line) => line.group === group)?.time.used[6] ?? null])?.[0];
    expect([used("goals"), used("people"), used("all")]).toEqual([1, 2, 3]);
    expect(headline.time[6]).toEqual({ month: "2026-07", kind: "none", amount: null, used: 3 * HOUR, approvedSeconds: 0, expenses: null, unpricedSeconds: null });
  });

  it("of a person is hidden from whoever may not see whose hours are whose", async () => {
    const company = await companyInJuly();
    const { owner, memberId, slug: tenant } = company;
    await owner.api.budgets.create(write({ tenant, ...plainBudget, memberId, seconds: HOUR }));
    const member = await addMember(db, company, "member");
    await owner.api.budgets.create(write({ tenant, ...plainBudget, memberId: member.memberId, seconds: 2 * HOUR }));
    const seen = await member.api.budgets.year({ tenant, year: 2026 });
    expect(seen.lines.flatMap((line) => (line.member ? [line.member.name] : []))).toEqual([member.name]);
    expect(seen.people.map(({ id }) => id)).toEqual([member.memberId]);
    const manager = await addMember(db, company, "manager");
    const line = (await owner.api.budgets.year({ tenant, year: 2026 })).lines.find(({ member: of }) => of?.id === memberId);
    await owner.api.members.setFieldRights(write({ tenant, memberId: manager.memberId, fieldRights: [] }));
    await expect(manager.api.budgets.archive(write({ tenant, budgetId: line?.id ?? "" }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchBudget" });
    await expect(manager.api.budgets.create(write({ tenant, ...plainBudget, memberId, activityIds: [], seconds: HOUR }))).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
  });
});

describe("a budget in money", () => {
  it("time or money, not both: here one line has both, each with its own past and standing", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    await setBudget(owner, place, "2026-05", 20);
    const money = { tenant, ...all, measure: "money", fromOn: null, reach: "from-here-on" } as const;
    await owner.api.budgets.set(write({ ...money, month: "2026-06", amount: 90_000 }));
    await owner.api.budgets.set(write({ ...money, month: "2026-07", amount: 120_000 }));
    await addHours(db, place, [{ memberId, on: "2026-07-02", seconds: 21 * HOUR, activityId: await activityNamed(owner, place, "Responding") }]);
    const { lines, headline, currency } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(currency).toBe("EUR");
    expect(hoursOf(lines[0]?.time.budget.slice(3, 8))).toEqual([null, 20, 20, 20, 20]);
    expect(lines[0]?.money?.budget.slice(3, 8)).toEqual([null, null, 90_000, 120_000, 120_000]);
    expect(headline.money?.[5]).toMatchObject({ kind: "all", amount: 90_000 });
    // What work costs is not known without a rate, and unknown is no standing.
    expect([lines[0]?.time.status, lines[0]?.money?.status, lines[0]?.money?.used[6]]).toEqual(["over", null, null]);
    await owner.api.budgets.end(write({ tenant, ...all, measure: "money", month: "2026-07", reach: "from-here-on" }));
    const after = await owner.api.budgets.year({ tenant, year: 2026 });
    expect([after.lines[0]?.money?.budget[6], after.lines[0]?.money?.status, after.lines[0]?.time.budget[6]]).toEqual([null, "no-budget", 20 * HOUR]);
  });

  it("is used by hours at the rates of their days and by expenses, which are shown apart, line by line and at the top", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    const activityId = await activityNamed(owner, place, "Responding");
    const channelId = await openChannel(owner, place, "Instagram", "instagram");
    const money = { tenant, ...all, measure: "money", fromOn: null, reach: "from-here-on", month: "2026-07" } as const;
    await owner.api.budgets.set(write({ ...money, amount: 100_000 }));
    await owner.api.budgets.set(write({ ...money, channelIds: [channelId], amount: 20_000 }));
    await setRate(owner, place, "cost", 45, "2026-07-02");
    await setRate(owner, place, "cost", 50, "2026-07-06");
    await addHours(db, place, [
      { memberId, on: "2026-07-01", seconds: HOUR, activityId }, { memberId, on: "2026-07-03", seconds: 4 * HOUR, activityId, channelId }, { memberId, on: "2026-07-07", seconds: HOUR / 2, activityId },
    ]);
    for (const [of, amountMinor] of [[channelId, 5000], [null, 60_000]] as const) {
      await owner.api.expenses.add(write({ tenant, expenseId: crypto.randomUUID(), on: "2026-07-08", kind: "fee", amountMinor, channelId: of, goalId: null, supplier: "", note: "" }));
    }
    const { lines, headline } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(headline.money?.[6]).toEqual({ month: "2026-07", kind: "all", amount: 100_000, used: 20_500 + 65_000, approvedSeconds: null, expenses: 65_000, unpricedSeconds: HOUR });
    const row = (group: string) => lines.find((line) => line.group === group && line.money?.budget[6] !== null)?.money;
    expect([row("all")?.used[6], row("all")?.expenses[6], row("all")?.status]).toEqual([85_500, 65_000, "at-risk"]);
    expect([row("channels")?.used[6], row("channels")?.expenses[6], row("channels")?.status]).toEqual([23_000, 5000, "over"]);
  });

  it("says in which months a channel's expenses hold a part of a tool for several, for the expenses of the channel are not all of them", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    const [one, other] = [await openChannel(owner, place, "Instagram", "instagram"), await openChannel(owner, place, "LinkedIn")];
    await owner.api.budgets.set(write({ tenant, ...all, measure: "money", fromOn: null, reach: "from-here-on", month: "2026-06", amount: 100_000, channelIds: [one] }));
    await owner.api.budgets.set(write({ tenant, ...all, measure: "money", fromOn: null, reach: "from-here-on", month: "2026-06", amount: 100_000 }));
    const channels = [one, other].map((channelId) => ({ channelId, sharePermille: null }));
    await addTool(owner, place, { split: "equal", channels, countsFrom: "2026-06", usedFrom: "2026-06-01", costs: [{ from: "2026-06-01", to: "2026-07-01", amountMinor: 3000, currency: "EUR", per: "month", seats: 1 }] });
    await owner.api.expenses.add(write({ tenant, expenseId: crypto.randomUUID(), on: "2026-07-08", kind: "fee", amountMinor: 500, channelId: one, goalId: null, supplier: "", note: "" }));
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    const inSummer = (group: string) => {
      const money = lines.find((line) => line.group === group && line.money?.budget[6] !== null)?.money;
      return [money?.expenses.slice(5, 7), money?.hasToolParts.slice(5, 7)];
    };
    expect(inSummer("channels")).toEqual([[1500, 500], [true, false]]);
    // Of everything the list has them all.
    expect(inSummer("all")).toEqual([[3000, 500], [false, false]]);
  });

  it("is neither shown to nor set by whoever may not see what time costs", async () => {
    const company = await companyInJuly();
    const { owner, slug: tenant } = company;
    const money = { tenant, ...all, measure: "money", month: "2026-07", fromOn: null, amount: 90_000, reach: "from-here-on" } as const;
    await owner.api.budgets.set(write(money));
    const manager = await addMember(db, company, "manager");
    const seen = await manager.api.budgets.year({ tenant, year: 2026 });
    expect([seen.headline.money, ...seen.lines.map((line) => line.money)]).toEqual(Array.from({ length: seen.lines.length + 1 }, () => null));
    expect(JSON.stringify(seen)).not.toContain("90000");
    await expect(manager.api.budgets.set(write(money))).rejects.toMatchObject({ code: "FORBIDDEN", message: "moneyHidden" });
    await expect(manager.api.budgets.create(write({ tenant, ...plainBudget, activityIds: [await activityNamed(owner, company, "Responding")], minor: 1 }))).rejects.toMatchObject({ code: "FORBIDDEN", message: "moneyHidden" });
  });
});

describe("a budget for a whole range", () => {
  it("has one amount for all of its days and counts what was used in them", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    const activityId = await activityNamed(owner, place, "Responding");
    const holds = { period: "whole", from: "2025-12-15", lastOn: "2026-08-31" } as const;
    const { id: budgetId } = await owner.api.budgets.create(write({ tenant, ...plainBudget, activityIds: [activityId], name: "Relaunch", holds, seconds: 100 * HOUR, minor: 500_000 }));
    await addHours(db, place, ["2025-12-14", "2025-12-15", "2026-07-01", "2026-08-31", "2026-09-01"].map((on) => ({ memberId, on, seconds: HOUR, activityId })));
    const long = async () => (await owner.api.budgets.year({ tenant, year: 2026 })).long;
    expect(await long()).toMatchObject([{ name: "Relaunch", from: "2025-12-15", lastOn: "2026-08-31", time: { budget: 100 * HOUR, used: 3 * HOUR, status: "under" }, money: { budget: 500_000, used: null, status: null } }]);
    expect(linesOf(await owner.api.budgets.table({ tenant, year: 2026 })).filter(({ part }) => part === "long")).toMatchObject([{ name: "Relaunch", activities: "Responding", month: "2025-12-15/2026-08-31", budget_hours: 100, used_hours: 3, budget_amount: 5000, used_amount: null }]);
    // Of 100 h two are used up to yesterday; 34 working days are left, today among them, and what is logged ahead of it takes none off.
    expect((await long())[0]?.neededPerWeekSeconds).toBeCloseTo((98 * HOUR * 5) / 34, 6);
    const said = { tenant, budgetId, version: 1, ...all, activityIds: [activityId], name: "Relaunch", alertAt: [80], alertsOnForecast: true, isHardStop: false };
    await owner.api.budgets.changeLine(write({ ...said, whole: { from: "2026-01-01", lastOn: "2026-09-30", seconds: 2 * HOUR, minor: null } }));
    expect(await long()).toMatchObject([{ from: "2026-01-01", lastOn: "2026-09-30", time: { budget: 2 * HOUR, used: 3 * HOUR, status: "over" }, money: { budget: null } }]);
    expect((await owner.api.budgets.year({ tenant, year: 2027 })).long).toEqual([]);
  });

  it("says what is missing: a length, an amount", async () => {
    const { owner, slug: tenant } = await companyInJuly();
    const holds = { period: "whole", from: "2026-07-02", lastOn: "2026-07-01" } as const;
    await expect(owner.api.budgets.create(write({ tenant, ...plainBudget, holds, seconds: 1 }))).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "endsBeforeStart" });
    await expect(owner.api.budgets.create(write({ tenant, ...plainBudget, holds: { ...holds, lastOn: "2026-07-02" } }))).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "amountMissing" });
    const { id: budgetId } = await owner.api.budgets.create(write({ tenant, ...plainBudget, seconds: 1 }));
    const whole = { from: "2026-07-01", lastOn: "2026-07-02", seconds: 1, minor: null };
    await expect(owner.api.budgets.changeLine(write({ tenant, budgetId, version: 1, ...all, name: null, alertAt: [], alertsOnForecast: true, isHardStop: false, whole }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("keeps the days and hours of whoever changed it first: a change on top of one that was not seen saves nothing", async () => {
    const { owner, slug: tenant } = await companyInJuly();
    const days = { from: "2026-07-01", lastOn: "2026-09-30" };
    const { id: budgetId } = await owner.api.budgets.create(write({ tenant, ...plainBudget, name: "Relaunch", holds: { period: "whole", ...days }, seconds: HOUR }));
    const change = (hours: number) => owner.api.budgets.changeLine(write({ tenant, budgetId, version: 1, ...all, name: "Relaunch", alertAt: [80], alertsOnForecast: true, isHardStop: false, whole: { ...days, seconds: hours * HOUR, minor: null } }));
    await change(2);
    await expect(change(3)).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect((await owner.api.budgets.year({ tenant, year: 2026 })).long).toMatchObject([{ version: 2, time: { budget: 2 * HOUR } }]);
  });
});

describe("which time counts", () => {
  it("is the chosen activities, or billable time alone where the terms of the month say so", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const tenant = place.slug;
    const [responding, networking] = [await activityNamed(owner, place, "Responding"), await activityNamed(owner, place, "Networking")];
    const channelId = await openChannel(owner, place, "Instagram", "instagram");
    await owner.api.budgets.create(write({ tenant, ...plainBudget, activityIds: [responding, networking], seconds: 9 * HOUR }));
    const { id: billed } = await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [channelId], seconds: 9 * HOUR }));
    await setTerms(db, place, billed, "2026-07", { billableOnly: true });
    const work = { timeZone: "Europe/Amsterdam", startedAt: null, endedAt: null, seconds: HOUR, channelId, goalId: null, note: "" };
    for (const on of ["2026-06-30", "2026-07-01"]) await owner.api.time.log(write({ tenant, entryId: crypto.randomUUID(), on, activityId: responding, ...work }));
    await setBillable(db, place, false);
    await addHours(db, place, [{ memberId, on: "2026-07-02", seconds: 2 * HOUR, activityId: networking, channelId }]);
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    const used = (id: (line: (typeof lines)[number]) => boolean) => hoursOf(lines.find(id)?.time.used.slice(5, 7));
    expect(used(({ activities }) => activities.length === 2)).toEqual([1, 3]);
    expect(used(({ id }) => id === billed)).toEqual([1, 2]);
  });
});
