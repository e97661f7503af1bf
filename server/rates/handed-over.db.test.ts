import { beforeAll, describe, expect, it } from "vitest";
import { watchTenant } from "../alerts/watch";
import { verifyTrail } from "../audit/verify";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel, plainBudget, scopeOf, setBudget, setTerms } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { addMember, makeAgency, makeClient, makePerson, personAt, type Place, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { sideDoor } from "../testing/locks";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { auditChannel } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const now = new Date("2026-10-15T10:00:00Z");

/** What an hour costs here is in none of the other numbers, nor is what ten hours of it do. */
const COST = 43.21;

/**
 * A client of which August and September 2026 were closed, with ten hours in each that nobody approved: by budgets for all work, one
 * of them for three months, at cost, and by one for an activity at billing rates. September was closed twice.
 */
async function closedClient() {
  const agency = await makeAgency(db, { owner: await makePerson(db, { now }, { now }) });
  const client = await makeClient(db, agency, { holidayCountry: null });
  const { owner, slug, memberId } = client;
  const activityId = await activityNamed(owner, client, "Editorial");
  await setRate(owner, agency, "cost", COST, "2026-01-01");
  await setRate(owner, agency, "bill", 90, "2026-01-01");
  const money = { measure: "money" as const, month: "2026-08", fromOn: null, reach: "from-here-on" as const };
  await setBudget(owner, client, "2026-08", 40);
  await owner.api.budgets.set(write({ tenant: slug, ...scopeOf({}), ...money, amount: 50_000 }));
  await setBudget(owner, client, "2026-08", 20, { activityId });
  await owner.api.budgets.set(write({ tenant: slug, ...scopeOf({ activityId }), ...money, amount: 100_000 }));
  await owner.api.budgets.create(write({ tenant: slug, ...plainBudget, name: "Launch", holds: { period: "whole" as const, from: "2026-08-01", lastOn: "2026-10-31" }, seconds: 90 * HOUR, minor: 70_000 }));
  const { lines } = await owner.api.budgets.year({ tenant: slug, year: 2026 });
  const [allId, billedId] = ["all", "activities"].map((group) => lines.find((line) => line.group === group && line.id !== null)?.id ?? "");
  await setTerms(db, client, billedId ?? "", "2026-08", { moneyBasis: "bill" });
  await addHours(db, client, ["2026-08-03", "2026-09-03"].map((on) => ({ memberId, on, seconds: 10 * HOUR, activityId })));
  await inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: client.id }), new Date("2026-09-30T10:00:00Z")));
  await closeMonth(db, client, "2026-08", now);
  await reopenMonth(db, client, await closeMonth(db, client, "2026-09", now), now);
  await closeMonth(db, client, "2026-09", now);
  return { ...client, allId, billedId, next: personAt(db, await addMember(db, client, "owner"), now) };
}

type Client = Awaited<ReturnType<typeof closedClient>>;

const handOver = (client: Place) => sideDoor(db, client, (tx) => tx.tenant.updateMany({ where: { id: client.id }, data: { kind: "company", agencyId: null } }));

/** All that the one who owns it afterwards can read of the closed months, whichever way. */
async function readable({ next, slug: tenant }: Client) {
  const { rows, long, earlier } = await next.api.retainers.month({ tenant, month: "2026-09" });
  const { lines, headline } = await next.api.budgets.year({ tenant, year: 2026 });
  const { alerts } = await next.api.alerts.list({ tenant, month: "2026-09" });
  return { rows, long, earlier, lines, headline, alerts };
}

/** What is stored of them, records of closings that were opened again among it. */
const stored = (client: Client) =>
  sideDoor(db, client, async (tx) => ({
    costs: (await tx.timeEntry.findMany({ where: { tenantId: client.id }, select: { costHourMinor: true, billHourMinor: true } })).map(({ costHourMinor, billHourMinor }) => [costHourMinor, billHourMinor]),
    records: (await tx.budgetMonth.findMany({ where: { tenantId: client.id }, select: { budgetId: true, record: true } })).map(({ budgetId, record }) => ({ budgetId, text: JSON.stringify(record) })),
    trail: JSON.stringify(await tx.auditLine.findMany({ where: { tenantId: client.id, tableName: { in: ["budget_months", "alerts"] } }, select: { tableName: true, before: true, after: true } })),
  }));

