import { beforeAll, describe, expect, it } from "vitest";
import { insertAdjustment } from "./data/adjustments";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel, plainBudget, scopeOf, setBudget } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { linesOf } from "../testing/exports";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, type Person, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import type { NewTerms } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
// In Amsterdam it is Thursday 15 October 2026: ten of twenty-two working days have ended.
const now = new Date("2026-10-15T10:00:00Z");

/** A company in October 2026 with 40 h a month of all work from July on; `work` logs hours on days. */
async function company() {
  const made = await makeCompany(db, { owner: await makePerson(db, { now }, { now }), holidayCountry: null });
  const activityId = await activityNamed(made.owner, made, "Editorial");
  await setBudget(made.owner, made, "2026-07", 40);
  const { lines } = await made.owner.api.budgets.year({ tenant: made.slug, year: 2026 });
  const budgetId = lines[0]?.id ?? "";
  const work = (...days: [on: string, hours: number][]) => addHours(db, made, days.map(([on, hours]) => ({ memberId: made.memberId, on, seconds: hours * HOUR, activityId })));
  return { ...made, activityId, budgetId, work };
}
type Company = Awaited<ReturnType<typeof company>>;

const plainTerms: NewTerms = { carry: "surplus", capSeconds: null, deficitCapSeconds: null, expiryMonths: null, billsOverage: false, billableOnly: false, proration: "working-days" };
const agree = (person: Person, { slug, budgetId }: { slug: string; budgetId: string }, month: string, terms: Partial<NewTerms> = {}) => person.api.retainers.agree(write({ tenant: slug, budgetId, month, ...plainTerms, ...terms }));
const adjust = (person: Person, { slug, budgetId }: { slug: string; budgetId: string }, month: string, hours: number, reason = "Agreed by phone") => person.api.retainers.adjust(write({ tenant: slug, budgetId, month, seconds: hours * HOUR, reason }));
const ledgerOf = async ({ owner, slug, budgetId }: Company) => (await owner.api.retainers.ledger({ tenant: slug, budgetId })).months;
/** In hours, by month: what came in, what was available, what went on. */
const inHours = async (place: Company) => Object.fromEntries((await ledgerOf(place)).map(({ ledger }) => [ledger.month, [ledger.carriedIn, ledger.available ?? NaN, ledger.carriedOut].map((seconds) => seconds / HOUR)]));

