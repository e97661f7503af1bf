import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { watchTenant } from "../alerts/watch";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel, plainBudget, scopeOf, setBudget } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { addMember, makeCompany, makePerson, type Person, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { sideDoor } from "../testing/locks";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const now = new Date("2026-10-15T10:00:00Z");
const watch = (tenant: { id: string }, at: Date) => inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: tenant.id }), at));
const personNow = () => makePerson(db, { now }, { now });

/**
 * A company in October 2026: 40 h and 2,000 a month for all work and 10 h for LinkedIn from July on, an hour costs 50, an
 * audit of 100 h from August to November.
 */
async function company() {
  const made = await makeCompany(db, { owner: await personNow(), holidayCountry: null });
  const { owner, slug, memberId } = made;
  const [activityId, channelId] = [await activityNamed(owner, made, "Editorial"), await openChannel(owner, made, "LinkedIn")];
  await setRate(owner, made, "cost", 50, "2026-01-01");
  await setBudget(owner, made, "2026-07", 40);
  await owner.api.budgets.set(write({ tenant: slug, ...scopeOf({}), measure: "money", month: "2026-07", fromOn: null, amount: 200_000, reach: "from-here-on" }));
  await setBudget(owner, made, "2026-07", 10, { channelId });
  const long = await owner.api.budgets.create(write({ tenant: slug, ...plainBudget, activityIds: [activityId], name: "Audit", holds: { period: "whole" as const, from: "2026-08-01", lastOn: "2026-11-30" }, seconds: 100 * HOUR, minor: 500_000 }));
  const work = (...days: [on: string, hours: number][]) => addHours(db, made, days.map(([on, hours]) => ({ memberId, on, seconds: hours * HOUR, activityId, channelId })));
  const spend = (on: string, amountMinor: number) => owner.api.expenses.add(write({ tenant: slug, expenseId: randomUUID(), on, kind: "ads" as const, amountMinor, channelId: null, goalId: null, supplier: "", note: "" }));
  const { lines } = await owner.api.budgets.year({ tenant: slug, year: 2026 });
  const budgetId = lines.find(({ group }) => group === "all")?.id ?? "";
  const agree = (month: string) => owner.api.retainers.agree(write({ tenant: slug, budgetId, month, carry: "surplus" as const, capSeconds: null, deficitCapSeconds: null, expiryMonths: null, billsOverage: false, billableOnly: false, proration: "working-days" as const }));
  return { ...made, budgetId, channelId, longId: long.id, work, spend, agree };
}

const august = 7;
const yearOf = (person: Person, { slug }: { slug: string }) => person.api.budgets.year({ tenant: slug, year: 2026 });
const monthOf = (person: Person, { slug }: { slug: string }, month = "2026-08") => person.api.retainers.month({ tenant: slug, month });

/** What the screen of budgets says of August: the headline and every line, in hours and in money. */
async function augustOf(place: Awaited<ReturnType<typeof company>>) {
  const { lines, headline } = await yearOf(place.owner, place);
  const at = <T extends Record<string, unknown>>(of: T | null | undefined) => of && ["budget", "parts", "used", "expenses", "unpricedSeconds"].map((key) => (of[key] as unknown[])[august]);
  return { headline: [headline.time[august], headline.money?.[august]], lines: lines.map(({ id, time, money }) => [id, at(time), at(money)]) };
}