describe("a client that is handed over with closed months", () => {
  it("takes along how much was worked and what it was billed, and not what its agency's people cost", async () => {
    const client = await closedClient();
    const before = await readable(client);
    expect(before.rows.find(({ budgetId }) => budgetId === client.allId)?.closed?.money).toMatchObject({ basis: "cost", labour: 43_210 });
    expect(before.long[0]?.money).toMatchObject({ labour: 86_420 });

    await handOver(client);
    const { rows, long, earlier, lines, headline, alerts } = await readable(client);
    const [all, billed] = [client.allId, client.billedId].map((id) => rows.find(({ budgetId }) => budgetId === id));
    expect(all).toMatchObject({ ledger: { used: 10 * HOUR }, closed: { money: { basis: "cost", budget: 50_000, labour: null, used: null, unpricedSeconds: 10 * HOUR } } });
    expect(billed?.closed?.money).toMatchObject({ basis: "bill", labour: 90_000, used: 90_000 });
    expect(long).toMatchObject([{ time: { used: 20 * HOUR }, money: { budget: 70_000, labour: null, used: null, status: null } }]);
    expect(earlier[0]?.rows.length).toBe(2);
    expect(lines.find(({ id }) => id === client.allId)?.money?.used.slice(7, 9)).toEqual([null, null]);
    expect(headline.money?.slice(7, 9).map((month) => month.used)).toEqual([null, null]);
    // An alert says of its budget at cost that the threshold was reached, and not how far beyond it the work went.
    const atCost = [...alerts, ...(all?.closed?.alerts ?? [])].filter(({ measure }) => measure === "money");
    expect(atCost.filter((alert) => !("budgetId" in alert) || alert.budgetId === client.allId).every(({ threshold, burnPermille }) => burnPermille === threshold * 10)).toBe(true);
    expect(atCost.some(({ threshold }) => threshold === 80)).toBe(true);
    expect(JSON.stringify({ rows, long, earlier, lines, headline })).not.toMatch(/[:,[](?:4321|43210|86420)[,}\]]/);
  });

  it("has them in no row and on no line of its trail either: of entries that nobody approved, of records of closings that were opened again", async () => {
    const client = await closedClient();
    await handOver(client);
    const { costs, records, trail } = await stored(client);
    expect(costs).toEqual([[null, 9000], [null, 9000]]);
    const perMonth = 3;
    expect(records).toHaveLength(3 * perMonth);
    expect(records.filter(({ text }) => /"secondMinor": ?[1-9]/.test(text)).map(({ budgetId }) => budgetId)).toEqual(Array.from({ length: perMonth }, () => client.billedId));
    expect(trail).toContain("budget_months");
    expect(trail).toContain("alerts");
    expect(trail).not.toMatch(/record|secondMinor|burn_permille/);
  });
});

describe("a client that is handed over with an audit", () => {
  it("takes along what the audit found, and not what the channel cost its agency, neither in it nor on the trail", async () => {
    const agency = await makeAgency(db, { owner: await makePerson(db, { now }, { now }) });
    const client = await makeClient(db, agency, { holidayCountry: null });
    const { owner, slug: tenant, memberId } = client;
    await setRate(owner, agency, "cost", COST, "2026-01-01");
    const channelId = await openChannel(owner, client, "Instagram", "instagram");
    const activityId = await activityNamed(owner, client, "Editorial");
    await addHours(db, client, ["2026-07-02", "2026-08-03", "2026-09-03"].map((on) => ({ memberId, on, seconds: 10 * HOUR, activityId, channelId })));
    const kindId = crypto.randomUUID();
    await owner.api.returns.addKind(write({ tenant, kindId, kind: "result" as const, name: "Leads", kpiId: null }));
    await owner.api.returns.setValue(write({ tenant, kindId, from: "2026-01-01", amountMinor: 43_210, closePermille: null, dealMinor: null, marginPermille: null }));
    await owner.api.returns.add(write({ tenant, returnId: crypto.randomUUID(), on: "2026-09-03", kindId, quantity: 6, amountMinor: null, currency: "EUR", channelId, goalId: null, engagementId: null, campaign: "", isPaid: false, note: "" }));
    await auditChannel(owner, tenant, channelId);
    const [before] = await owner.api.audits.list({ tenant, channelId });
    expect(before?.evidence).toMatchObject({ monthSeconds: 10 * HOUR, cost: { costMinor: 43_210 }, roi: 1, brought: { results: 6, allInMinor: 3 * 43_210, perResultMinor: 21_605 } });

    const next = personAt(db, await addMember(db, client, "owner"), now);
    await handOver(client);
    expect(await next.api.audits.list({ tenant, channelId })).toEqual([{ ...before, evidence: { ...before?.evidence, cost: null, roi: null, brought: null } }]);
    const { trail, findings } = await sideDoor(db, client, async (tx) => ({
      trail: await tx.auditLine.findMany({ where: { tenantId: client.id, tableName: "audits" }, select: { op: true, before: true, after: true }, orderBy: { id: "asc" } }),
      findings: await verifyTrail(tx, await actAs(tx, { tenantId: client.id })),
    }));
    expect(trail.map(({ op }) => op)).toEqual(["insert", "update", "update"]);
    expect(JSON.stringify(trail)).not.toMatch(/evidence|43210|21605/);
    expect(findings).toEqual([]);
  });
});
