import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { ESTIMATE_RULES } from "../domain/estimate";
import { activityNamed, openChannel, scopeOf, setBudget } from "../testing/budgets";
import { addMember, makeCompany, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const all = scopeOf({});

/** A company whose owner's clock stands in July 2026. */
async function companyInJuly() {
  const owner = await makePerson(db, { now: new Date("2026-07-15T10:00:00Z") }, { now: new Date("2026-07-15T10:00:00Z") });
  return makeCompany(db, { owner });
}

describe("a recurring monthly budget", () => {
  it("set to 20 h from January and 25 h from July leaves June at 20", async () => {
    const { slug: tenant, owner, id } = await companyInJuly();
    await setBudget(owner, { slug: tenant, id }, "2026-01", 20);
    await setBudget(owner, { slug: tenant, id }, "2026-07", 25);
    const { lines, headline, currentMonth } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(currentMonth).toBe("2026-07");
    expect(lines[0]?.time.budget).toEqual([20, 20, 20, 20, 20, 20, 25, 25, 25, 25, 25, 25].map((hours) => hours * HOUR));
    expect(headline.time[5]).toMatchObject({ month: "2026-06", kind: "all", amount: 20 * HOUR });
    expect((await owner.api.budgets.year({ tenant, year: 2027 })).lines[0]?.time.budget[0]).toBe(25 * HOUR);
  });

  it("changed from a past month on leaves the other closed months alone", async () => {
    const { owner, ...place } = await companyInJuly();
    await setBudget(owner, place, "2026-01", 20);
    await setBudget(owner, place, "2026-03", 30);
    const { lines } = await owner.api.budgets.year({ tenant: place.slug, year: 2026 });
    expect(lines[0]?.time.budget.map((amount) => (amount ?? 0) / HOUR)).toEqual([20, 20, 30, 20, 20, 20, 30, 30, 30, 30, 30, 30]);
  });

  it("of zero is not the same as none", async () => {
    const { owner, ...place } = await companyInJuly();
    await setBudget(owner, place, "2026-07", 0);
    await owner.api.budgets.end(write({ tenant: place.slug, ...all, measure: "time", month: "2026-09", reach: "from-here-on" }));
    const { lines, headline } = await owner.api.budgets.year({ tenant: place.slug, year: 2026 });
    expect(lines[0]?.time.budget.slice(5, 10)).toEqual([null, 0, 0, null, null]);
    expect(headline.time.slice(7, 9).map(({ kind, amount }) => [kind, amount])).toEqual([["all", 0], ["none", null]]);
  });

  it("set by two people at once has one of the two amounts and no overlap", async () => {
    const { owner, ...place } = await companyInJuly();
    await Promise.all([10, 20, 30, 40].map((hours) => setBudget(owner, place, "2026-07", hours)));
    const { lines } = await owner.api.budgets.year({ tenant: place.slug, year: 2026 });
    expect([10, 20, 30, 40]).toContain((lines[0]?.time.budget[6] ?? 0) / HOUR);
    expect(new Set(lines[0]?.time.budget.slice(6)).size).toBe(1);
  });

  it("is not for roles that only read", async () => {
    const company = await companyInJuly();
    const member = await addMember(db, company, "member");
    await expect(setBudget(member, company, "2026-07", 20)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const external = await addMember(db, company, "external");
    await expect(external.api.budgets.year({ tenant: company.slug, year: 2026 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("cannot be for another tenant's channel, and says the same as for none", async () => {
    const { owner, ...place } = await companyInJuly();
    const other = await companyInJuly();
    const channelId = await openChannel(other.owner, other, "Instagram");
    await expect(setBudget(owner, place, "2026-07", 20, { channelId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(owner.api.budgets.end(write({ tenant: place.slug, ...scopeOf({ channelId }), measure: "time", month: "2026-07", reach: "this-month" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the year as a grid", () => {
  it("counts an entry against every budget that covers it and names what the headline sums", async () => {
    const { owner, memberId, ...place } = await companyInJuly();
    const instagram = await openChannel(owner, place, "Instagram", "instagram");
    const linkedIn = await openChannel(owner, place, "LinkedIn");
    const activityId = await activityNamed(owner, place, "Responding");
    await setBudget(owner, place, "2026-05", 10, { channelId: instagram });
    await setBudget(owner, place, "2026-05", 6, { channelId: linkedIn });
    await setBudget(owner, place, "2026-05", 4, { channelId: instagram, activityId });
    await addHours(db, place, [
      { memberId, on: "2026-05-31", seconds: 3 * HOUR, activityId, channelId: instagram },
      { memberId, on: "2026-06-01", seconds: HOUR, activityId, channelId: instagram },
      { memberId, on: "2026-05-04", seconds: 2 * HOUR, activityId },
    ]);
    const { lines, headline } = await owner.api.budgets.year({ tenant: place.slug, year: 2026 });
    const used = (channelId: string | null, activity: string | null) => lines.find(({ channels, activities }) => (channels[0]?.id ?? null) === channelId && (activities[0]?.id ?? null) === activity)?.time.used[4];
    expect([used(null, null), used(instagram, null), used(instagram, activityId), used(null, activityId), used(linkedIn, null)]).toEqual([5, 3, 3, 5, 0].map((hours) => hours * HOUR));
    expect(headline.time[4]).toEqual({ month: "2026-05", kind: "channels", amount: 16 * HOUR, used: 3 * HOUR, approvedSeconds: 0, expenses: null, unpricedSeconds: null });
  });

  it("copies a month's budgets to a month that has none, and not twice", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    const channelId = await openChannel(owner, place, "Instagram", "instagram");
    await setBudget(owner, place, "2026-02", 12, { only: true });
    await setBudget(owner, place, "2026-02", 5, { only: true, channelId });
    await setBudget(owner, place, "2026-03", 7, { only: true, channelId });
    expect(await owner.api.budgets.copyMonth(write({ tenant, fromMonth: "2026-02", toMonth: "2026-03" }))).toEqual({ copied: 1 });
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(lines[0]?.time.budget.slice(1, 4)).toEqual([12 * HOUR, 12 * HOUR, null]);
    expect(lines.find(({ channels }) => channels[0]?.id === channelId)?.time.budget[2]).toBe(7 * HOUR);
    await expect(owner.api.budgets.copyMonth(write({ tenant, fromMonth: "2026-02", toMonth: "2026-03" }))).rejects.toMatchObject({ code: "CONFLICT", message: "nothingToCopy" });
  });
});

describe("the effort estimator", () => {
  it("keeps its assumptions and makes the first budget", async () => {
    const { owner, ...place } = await companyInJuly();
    const tenant = place.slug;
    const question = { organisation: "small", participation: true, analysis: true, reading: "sequential", rules: { ...ESTIMATE_RULES } } as const;
    await owner.api.budgets.estimate(write({ tenant, ...question, month: "2026-07", seconds: 270_000 }));
    const { made } = await owner.api.budgets.estimates({ tenant });
    expect(made[0]?.assumptions).toMatchObject({ ...question, fromMonth: "2026-07", seconds: 270_000, result: { week: { lowSeconds: 15 * HOUR, highSeconds: 20 * HOUR }, month: { lowSeconds: 65 * HOUR } } });
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(lines[0]?.time.budget.slice(5, 8)).toEqual([null, 270_000, 270_000]);
  });

  it("starts the next estimate from the numbers that were last used here", async () => {
    const { owner, slug: tenant } = await companyInJuly();
    expect((await owner.api.budgets.estimates({ tenant })).rules.smallWeekHours).toMatchObject({ value: 8, year: 2010 });
    const rules = { ...ESTIMATE_RULES, smallWeekHours: { value: 6, source: "our own weeks", year: 2026 } };
    await owner.api.budgets.estimate(write({ tenant, organisation: "small", participation: false, analysis: false, reading: "additive", rules, month: "2026-07", seconds: 0 }));
    expect((await owner.api.budgets.estimates({ tenant })).rules.smallWeekHours).toEqual({ value: 6, source: "our own weeks", year: 2026 });
  });
});

describe("a change within a month", () => {
  it("holds from its day, splits the month by working days, and leaves the days before it", async () => {
    const { owner, ...place } = await companyInJuly();
    await setBudget(owner, place, "2026-01", 20);
    const change = { tenant: place.slug, ...all, measure: "time", month: "2026-07", amount: 43 * HOUR, reach: "from-here-on" } as const;
    await owner.api.budgets.set(write({ ...change, fromOn: "2026-07-16" }));
    // July 2026 has 23 working days, 11 of them before the 16th.
    expect((await owner.api.budgets.year({ tenant: place.slug, year: 2026 })).lines[0]?.time.budget.slice(5, 8)).toEqual([20 * HOUR, 32 * HOUR, 43 * HOUR]);
    await expect(owner.api.budgets.set(write({ ...change, fromOn: "2026-08-16" }))).rejects.toMatchObject({ message: "dayOfAnotherMonth" });
  });
});