describe("a month that is closed", () => {
  it("the reset loses the past: it opens with its own budgets in hours and money, roll-over and alerts, whatever changes afterwards", async () => {
    const place = await company();
    const { owner, slug, agree, work, spend } = place;
    await agree("2026-07");
    await work(["2026-07-03", 20], ["2026-08-03", 24], ["2026-08-04", 23]);
    await spend("2026-08-10", 30_000);
    await watch(place, new Date("2026-08-31T10:00:00Z"));
    const [before, overview] = [await augustOf(place), await owner.api.overview.month({ tenant: slug, month: "2026-08" })];
    const alerts = await owner.api.alerts.list({ tenant: slug, month: "2026-08" });
    await closeMonth(db, place, "2026-07", now);
    await closeMonth(db, place, "2026-08", now);

    await expect(spend("2026-08-11", 99_900)).rejects.toMatchObject({ code: "CONFLICT", message: "dayInClosedMonth" });
    await setRate(owner, place, "cost", 80, "2026-08-01");
    await owner.api.budgets.changeLine(write({ tenant: slug, budgetId: place.budgetId, version: 1, ...scopeOf({}), name: "Everything", alertAt: [10], alertsOnForecast: false, isHardStop: false }));
    await watch(place, now);

    expect(before.headline).toMatchObject([{ amount: 40 * HOUR, used: 47 * HOUR }, { amount: 200_000, used: 265_000, expenses: 30_000 }]);
    expect(await augustOf(place)).toEqual(before);
    const closed = await owner.api.overview.month({ tenant: slug, month: "2026-08" });
    expect({ ...closed, closed: null }).toEqual(overview);
    expect(alerts.alerts.map(({ measure, threshold }) => `${measure} ${threshold}`)).toContain("money 100");
    // The audit runs on, and its alerts with it.
    const ofAugust = (found: typeof alerts) => found.alerts.filter(({ budgetId }) => budgetId !== place.longId).map(({ id }) => id).sort();
    expect(ofAugust(await owner.api.alerts.list({ tenant: slug, month: "2026-08" }))).toEqual(ofAugust(alerts));
    const row = (await monthOf(owner, place)).rows.find(({ budgetId }) => budgetId === place.budgetId);
    expect(row).toMatchObject({
      ledger: { base: 40 * HOUR, carriedIn: 20 * HOUR, used: 47 * HOUR },
      closed: { money: { currency: "EUR", basis: "cost", budget: 200_000, labour: 235_000, spent: [{ kind: "ads", amountMinor: 30_000 }], used: 265_000, unpricedSeconds: 0 } },
    });
    expect(row?.closed?.alerts?.filter(({ measure }) => measure === "money").map(({ threshold, clearedAt }) => [threshold, clearedAt])).toEqual([[50, null], [80, null], [100, null]]);
  });

  it("says of work without a rate that nobody knows what it was worth, and not that it was worth nothing", async () => {
    const bare = await makeCompany(db, { owner: await personNow(), holidayCountry: null });
    await setBudget(bare.owner, bare, "2026-08", 10);
    await addHours(db, bare, [{ memberId: bare.memberId, on: "2026-08-03", seconds: HOUR, activityId: await activityNamed(bare.owner, bare, "Editorial") }]);
    await closeMonth(db, bare, "2026-08", now);
    expect((await monthOf(bare.owner, bare)).rows[0]?.closed?.money).toMatchObject({ budget: null, labour: null, used: null, unpricedSeconds: HOUR });
  });

  it("keeps a budget that is in money alone", async () => {
    const place = await makeCompany(db, { owner: await personNow(), holidayCountry: null });
    await place.owner.api.budgets.set(write({ tenant: place.slug, ...scopeOf({}), measure: "money", month: "2026-08", fromOn: null, amount: 5000, reach: "this-month" }));
    await closeMonth(db, place, "2026-08", now);
    expect((await monthOf(place.owner, place)).rows).toMatchObject([{ ledger: { available: null }, closed: { money: { budget: 5000, used: 0 } } }]);
  });

  it("keeps how a budget of several months stood at its end, and not what came later", async () => {
    const place = await company();
    await place.work(["2026-08-03", 20], ["2026-09-03", 24], ["2026-09-04", 24], ["2026-10-01", 2]);
    await place.spend("2026-10-02", 1000);
    await closeMonth(db, place, "2026-08", now);
    await closeMonth(db, place, "2026-09", now);
    await closeMonth(db, place, "2026-07", now);
    const long = async (month: string) => (await monthOf(place.owner, place, month)).long;
    expect(await long("2026-07")).toEqual([]);
    expect(await long("2026-08")).toMatchObject([{ budgetId: place.longId, name: "Audit", from: "2026-08-01", lastOn: "2026-11-30", time: { budget: 100 * HOUR, used: 20 * HOUR, status: "under" }, money: { budget: 500_000, used: 100_000 } }]);
    expect(await long("2026-09")).toMatchObject([{ time: { used: 68 * HOUR, status: "at-risk" }, money: { used: 340_000, spent: [] } }]);
    expect(await long("2026-10")).toEqual([]);
  });

  it("shows its money and the alerts about it to nobody who may not see what is counted, and a person's budget to nobody else", async () => {
    const place = await company();
    const worker = await addMember(db, place, "member", await personNow());
    await place.owner.api.budgets.create(write({ tenant: place.slug, ...plainBudget, memberId: worker.memberId, holds: { period: "month" as const, from: "2026-08" }, seconds: 20 * HOUR }));
    await place.work(["2026-08-03", 24], ["2026-08-04", 23]);
    await watch(place, new Date("2026-08-31T10:00:00Z"));
    await closeMonth(db, place, "2026-08", now);
    const admin = await addMember(db, place, "admin", await personNow());
    await place.owner.api.members.setFieldRights(write({ tenant: place.slug, memberId: admin.memberId, fieldRights: ["bill-rates"] }));
    const { rows, long } = await monthOf(admin, place);
    expect(rows.map(({ closed, member }) => [closed?.money, member, closed?.alerts?.filter(({ measure }) => measure === "money")])).toEqual([[null, null, []], [null, null, []]]);
    expect(long.map(({ money, alerts }) => [money, alerts.filter(({ measure }) => measure === "money")])).toEqual([[null, []]]);
    expect((await monthOf(place.owner, place)).rows.find(({ budgetId }) => budgetId === place.budgetId)?.closed?.alerts?.some(({ measure }) => measure === "money")).toBe(true);
    const { lines, headline } = await yearOf(admin, place);
    expect([headline.money, ...lines.map(({ money }) => money)].every((money) => money === null)).toBe(true);
    expect((await admin.api.alerts.list({ tenant: place.slug, month: "2026-08" })).alerts.every(({ measure }) => measure === "time")).toBe(true);
  });

  it("takes no budget, in the month alone or as one of several, until it is opened again", async () => {
    const place = await company();
    const { owner, slug } = place;
    const id = await closeMonth(db, place, "2026-08", now);
    const refused = { code: "CONFLICT", message: "monthClosed" };
    await expect(setBudget(owner, place, "2026-08", 1)).rejects.toMatchObject(refused);
    await expect(owner.api.budgets.end(write({ tenant: slug, ...scopeOf({}), measure: "time", month: "2026-08", reach: "this-month" }))).rejects.toMatchObject(refused);
    const activityId = await activityNamed(owner, place, "Monitoring");
    await expect(owner.api.budgets.create(write({ tenant: slug, ...plainBudget, activityIds: [activityId], holds: { period: "month" as const, from: "2026-08" }, seconds: HOUR }))).rejects.toMatchObject(refused);
    await setBudget(owner, place, "2026-07", 30);
    expect((await yearOf(owner, place)).closedMonths).toEqual(["2026-08"]);
    await reopenMonth(db, place, id, now);
    await setBudget(owner, place, "2026-08", 1, { only: true });
    expect((await yearOf(owner, place)).lines[0]?.time.budget.slice(6, 9)).toEqual([30 * HOUR, HOUR, 40 * HOUR]);
  });
});

