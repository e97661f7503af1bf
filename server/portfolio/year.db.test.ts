import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMonths, monthsBetween } from "../domain/day";
import { updateTenant } from "../tenants/data";
import { activityNamed, openChannel, scopeOf, setBudget } from "../testing/budgets";
import { closeMonth } from "../testing/closings";
import { addMember, makeAgency, makeClient, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import type { YearStep } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const now = new Date("2026-10-15T10:00:00Z");
const MONTHS = monthsBetween("2025-11", "2026-11");

async function agencyInOctober() {
  return makeAgency(db, { owner: await makePerson(db, { now }, { now }), name: "Agency", holidayCountry: null });
}
type Agency = Awaited<ReturnType<typeof agencyInOctober>>;

/** A client with hours on days and, from a month on, a budget for all work. */
async function clientWith(agency: Agency, name: string, budget: [from: string, hours: number] | null, ...days: [on: string, hours: number][]) {
  const client = await makeClient(db, agency, { name, timeZone: "Europe/Amsterdam", holidayCountry: null });
  if (budget) await setBudget(agency.owner, client, ...budget);
  const activityId = await activityNamed(agency.owner, client, "Editorial");
  // No entry is longer than a day.
  const pieces = days.flatMap(([on, hours]) => [1, 2, 3, 4].map(() => ({ memberId: client.memberId, on, seconds: (hours / 4) * HOUR, activityId })));
  await addHours(db, client, pieces);
  return { ...client, activityId };
}

const yearOf = (agency: Agency, month?: string) => agency.owner.api.portfolio.year({ agency: agency.slug, month });

async function expectAsOverviews(agency: Agency, client: { slug: string }, steps: readonly YearStep[], from: string, to: string) {
  for (const month of monthsBetween(from, addMonths(to, 1))) {
    const { standing } = (await agency.owner.api.overview.month({ tenant: client.slug, month })).headline;
    expect(steps[MONTHS.indexOf(month)], month).toEqual({ budget: standing.available, used: standing.used, status: standing.status });
  }
}

describe("twelve months of the portfolio", () => {
  it("say of a retainer's month exactly what its own overview says: what was carried, adjusted, closed and logged ahead", async () => {
    const agency = await agencyInOctober();
    const retained = await clientWith(agency, "Retained", ["2026-06", 40], ["2026-06-03", 30], ["2026-07-06", 60], ["2026-08-03", 20], ["2026-10-01", 12], ["2026-10-20", 5]);
    const { lines } = await agency.owner.api.budgets.year({ tenant: retained.slug, year: 2026 });
    const budgetId = lines[0]?.id ?? "";
    const terms = { capSeconds: null, deficitCapSeconds: null, expiryMonths: null, billsOverage: false, billableOnly: false, proration: "working-days" as const };
    await agency.owner.api.retainers.agree(write({ tenant: retained.slug, budgetId, month: "2026-06", carry: "both", ...terms }));
    await agency.owner.api.retainers.adjust(write({ tenant: retained.slug, budgetId, month: "2026-09", seconds: 3 * HOUR, reason: "Agreed by phone" }));
    for (const month of ["2026-06", "2026-07"]) await closeMonth(db, retained, month, now);
    const { rows, months } = await yearOf(agency);
    expect(months.map(({ month }) => month)).toEqual(MONTHS);
    const steps = rows.find(({ name }) => name === "Retained")?.steps ?? [];
    expect(steps.slice(7).map(({ budget }) => (budget ?? NaN) / HOUR)).toEqual([40, 50, 30, 53, 93]);
    await expectAsOverviews(agency, retained, steps, "2026-05", "2026-10");
  });

  it("say the same of channels, of a month that is split and of work without a budget", async () => {
    const agency = await agencyInOctober();
    const parts = await clientWith(agency, "Parts", null, ["2026-08-03", 1], ["2026-09-02", 4], ["2026-10-02", 6]);
    const channel = await openChannel(agency.owner, parts, "Instagram", "instagram");
    await addHours(db, parts, [{ memberId: parts.memberId, on: "2026-10-05", seconds: 9 * HOUR, activityId: parts.activityId, channelId: channel }]);
    await agency.owner.api.budgets.set(write({ tenant: parts.slug, ...scopeOf({ channelId: channel }), measure: "time", month: "2026-09", fromOn: "2026-09-16", amount: 20 * HOUR, reach: "from-here-on" }));
    const steps = (await yearOf(agency)).rows.find(({ name }) => name === "Parts")?.steps ?? [];
    expect(steps.slice(9).map(({ budget, used }) => [budget, used / HOUR])).toEqual([[null, 1], [expect.any(Number), 0], [20 * HOUR, 9]]);
    await expectAsOverviews(agency, parts, steps, "2026-08", "2026-10");
  });

  it("come in the order of the last month, and say so for any month", async () => {
    const agency = await agencyInOctober();
    await clientWith(agency, "Calm", ["2026-01", 40], ["2026-09-05", 50], ["2026-10-05", 18]);
    await clientWith(agency, "Over", ["2026-01", 10], ["2026-10-05", 12]);
    await clientWith(agency, "Free", null, ["2026-10-05", 3]);
    for (const month of ["2026-09", "2026-10"]) {
      const { rows } = await agency.owner.api.portfolio.month({ agency: agency.slug, month });
      const year = await yearOf(agency, month);
      expect(year.rows.map(({ name }) => name), month).toEqual(rows.map(({ name }) => name));
      expect(year.months.at(-1)?.month).toBe(month);
      expect(year.months[0]?.month).toBe(addMonths(month, -11));
    }
  });

  it("sum what is used of those months and clients only whose budgets they sum, and nothing where nobody has one", async () => {
    const agency = await agencyInOctober();
    await clientWith(agency, "Free", null, ["2026-10-05", 3]);
    expect((await yearOf(agency)).sum).toBeNull();
    await clientWith(agency, "Late", ["2026-09", 10], ["2026-08-05", 7], ["2026-09-05", 4], ["2026-10-05", 12]);
    await clientWith(agency, "Long", ["2026-10", 40], ["2026-10-05", 18]);
    const { rows, months, sum } = await yearOf(agency);
    expect(rows.find(({ name }) => name === "Late")?.sum).toEqual({ count: 2, used: 16 * HOUR, budget: 20 * HOUR });
    expect(months.slice(-3).map((month) => month.sum)).toEqual([null, { count: 1, used: 4 * HOUR, budget: 10 * HOUR }, { count: 2, used: 30 * HOUR, budget: 50 * HOUR }]);
    expect(sum).toEqual({ count: 2, used: 34 * HOUR, budget: 60 * HOUR });
  });

  it("show an archived client apart and in no sum, and not at all where it had nothing in these months", async () => {
    const agency = await agencyInOctober();
    const left = await clientWith(agency, "Left", ["2026-01", 10], ["2026-03-05", 12]);
    const idle = await clientWith(agency, "Idle", null);
    for (const { id } of [left, idle]) await inTransaction(db, "mutation", async (tx) => updateTenant(tx, await actAs(tx, { tenantId: id }), { archivedAt: now }));
    const { rows, archived, sum } = await yearOf(agency);
    expect(rows.map(({ name }) => name)).toEqual(["Agency"]);
    expect(archived.map(({ name, steps }) => [name, steps[4]])).toEqual([["Left", { budget: 10 * HOUR, used: 12 * HOUR, status: "over" }]]);
    expect(sum).toBeNull();
  });

  it("hold no client that the person is not assigned to or whose overview is not theirs to see, archived or not", async () => {
    const agency = await agencyInOctober();
    const mine = await clientWith(agency, "Mine", ["2026-01", 10], ["2026-03-05", 1]);
    const hidden = await clientWith(agency, "Hidden", ["2026-01", 10], ["2026-03-05", 1]);
    const gone = await clientWith(agency, "Gone", ["2026-01", 10], ["2026-03-05", 1]);
    const manager = await addMember(db, agency, "manager");
    await addMember(db, mine, "manager", manager);
    await addMember(db, hidden, "external", manager);
    await inTransaction(db, "mutation", async (tx) => updateTenant(tx, await actAs(tx, { tenantId: gone.id }), { archivedAt: now }));
    const { rows, archived } = await manager.api.portfolio.year({ agency: agency.slug, month: "2026-10" });
    expect(rows.map(({ name }) => name).sort()).toEqual(["Agency", "Mine"]);
    expect(archived).toEqual([]);
    const viewer = await addMember(db, agency, "viewer");
    await expect(viewer.api.portfolio.year({ agency: agency.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are a file with a line for each client and month, whose hours add up", async () => {
    const agency = await agencyInOctober();
    await clientWith(agency, "Client", ["2026-09", 10], ["2026-09-05", 4], ["2026-10-05", 12]);
    const { name, columns, rows } = await agency.owner.api.portfolio.yearTable({ agency: agency.slug, month: "2026-10" });
    expect(name).toBe(`${agency.slug}-portfolio-12-months-to-2026-10`);
    expect(columns.map(({ head }) => head)).toEqual(["client", "state", "month", "used_seconds", "used_hours", "budget_seconds", "budget_hours", "status"]);
    expect(rows).toHaveLength(24);
    expect(rows.filter(([client, , month]) => client === "Client" && String(month) >= "2026-08")).toEqual([
      ["Client", "open", "2026-08", 0, 0, null, null, "no-budget"],
      ["Client", "open", "2026-09", 4 * HOUR, 4, 10 * HOUR, 10, "under"],
      ["Client", "open", "2026-10", 12 * HOUR, 12, 10 * HOUR, 10, "over"],
    ]);
  });
});