describe("a retainer", () => {
  it("works the example: 30 of 40 h leave 10, 60 of 50 h leave 30 for the month after", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-08", { carry: "both" });
    await place.work(["2026-07-03", 12], ["2026-08-04", 14], ["2026-08-20", 16], ["2026-09-01", 20], ["2026-09-15", 22], ["2026-09-30", 18]);
    expect(await inHours(place)).toEqual({ "2026-07": [0, 40, 0], "2026-08": [0, 40, 10], "2026-09": [10, 50, -10], "2026-10": [-10, 30, 30] });
  });

  it("changes its policy from a month on and leaves the months before as they were", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-07", { carry: "surplus" });
    await place.work(["2026-07-03", 20], ["2026-08-03", 20], ["2026-09-03", 20]);
    await agree(place.owner, place, "2026-09", { carry: "surplus", capSeconds: 5 * HOUR });
    expect(await inHours(place)).toEqual({ "2026-07": [0, 40, 20], "2026-08": [20, 60, 40], "2026-09": [40, 80, 5], "2026-10": [5, 45, 5] });
    const lots = linesOf(await place.owner.api.retainers.lotsTable({ tenant: place.slug, budgetId: place.budgetId }));
    expect(lots.filter(({ month }) => month === "2026-09")).toMatchObject([
      { hours_of: "2026-08", held_seconds: 40 * HOUR, used_seconds: 20 * HOUR, trimmed_seconds: 20 * HOUR, carried_seconds: 0 },
      { hours_of: "2026-09", held_seconds: 40 * HOUR, used_seconds: 0, trimmed_seconds: 35 * HOUR, carried_seconds: 5 * HOUR },
    ]);
  });

  it("carries from what a month was worth that it began or changed within", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-07");
    // Eleven of the twenty-three working days of July are left from the 17th on: (12 × 40 + 11 × 86) / 23 = 62.
    await place.owner.api.budgets.set(write({ tenant: place.slug, ...scopeOf({}), measure: "time", month: "2026-07", fromOn: "2026-07-17", amount: 86 * HOUR, reach: "this-month" }));
    const [july] = (await ledgerOf(place)).slice(-1);
    expect(july?.ledger).toMatchObject({ base: 62 * HOUR, carriedOut: 62 * HOUR });
  });

  it("says what its fee makes an hour and by how much too much was worked", async () => {
    const place = await company();
    await setBudget(place.owner, place, "2026-10", 20);
    await agree(place.owner, place, "2026-10", { carry: "none", feeMinor: 500_000 });
    await place.work(["2026-10-05", 11], ["2026-10-06", 20]);
    const [row] = (await place.owner.api.retainers.month({ tenant: place.slug })).rows;
    expect(row).toMatchObject({ status: "over", overServicing: 0.55, ledger: { overage: { amount: 11 * HOUR, absorbed: 11 * HOUR } } });
    expect(row?.effectiveRateMinor).toBeCloseTo(16_129.03, 2);
  });

  it("counts billable time alone where that was agreed, from that month on", async () => {
    const place = await company();
    await place.work(["2026-09-03", 8], ["2026-10-05", 8]);
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.timeEntry.updateMany({ where: { tenantId }, data: { isBillable: false } });
    });
    await agree(place.owner, place, "2026-10", { billableOnly: true });
    expect((await ledgerOf(place)).map(({ ledger }) => [ledger.month, ledger.used / HOUR]).slice(0, 2)).toEqual([["2026-10", 0], ["2026-09", 8]]);
  });

  it("keeps its fee from those who may not see billing rates, who leave it as it is when they agree on other terms", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-10", { feeMinor: 300_000 });
    const manager = await addMember(db, place, "manager", await makePerson(db, { now }, { now }));
    const seen = await manager.api.retainers.ledger({ tenant: place.slug, budgetId: place.budgetId });
    expect([seen.seesFee, seen.months[0]?.terms?.feeMinor, seen.months[0]?.effectiveRateMinor]).toEqual([false, null, null]);
    await expect(agree(manager, place, "2026-10", { feeMinor: 1 })).rejects.toMatchObject({ code: "FORBIDDEN", message: "feeHidden" });
    await agree(manager, place, "2026-10", { carry: "both" });
    expect((await ledgerOf(place))[0]?.terms).toMatchObject({ carry: "both", feeMinor: 300_000 });
  });

  it("is not billed for what it carries", async () => {
    const place = await company();
    await expect(agree(place.owner, place, "2026-10", { carry: "both", billsOverage: true })).rejects.toMatchObject({ message: "billedOrCarried" });
    await agree(place.owner, place, "2026-10", { carry: "both", billsOverage: true, deficitCapSeconds: 5 * HOUR });
    await place.work(["2026-10-05", 24], ["2026-10-06", 24]);
    expect((await ledgerOf(place))[0]?.ledger.overage).toEqual({ amount: 8 * HOUR, carried: 5 * HOUR, billed: 3 * HOUR, absorbed: 0 });
  });
});

