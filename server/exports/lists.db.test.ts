import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { watchAll } from "../alerts/jobs";
import type { Database } from "../db/client";
import { activityNamed, openChannel, setBudget } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { linesOf } from "../testing/exports";
import { addMember, makeAgency, makeClient, makeCompany, personAt, write } from "../testing/factories";
import { importFile } from "../testing/imports";
import { aKpi } from "../testing/kpis";
import { closeMonthNow } from "../testing/locks";
import { addRoutine, takeLeave } from "../testing/peoples-time";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { logWork } from "../testing/time-entries";
import { addTool } from "../testing/tools";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** A Friday, so that the four weeks before it are whole. */
const NOW = new Date("2026-06-12T09:00:00Z");
const HOUR = 3600;

async function company() {
  const made = await makeCompany(db, { holidayCountry: "NL" });
  const owner = personAt(db, made.owner, NOW);
  return { ...made, owner, tenant: made.slug };
}

describe("the file of a list says what the page says:", () => {
  it("activities with their kind, and whether they are offered and billed", async () => {
    const { owner, tenant } = await company();
    const { id } = await owner.api.activities.create(write({ tenant, name: "=Reels", kind: "other" as const, isBillable: false }));
    await owner.api.activities.retire(write({ tenant, activityId: id }));
    const file = linesOf(await owner.api.activities.table({ tenant }));
    expect(file).toHaveLength((await owner.api.activities.list({ tenant })).length);
    expect(file.at(-1)).toEqual({ activity: "=Reels", kind: "other", billable: "no", also_called: "", retired: "yes" });
  });

  it("the holidays of a year, with those that are worked here", async () => {
    const { owner, tenant } = await company();
    await owner.api.holidays.set(write({ tenant, on: "2026-12-25", name: "Christmas", isWorked: true }));
    await owner.api.holidays.set(write({ tenant, on: "2026-07-03", name: "Summer day", isWorked: false }));
    const file = linesOf(await owner.api.holidays.table({ tenant, year: 2026 }));
    expect(file.find(({ day }) => day === "2026-12-25")).toMatchObject({ source: "country", free: "no" });
    expect(file.find(({ day }) => day === "2026-07-03")).toEqual({ day: "2026-07-03", name: "Summer day", source: "own", free: "yes" });
  });

  it("leave with the working days that it takes, and why only for whoever sees that", async () => {
    const { owner, tenant, ...made } = await company();
    const member = await addMember(db, { ...made, slug: tenant }, "member");
    await takeLeave(owner, tenant, "2026-06-15", { toOn: "2026-06-17", kind: "sick", note: "Flu" });
    const [line] = linesOf(await owner.api.leaves.table({ tenant }));
    expect(line).toEqual({ person: owner.name, from: "2026-06-15", through: "2026-06-17", share: 100, working_days: 3, kind: "sick", note: "Flu" });
    expect(JSON.stringify(await member.api.leaves.table({ tenant }))).not.toMatch(/sick|Flu/);
  });

  it("routines with how they were kept in the last four weeks", async () => {
    const { owner, tenant } = await company();
    const activityId = await activityNamed(owner, { id: "", slug: tenant }, "Editorial");
    await addRoutine(owner, tenant, { activityId, channelId: null, weekdays: [2, 4], startsAt: "09:30", seconds: 1800, fromOn: "2026-05-01" });
    await logWork(owner, tenant, { on: "2026-06-09", seconds: HOUR, activityId });
    const [line] = linesOf(await owner.api.routines.table({ tenant }));
    const [listed] = await owner.api.routines.list({ tenant });
    expect(line).toMatchObject({ person: owner.name, activity: "Editorial", weekdays: "2 4", starts_at: "09:30", seconds: 1800, hours: 0.5, from: "2026-05-01", through: "", due: listed?.adherence.due, kept: 1, kept_rate: listed?.adherence.rate });
    expect(line?.due).toBe(8);
  });

  it("imports with what each came to", async () => {
    const { owner, tenant, ...made } = await company();
    const csv = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\nAnn,,,LinkedIn,,Replies,No,2026-03-03,10:00:00,2026-03-03,10:20:00,00:20:00,";
    await importFile(db, owner, { ...made, slug: tenant }, csv);
    const [line] = linesOf(await owner.api.imports.table({ tenant }));
    expect(line).toMatchObject({ format: "toggl", state: "done", rows: 1, added: 1, known: 0, left_out: 0, by: owner.name, undone_at: "", file_kept: "yes" });
    expect(linesOf(await owner.api.resultImports.table({ tenant }))).toEqual([]);
    expect(linesOf(await owner.api.responses.importsTable({ tenant }))).toEqual([]);
  });

  it("alerts that stand, and what went beyond", async () => {
    const { owner, tenant, ...made } = await company();
    const activityId = await activityNamed(owner, { ...made, slug: tenant }, "Editorial");
    await setBudget(owner, { ...made, slug: tenant }, "2026-06", 1);
    await logWork(owner, tenant, { on: "2026-06-10", seconds: 2 * HOUR, activityId });
    expect(await watchAll(db, [{ id: "one", data: { tenantId: made.id } }], NOW)).toEqual([]);
    const file = linesOf(await owner.api.alerts.table({ tenant, month: "2026-06" }));
    expect(file.filter(({ kind }) => kind === "used").map(({ threshold_percent }) => threshold_percent).sort()).toEqual([100, 50, 80]);
    expect(file[0]).toMatchObject({ part: "alert", budget: "", month: "2026-06", measure: "time", burn: 2, at: NOW.toISOString() });
  });

  it("people, with an address only where the page shows it", async () => {
    const { owner, tenant, ...made } = await company();
    const member = await addMember(db, { ...made, slug: tenant }, "member");
    expect(linesOf(await owner.api.members.table({ tenant }))).toEqual(expect.arrayContaining([expect.objectContaining({ person: member.name, email: member.email, role: "member", has_account: "yes", removed_at: "" })]));
    expect(JSON.stringify(await member.api.members.table({ tenant }))).not.toContain("@");
  });

  it("channels, and what is to be decided on them", async () => {
    const { owner, tenant, ...made } = await company();
    await openChannel(owner, { ...made, slug: tenant }, "Instagram", "instagram", 2 * HOUR);
    expect(linesOf(await owner.api.channels.table({ tenant }))).toMatchObject([{ channel: "Instagram", status: "active", minimum_month_seconds: 2 * HOUR, minimum_month_hours: 2, goals: "" }]);
    expect(linesOf(await owner.api.verdicts.table({ tenant }))).toMatchObject([{ channel: "Instagram", month_seconds: 0, budget_seconds: null, verdict: "", cost: 0 }]);
  });

  it("what is outsourced, to whom, and with which tools", async () => {
    const { owner, tenant, ...made } = await company();
    const activityId = await activityNamed(owner, { ...made, slug: tenant }, "Editorial");
    const providerId = await addProvider(owner, { ...made, slug: tenant }, { name: "Studio Nord", agreementOn: "2026-01-02" });
    await engage(owner, { ...made, slug: tenant }, { providerId, title: "Films", feeModel: "retainer", priceMinor: 1200_00, interactionReason: "No hands", scopes: [{ activityId, channelId: null, monthSeconds: 10 * HOUR }] });
    await addTool(owner, { ...made, slug: tenant }, { name: "Planner", usedFrom: "2026-01-01", costs: [{ from: "2026-01-01", to: null, amountMinor: 15_00, currency: "EUR", per: "month", seats: 1 }] });
    expect(linesOf(await owner.api.engagements.table({ tenant }))).toMatchObject([{ engagement: "Films", provider: "Studio Nord", scope: "Editorial", agreed_seconds: 10 * HOUR, agreed_hours: 10, price_model: "retainer", price: 1200, currency: "EUR" }]);
    expect(linesOf(await owner.api.providers.table({ tenant }))).toMatchObject([{ provider: "Studio Nord", agreement_on: "2026-01-02", engagements: 1, put_away: "no" }]);
    expect(linesOf(await owner.api.tools.table({ tenant }))).toMatchObject([{ tool: "Planner", month_cost: 15, currency: "EUR" }]);
    const member = await addMember(db, { ...made, slug: tenant }, "member");
    expect((await member.api.tools.table({ tenant })).columns.map(({ head }) => head)).not.toContain("month_cost");
  });

  it("rates of exchange, the latest day of each first", async () => {
    const { owner, tenant } = await company();
    await owner.api.exchangeRates.set(write({ tenant, currency: "USD", on: "2026-01-01", rate: 0.9, source: "Bank" }));
    await owner.api.exchangeRates.set(write({ tenant, currency: "USD", on: "2026-02-01", rate: 0.91, source: "" }));
    expect(linesOf(await owner.api.exchangeRates.table({ tenant }))).toEqual([{ currency: "USD", from: "2026-02-01", rate: 0.91, into: "EUR", source: "" }, { currency: "USD", from: "2026-01-01", rate: 0.9, into: "EUR", source: "Bank" }]);
  });

  it("priorities and the tree of goals, with hours to the second", async () => {
    const { owner, tenant, ...made } = await company();
    const activityId = await activityNamed(owner, { ...made, slug: tenant }, "Editorial");
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "More leads" }));
    await owner.api.priorities.add(write({ tenant, itemId: randomUUID(), title: "A film", activityId, channelId: null, guessSeconds: 2 * HOUR, confidence: "high" as const, impacts: [{ goalId, impact: 3 as const }] }));
    await logWork(owner, tenant, { on: "2026-06-10", seconds: HOUR + 1, activityId, goalId });
    expect(linesOf(await owner.api.priorities.table({ tenant }))).toMatchObject([{ what: "A film", activity: "Editorial", goals: "More leads", seconds: 2 * HOUR, hours: 2, seconds_from: "guess" }]);
    const file = linesOf(await owner.api.goals.treeTable({ tenant, months: 3 }));
    expect(file).toMatchObject([{ part: "goal", goal: "More leads", seconds: HOUR + 1, hours: 1 }, { part: "work", goal: "More leads", activity: "Editorial", seconds: HOUR + 1 }, { part: "without_goal", seconds: 0 }, { part: "total", seconds: HOUR + 1 }]);
  });

  it("where budgets will end, by each way of reckoning", async () => {
    const { owner, tenant, ...made } = await company();
    const activityId = await activityNamed(owner, { ...made, slug: tenant }, "Editorial");
    await setBudget(owner, { ...made, slug: tenant }, "2026-06", 40);
    await logWork(owner, tenant, { on: "2026-06-10", seconds: 18 * HOUR, activityId });
    const [outlook] = (await owner.api.budgets.year({ tenant, year: 2026 })).lines.flatMap((line) => line.time.outlook ?? []);
    const file = linesOf(await owner.api.budgets.outlookTable({ tenant, year: 2026 }));
    expect(file.filter(({ measure }) => measure === "time")).toMatchObject([
      { period: "2026-06", method: outlook?.forecast?.method, shown: "yes", available_hours: 40, used_seconds: 18 * HOUR, forecast_seconds: Math.round(outlook?.forecast?.value ?? 0), runs_out_on: outlook?.runsOutOn ?? "" },
      ...(outlook?.beside ?? []).map(({ method }) => ({ method, shown: "no" })),
    ]);
  });

  it("what was measured of a KPI, which posts there were, and what a closed month was", async () => {
    const { owner, tenant, ...made } = await company();
    const place = { ...made, slug: tenant };
    const activityId = await activityNamed(owner, place, "Editorial");
    const kpiId = randomUUID();
    await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi("2026-06-12") }));
    for (const [on, value] of [["2026-06-01", 50.5], ["2026-06-10", 40]] as const) await owner.api.kpis.measure(write({ tenant, kpiId, on, value, note: "" }));
    expect(linesOf(await owner.api.kpis.valuesTable({ tenant, kpiId }))).toMatchObject([{ day: "2026-06-10", value: 40 }, { day: "2026-06-01", value: 50.5 }]);
    expect(linesOf(await owner.api.posts.listTable({ tenant, channelId: null, month: null, weekday: null, hourOfDay: null, paid: null, zone: null }))).toEqual([]);

    await setBudget(owner, place, "2026-05", 40);
    await logWork(owner, tenant, { on: "2026-05-10", seconds: 20 * HOUR, activityId });
    expect(linesOf(await owner.api.retainers.closedTable({ tenant, month: "2026-05" }))).toEqual([]);
    await closeMonthNow(owner, tenant, "2026-05");
    expect(linesOf(await owner.api.retainers.closedTable({ tenant, month: "2026-05" }))).toMatchObject([{ period: "2026-05", budget_seconds: 40 * HOUR, used_seconds: 20 * HOUR, budget_amount: null }]);
  });

  it("what was changed, a row a column, many lines of one write as one, and no amount that may not be seen", async () => {
    const { owner, tenant, ...made } = await company();
    await setRate(owner, { slug: tenant }, "cost", 45.5, "2026-01-01");
    const file = linesOf(await owner.api.audit.table({ tenant, table: "rates" }));
    expect(file.find(({ column }) => column === "hour_minor")).toMatchObject({ by: owner.name, op: "insert", table: "rates", lines: 1, kind: "minor", from: null, to: 45.5, currency: "EUR" });
    const many = linesOf(await owner.api.audit.table({ tenant, table: "activities" }));
    expect(many).toMatchObject([{ op: "insert", lines: (await owner.api.activities.list({ tenant })).length, column: "" }]);
    const admin = await addMember(db, { ...made, slug: tenant }, "admin");
    await owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: [] }));
    expect(JSON.stringify(await admin.api.audit.table({ tenant, table: "rates" }))).not.toMatch(/45\.5|4550/);
  });

  it("an agency's clients, and who works for which", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const member = await addMember(db, agency, "member");
    await agency.owner.api.clients.assign(write({ tenant: agency.slug, memberId: member.memberId, client: client.slug, role: "member" as const }));
    const [{ name } = { name: "" }] = await agency.owner.api.clients.list({ agency: agency.slug });
    expect(linesOf(await agency.owner.api.clients.table({ agency: agency.slug }))).toMatchObject([{ client: name, own_role: "owner", archived: "no" }]);
    expect(linesOf(await agency.owner.api.clients.assignmentsTable({ agency: agency.slug }))).toEqual(expect.arrayContaining([
      { person: agency.owner.name, agency_role: "owner", client: "all", role: "" },
      { person: member.name, agency_role: "member", client: name, role: "member" },
    ]));
  });
});