describe("a correction in a month before", () => {
  it("leaves the later record as it is and says in what it would be otherwise today, until that month is closed anew", async () => {
    const place = await company();
    await place.agree("2026-07");
    await place.work(["2026-07-03", 24], ["2026-07-06", 6], ["2026-08-03", 5]);
    const july = await closeMonth(db, place, "2026-07", now);
    const closing = await closeMonth(db, place, "2026-08", now);
    await reopenMonth(db, place, july, now);
    await addHours(db, place, [{ memberId: place.memberId, on: "2026-07-07", seconds: 1.5 * HOUR, activityId: await activityNamed(place.owner, place, "Monitoring") }]);
    await closeMonth(db, place, "2026-07", now);

    const rowOf = async (month: string) => (await monthOf(place.owner, place, month)).rows.find(({ budgetId }) => budgetId === place.budgetId);
    expect((await rowOf("2026-07"))?.closed?.differences).toEqual([]);
    expect(await rowOf("2026-08")).toMatchObject({ ledger: { carriedIn: 10 * HOUR }, closed: { differences: [{ figure: "carriedIn", closed: 10 * HOUR, now: 8.5 * HOUR }] } });
    expect((await place.owner.api.overview.month({ tenant: place.slug, month: "2026-08" })).closed).toEqual({ differing: 1 });
    const months = (await place.owner.api.retainers.ledger({ tenant: place.slug, budgetId: place.budgetId })).months;
    expect(months.map(({ ledger, closed }) => [ledger.month, closed?.differences.map(({ figure }) => figure)])).toEqual([["2026-10", undefined], ["2026-09", undefined], ["2026-08", ["carriedIn"]], ["2026-07", []]]);

    await reopenMonth(db, place, closing, now);
    await closeMonth(db, place, "2026-08", now);
    expect(await rowOf("2026-08")).toMatchObject({ ledger: { carriedIn: 8.5 * HOUR }, closed: { differences: [] } });
    expect((await place.owner.api.overview.month({ tenant: place.slug, month: "2026-08" })).closed).toEqual({ differing: 0 });
  });

  it("is told of in money too, to whoever may see it", async () => {
    const place = await company();
    await place.work(["2026-08-03", 10]);
    await closeMonth(db, place, "2026-08", now);
    // Nothing that a person does reaches the money of a closed month: its rate was mended by hand.
    await sideDoor(db, place, (tx) => tx.timeEntry.updateMany({ where: { tenantId: place.id }, data: { costHourMinor: 5420 } }));
    const manager = await addMember(db, place, "manager", await personNow());
    await place.owner.api.members.setFieldRights(write({ tenant: place.slug, memberId: manager.memberId, fieldRights: ["hours"] }));
    const differences = async (person: Person) => (await monthOf(person, place)).rows.find(({ budgetId }) => budgetId === place.budgetId)?.closed?.differences;
    expect(await differences(place.owner)).toEqual([{ figure: "moneyUsed", closed: 50_000, now: 54_200 }]);
    expect(await differences(manager)).toEqual([]);
  });
});