describe("an adjustment", () => {
  it("is added to its month with reason and author, and told to a client without the author", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-09");
    await adjust(place.owner, place, "2026-09", 3, "The August workshop was moved");
    const [october, september] = await ledgerOf(place);
    expect(september).toMatchObject({ ledger: { available: 43 * HOUR }, adjustments: [{ seconds: 3 * HOUR, reason: "The August workshop was moved", by: place.owner.name }] });
    expect(october?.ledger.carriedIn).toBe(43 * HOUR);
    const viewer = await addMember(db, place, "viewer", await makePerson(db, { now }, { now }));
    const told = await viewer.api.retainers.ledger({ tenant: place.slug, budgetId: place.budgetId });
    expect(told.months[1]?.adjustments[0]).toMatchObject({ reason: "The August workshop was moved", by: null });
  });

  it("is not for roles that only read, nor for another tenant's budget", async () => {
    const [place, other] = [await company(), await company()];
    const member = await addMember(db, place, "member", await makePerson(db, { now }, { now }));
    await expect(adjust(member, place, "2026-10", 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(adjust(place.owner, { slug: place.slug, budgetId: other.budgetId }, "2026-10", 1)).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchRetainer" });
  });
});

describe("a closed month", () => {
  it("the reset loses the past: any closed month opens with its own budget, use, roll-over and alerts", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-07", { carry: "surplus", capSeconds: 8 * HOUR, expiryMonths: 2, feeMinor: 200_000 });
    await place.work(["2026-07-03", 24], ["2026-08-03", 24], ["2026-08-04", 22]);
    await adjust(place.owner, place, "2026-08", 2);
    const before = await ledgerOf(place);
    await closeMonth(db, place, "2026-07", now);
    await closeMonth(db, place, "2026-08", now);
    // Everything that the months were made of changes afterwards; the budget past the service, which sets none in a closed month.
    await expect(setBudget(place.owner, place, "2026-08", 1, { only: true })).rejects.toMatchObject({ code: "CONFLICT", message: "monthClosed" });
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.budgetAmount.deleteMany({ where: { tenantId } });
      await tx.budgetAmount.create({ data: { tenantId, budgetId: place.budgetId, measure: "time", from: columnOf("2026-07-01"), amount: HOUR } });
    });
    await agree(place.owner, place, "2026-09", { carry: "none" });
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.budget.updateMany({ where: { tenantId }, data: { alertAt: [10] } });
    });
    const after = await ledgerOf(place);
    expect(after.slice(-2).map(({ ledger, terms, counted }) => [ledger, terms, counted])).toEqual(before.slice(-2).map(({ ledger, terms, counted }) => [ledger, terms, counted]));
    expect(after.slice(-2)[0]).toMatchObject({ closing: { closedBy: place.owner.name }, adjustments: [{ by: place.owner.name }] });
    const august = await place.owner.api.retainers.month({ tenant: place.slug, month: "2026-08" });
    expect(august).toMatchObject({ closing: { closedAt: now.toISOString() }, rows: [{ ledger: { base: 40 * HOUR, carriedIn: 8 * HOUR, available: 50 * HOUR, used: 46 * HOUR } }] });
    const records = await inTransaction(db, "query", async (tx) => {
      await actAs(tx, { tenantId: place.id });
      return tx.budgetMonth.findMany({ select: { record: true } });
    });
    expect(records.map(({ record }) => record)).toContainEqual(expect.objectContaining({ alertAt: [50, 80, 100], alertsReached: [50, 80] }));
    expect((await inHours(place))["2026-09"]).toEqual([4, 5, 0]);
  });

  it("takes no adjustment and no terms, in the service and in the database; the correction goes into the open month", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-07");
    await closeMonth(db, place, "2026-08", now);
    await expect(adjust(place.owner, place, "2026-08", -2)).rejects.toMatchObject({ code: "CONFLICT", message: "monthClosed" });
    await expect(agree(place.owner, place, "2026-08", { carry: "none" })).rejects.toMatchObject({ code: "CONFLICT", message: "monthClosed" });
    await expect(agree(place.owner, place, "2026-07", { carry: "none" })).rejects.toMatchObject({ code: "CONFLICT" });
    const behindTheService = inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: place.id });
      return insertAdjustment(tx, tenantId, { budgetId: place.budgetId, month: "2026-08", seconds: HOUR, reason: "By the side door", byId: place.memberId, createdAt: now });
    });
    await expect(behindTheService).rejects.toThrow("a month is closed");
    await adjust(place.owner, place, "2026-09", -2, "August: two hours were logged twice");
    const [, september, august] = await ledgerOf(place);
    expect([august?.ledger.adjustments, september?.ledger.adjustments]).toEqual([0, -2 * HOUR]);
    expect((await place.owner.api.retainers.ledger({ tenant: place.slug, budgetId: place.budgetId })).openMonths).not.toContain("2026-08");
    const file = linesOf(await place.owner.api.retainers.ledgerTable({ tenant: place.slug, budgetId: place.budgetId }));
    expect(file.slice(1, 3)).toMatchObject([
      { month: "2026-09", closed: "no", adjustments_seconds: -2 * HOUR, reasons: "August: two hours were logged twice" },
      { month: "2026-08", closed: "yes", base_seconds: 40 * HOUR, adjustments_seconds: 0, reasons: "" },
    ]);
  });

  it("that is reopened and closed again keeps the old record beside the new one", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-07");
    await place.work(["2026-09-03", 10]);
    const first = await closeMonth(db, place, "2026-09", now);
    await reopenMonth(db, place, first, now, "Friday was missing");
    await place.work(["2026-09-04", 6]);
    await closeMonth(db, place, "2026-09", now);
    const { rows, earlier } = await place.owner.api.retainers.month({ tenant: place.slug, month: "2026-09" });
    expect(rows[0]?.ledger.used).toBe(16 * HOUR);
    expect(earlier).toMatchObject([{ reason: "Friday was missing", reopenedBy: place.owner.name, rows: [{ ledger: { used: 10 * HOUR } }] }]);
    const [, september] = await ledgerOf(place);
    expect(september).toMatchObject({ ledger: { used: 16 * HOUR }, earlier: [{ reason: "Friday was missing", ledger: { used: 10 * HOUR } }] });
  });
});

