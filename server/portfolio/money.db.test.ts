import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { updateTenant } from "../tenants/data";
import { activityNamed, openChannel, plainBudget } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { addMember, makeAgency, makeClient, makePerson, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";
import { moneySum } from "./money";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const TODAY = "2026-10-15";
const now = new Date(`${TODAY}T10:00:00Z`);

const agencyInOctober = async () => makeAgency(db, { owner: await makePerson(db, { now }, { now }), name: "Agency", holidayCountry: null });
type Agency = Awaited<ReturnType<typeof agencyInOctober>>;

/** A client with a retainer of 20 h for a fee, of which 31 h were worked (formulas D). */
async function retained(agency: Agency, name: string, currency: string, feeMinor: number) {
  const client = await makeClient(db, agency, { name, currency, holidayCountry: null });
  const { id: budgetId } = await agency.owner.api.budgets.create(write({ tenant: client.slug, ...plainBudget, holds: { period: "month" as const, from: "2026-10" }, seconds: 20 * HOUR }));
  await agency.owner.api.retainers.agree(write({ tenant: client.slug, budgetId, month: "2026-10", carry: "none" as const, capSeconds: null, deficitCapSeconds: null, expiryMonths: null, feeMinor, billsOverage: false, billableOnly: false, proration: "working-days" as const }));
  const activityId = await activityNamed(agency.owner, client, "Editorial");
  await addHours(db, client, ["2026-10-05", "2026-10-06"].map((on) => ({ memberId: client.memberId, on, seconds: 15.5 * HOUR, activityId })));
  return { ...client, activityId };
}

const rowOf = async (agency: Agency, slug: string, person = agency.owner) => (await person.api.portfolio.month({ agency: agency.slug })).rows.find((row) => row.slug === slug);

describe("the money of the portfolio", () => {
  it("is in the agency's currency: a fee of 5,000 for 31 h is 161.29 an hour, and one in yen by the rate of the day", async () => {
    const agency = await agencyInOctober();
    const [euro, yen] = [await retained(agency, "Euro", "EUR", 500_000), await retained(agency, "Yen", "JPY", 775_000)];
    for (const [on, rate] of [["2026-09-01", 0.006], ["2026-10-10", 0.0062], ["2026-10-20", 0.007]] as const) await agency.owner.api.exchangeRates.set(write({ tenant: agency.slug, currency: "JPY", on, rate, source: "" }));
    expect((await rowOf(agency, euro.slug))?.money).toMatchObject({ withoutRate: null, effectiveRateMinor: 500_000 / 31 });
    expect((await rowOf(agency, yen.slug))?.money).toMatchObject({ withoutRate: null, effectiveRateMinor: 15_500 });
    const { rows } = await agency.owner.api.retainers.month({ tenant: euro.slug });
    expect(rows.map(({ effectiveRateMinor }) => effectiveRateMinor).filter((minor) => minor !== null)).toEqual([500_000 / 31]);
  });

  it("of a closed month stays at the rate that was known when it was closed, until it is opened again; an open one goes by what is known", async () => {
    const agency = await agencyInOctober();
    const yen = await retained(agency, "Yen", "JPY", 775_000);
    const at = (day: string) => new Date(`${day}T10:00:00Z`);
    const set = (rate: number, on: string, day: string) => personAt(db, agency.owner, at(day)).api.exchangeRates.set(write({ tenant: agency.slug, currency: "JPY", on, rate, source: "" }));
    const rateIn = async (month = "2026-10") => (await agency.owner.api.portfolio.month({ agency: agency.slug, month })).rows.find(({ slug }) => slug === yen.slug)?.money.effectiveRateMinor;
    const closedFirst = await closeMonth(db, yen, "2026-10", at("2026-10-01"));
    expect(await rateIn()).toBeNull();
    await set(0.006, "2026-09-01", "2026-10-03");
    // Nothing was known when it was closed, so what came first after it is better than nothing.
    expect(await rateIn()).toBe(15_000);
    await reopenMonth(db, yen, closedFirst, at("2026-10-04"));
    const closingId = await closeMonth(db, yen, "2026-10", at("2026-10-05"));
    await set(0.007, "2026-09-01", "2026-10-06");
    await set(0.008, "2026-09-01", "2026-10-07");
    await set(0.009, "2026-10-02", "2026-10-08");
    expect(await rateIn()).toBe(15_000);
    await reopenMonth(db, yen, closingId, at("2026-10-09"));
    expect(await rateIn()).toBe(22_500);
    await closeMonth(db, yen, "2026-10", at("2026-10-10"));
    await set(0.001, "2026-10-02", "2026-10-11");
    expect(await rateIn()).toBe(22_500);
  });

  it("says for which currency there is no rate, and then has no amount", async () => {
    const agency = await agencyInOctober();
    const client = await retained(agency, "Dinar", "KWD", 500_000);
    const row = await rowOf(agency, client.slug);
    expect(row?.money.withoutRate).toBe("KWD");
    expect(row?.money.effectiveRateMinor).toBeNull();
    expect([row?.money.return?.spentMinor ?? null, row?.money.return?.returnMinor ?? null]).toEqual([null, null]);
    expect((await agency.owner.api.portfolio.month({ agency: agency.slug })).moneySum?.count ?? 0).toBe(0);
  });

  it("goes by the later of two rates that were set at once, though the clock of who waited was behind", async () => {
    const agency = await agencyInOctober();
    const yen = await retained(agency, "Yen", "JPY", 775_000);
    const set = (rate: number, time: string) => personAt(db, agency.owner, new Date(`2026-10-06T${time}Z`)).api.exchangeRates.set(write({ tenant: agency.slug, currency: "JPY", on: "2026-09-01", rate, source: "" }));
    for (const [rate, time] of [[0.006, "10:00:00.002"], [0.007, "10:00:00.001"]] as const) await set(rate, time);
    await closeMonth(db, yen, "2026-10", new Date("2026-10-07T10:00:00Z"));
    expect((await rowOf(agency, yen.slug))?.money).toMatchObject({ withoutRate: null, effectiveRateMinor: 17_500 });
  });

  it("is summed over as many as it says: those whose ROI is known and whose currency has a rate", () => {
    const row = (roi: number | null, spentMinor: number | null, returnMinor: number | null) => ({ money: { withoutRate: null, return: { roi, spentMinor, returnMinor }, effectiveRateMinor: null } });
    const nobodys = { money: { withoutRate: null, return: null, effectiveRateMinor: null } };
    // Cost unknown, return unknown, currency without a rate, returns that may not be read.
    const left = [row(null, null, 500), row(null, 700, null), row(0.5, null, null), nobodys];
    expect(moneySum([row(1, 100, 200), ...left, row(-0.5, 300, 150)])).toEqual({ count: 2, spentMinor: 400, returnMinor: 350, roi: -0.125 });
    expect(moneySum(left)).toBeNull();
  });

  it("shows no fee without the right to bill rates, and no return to who may not read returns there", async () => {
    const agency = await agencyInOctober();
    const client = await retained(agency, "Euro", "EUR", 500_000);
    const member = personAt(db, await addMember(db, agency, "member"), now);
    await addMember(db, client, "member", member);
    expect((await rowOf(agency, client.slug, member))?.money).toEqual({ withoutRate: null, return: null, effectiveRateMinor: null });
  });
});

describe("a client in the portfolio", () => {
  it("has as many decisions due as its own summary names, and engagements only for whoever may weigh them", async () => {
    const agency = await agencyInOctober();
    const client = await retained(agency, "Client", "EUR", 500_000);
    for (const name of ["Instagram", "LinkedIn"]) await openChannel(agency.owner, client, name);
    const { decisions } = await agency.owner.api.summary.month({ tenant: client.slug });
    const due = decisions?.find(({ key }) => key === "verdicts")?.values.count;
    expect([due, (await rowOf(agency, client.slug))?.decisionsDue]).toEqual([{ count: 2 }, 2]);
    expect((await agency.owner.api.portfolio.month({ agency: agency.slug, month: "2026-09" })).rows[0]?.decisionsDue).toBeNull();
  });

  it("is as its KPIs are: as weak as the weakest, of those that can be judged; what only flatters is left out", async () => {
    const agency = await agencyInOctober();
    const client = await retained(agency, "Client", "EUR", 500_000);
    const add = async (value: number | null, more = {}) => {
      const kpiId = crypto.randomUUID();
      await agency.owner.api.kpis.create(write({ tenant: client.slug, kpiId, ...aKpi(TODAY), ...more }));
      if (value !== null) await agency.owner.api.kpis.measure(write({ tenant: client.slug, kpiId, on: "2026-10-10", value, note: "" }));
    };
    await add(40);
    await add(47);
    await add(null);
    await add(60, { isVanity: true });
    expect((await rowOf(agency, client.slug))?.kpis).toEqual({ status: "at-risk", behind: 1, judged: 2 });
  });

  it("keeps its history when it is archived: it is shown where it is asked for, and stands in no sum", async () => {
    const agency = await agencyInOctober();
    const [gone, idle] = [await retained(agency, "Gone", "EUR", 500_000), await makeClient(db, agency, { name: "Idle" })];
    for (const { id } of [gone, idle]) await inTransaction(db, "mutation", async (tx) => updateTenant(tx, await actAs(tx, { tenantId: id }), { archivedAt: now }));
    expect((await agency.owner.api.portfolio.month({ agency: agency.slug })).archived).toBeNull();
    const { rows, archived, sum } = await agency.owner.api.portfolio.month({ agency: agency.slug, archived: "yes" });
    expect([rows.map(({ name }) => name), archived?.map(({ name }) => name), sum]).toEqual([["Agency"], ["Gone"], null]);
    expect(archived?.[0]?.standing.used).toBe(31 * HOUR);
    const { rows: lines, columns } = await agency.owner.api.portfolio.table({ agency: agency.slug, archived: "yes" });
    const at = columns.findIndex(({ head }) => head === "state");
    expect(lines.map((line) => [line[0], line[at]])).toEqual([["Agency", "open"], ["Gone", "archived"]]);
  });
});