describe("prepaid hours over several projects impossible: over several channels they", () => {
  it("are one pool: what each channel takes is used of it, and what is left goes on", async () => {
    const { owner, slug, id, memberId, activityId } = await company();
    const place = { slug, id };
    const channelIds = [await openChannel(owner, place, "Instagram", "instagram"), await openChannel(owner, place, "LinkedIn"), await openChannel(owner, place, "YouTube", "youtube")];
    const pool = await owner.api.budgets.create(write({ tenant: slug, ...plainBudget, channelIds: [...channelIds].sort(), name: "Prepaid hours", holds: { period: "month" as const, from: "2026-08" }, seconds: 30 * HOUR }));
    await agree(owner, { slug, budgetId: pool.id }, "2026-08", { carry: "surplus" });
    const [one, two, three] = channelIds;
    await addHours(db, place, [
      { memberId, activityId, on: "2026-08-03", seconds: 4 * HOUR, channelId: one },
      { memberId, activityId, on: "2026-08-04", seconds: 5 * HOUR, channelId: two },
      { memberId, activityId, on: "2026-09-04", seconds: 7 * HOUR, channelId: three },
      { memberId, activityId, on: "2026-09-05", seconds: 9 * HOUR, channelId: null },
    ]);
    const { months, name, channels } = await owner.api.retainers.ledger({ tenant: slug, budgetId: pool.id });
    expect([name, channels.map((channel) => channel.name)]).toEqual(["Prepaid hours", ["Instagram", "LinkedIn", "YouTube"]]);
    expect(months.map(({ ledger }) => [ledger.month, ledger.used / HOUR, (ledger.available ?? 0) / HOUR])).toEqual([["2026-10", 0, 74], ["2026-09", 7, 51], ["2026-08", 9, 30]]);
    expect(months[2]?.counted.map(({ channelName, seconds }) => [channelName, seconds / HOUR])).toEqual([["LinkedIn", 5], ["Instagram", 4]]);
  });
});

describe("what is available", () => {
  it("stands at the top of a client's month and of the agency's portfolio, with what it is made of", async () => {
    const agency = await makeAgency(db, { owner: await makePerson(db, { now }, { now }), holidayCountry: null });
    const client = await makeClient(db, agency, { holidayCountry: null });
    const { owner, slug } = client;
    await setBudget(owner, client, "2026-09", 40);
    const { lines } = await owner.api.budgets.year({ tenant: slug, year: 2026 });
    const place = { slug, budgetId: lines[0]?.id ?? "" };
    await agree(owner, place, "2026-09", { capSeconds: 10 * HOUR });
    await adjust(owner, place, "2026-10", -3);
    const activityId = await activityNamed(owner, client, "Editorial");
    await addHours(db, client, [{ memberId: client.memberId, activityId, on: "2026-09-08", seconds: 20 * HOUR }, { memberId: client.memberId, activityId, on: "2026-10-05", seconds: 23.5 * HOUR }]);
    const { headline, pace } = await owner.api.overview.month({ tenant: slug });
    // 47 h over ten of twenty-two working days, so that what came in is in the pace too.
    expect(headline).toMatchObject({ account: { base: 40 * HOUR, carriedIn: 10 * HOUR, adjustments: -3 * HOUR, budgetId: place.budgetId }, standing: { available: 47 * HOUR, burn: 0.5 } });
    expect([headline.standing.expected, pace?.at(-1)]).toEqual([(47 * HOUR * 10) / 22, 47 * HOUR]);
    const { rows } = await agency.owner.api.portfolio.month({ agency: agency.slug });
    expect(rows.find((row) => row.slug === slug)).toMatchObject({ account: { carriedIn: 10 * HOUR }, standing: { available: 47 * HOUR, burn: 0.5 } });
    expect((await owner.api.overview.month({ tenant: slug, month: "2026-09" })).headline).toMatchObject({ account: null, standing: { available: 40 * HOUR } });
  });

  it("may be less than nothing after a month that was overdrawn, which no share is said of", async () => {
    const place = await company();
    await agree(place.owner, place, "2026-08", { carry: "both" });
    await place.work(["2026-08-03", 20], ["2026-08-04", 20], ["2026-08-05", 24], ["2026-08-06", 24], ["2026-10-05", 1]);
    await setBudget(place.owner, place, "2026-09", 3);
    const { headline } = await place.owner.api.overview.month({ tenant: place.slug });
    expect(headline).toMatchObject({ standing: { available: -42 * HOUR, burn: null, pace: null, status: "over" }, finding: { key: "isOver", seconds: 43 * HOUR } });
  });

  it("is reckoned by other methods beside the chosen one", async () => {
    const place = await company();
    await place.work(["2026-10-02", 10], ["2026-10-09", 7], ["2026-10-14", 7]);
    const { headline } = await place.owner.api.overview.month({ tenant: place.slug });
    // Fourteen hours in the seven days before the 15th, and seventeen days left with it: 24 + 17 × 2.
    expect(headline.standing.forecast?.method).toBe("linear");
    expect(headline.beside.map(({ method, value }) => [method, value / HOUR])).toEqual([["trailing", 58]]);
  });
});
