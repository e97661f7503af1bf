import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { plainBudget, setBudget } from "../testing/budgets";
import { addMember, makeCompany, makePerson, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { makeWork } from "../testing/time-entries";
import { findGoalStandings } from "./standings";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const now = new Date("2026-10-16T10:00:00Z");
const today = "2026-10-16";

async function companyInOctober(...titles: string[]) {
  const owner = await makePerson(db, {}, { now });
  const company = await makeCompany(db, { owner, holidayCountry: null });
  const { slug: tenant, memberId } = company;
  const work = await makeWork(owner, tenant);
  const ids: string[] = [];
  for (const title of titles) ids.push((await owner.api.goals.create(write({ tenant, title }))).id);
  const board = () => owner.api.goals.board({ tenant });
  const log = (on: string, seconds: number, goalId: string | null, activityId = work.activityId) => addHours(db, company, [{ memberId, on, seconds, activityId, goalId }]);
  const budgetFor = (goalId: string, hours: number) => owner.api.budgets.create(write({ tenant, ...plainBudget, goalId, holds: { period: "month" as const, from: "2026-10" }, seconds: hours * HOUR }));
  return { company, tenant, owner, work, ids, board, log, budgetFor };
}

const facts = { title: "Leads", category: "leads", businessGoal: "Grow", department: "Sales", dueOn: "2026-12-31", completionCriterion: null, confidence: "high", successPercent: 100, failurePercent: 50, note: "" } as const;

describe("the board of goals", () => {
  it("hands the month's budget down the rank and says where it runs out", async () => {
    const { company, owner, ids, board, budgetFor, log } = await companyInOctober("Leads", "Service", "Brand");
    const [leads = "", service = ""] = ids;
    await setBudget(owner, company, "2026-10", 20);
    await budgetFor(leads, 12);
    for (const month of ["07", "08", "09"]) await log(`2026-${month}-10`, 10 * HOUR, service);
    const { goals, capacity, runsOutAt, leftSeconds } = await board();
    expect(capacity).toEqual({ kind: "all", seconds: 20 * HOUR });
    expect(goals.map(({ title, seconds, hoursFrom, served }) => [title, seconds && seconds / HOUR, hoursFrom, served])).toEqual([["Leads", 12, "budget", "whole"], ["Service", 10, "logged", "part"], ["Brand", null, null, null]]);
    expect([runsOutAt, leftSeconds]).toEqual([1, -2 * HOUR]);
  });

  it("draws no line where there is no budget, which is not a budget of nothing", async () => {
    const { ids, board, budgetFor } = await companyInOctober("Leads");
    await budgetFor(ids[0] ?? "", 12);
    expect(await board()).toMatchObject({ capacity: { kind: "none", seconds: null }, runsOutAt: null, leftSeconds: null, goals: [{ served: null, seconds: 12 * HOUR }] });
  });

  it("tells each goal by its KPIs, with what a person thinks of it beside and not over it", async () => {
    const { company, tenant, owner, ids, board } = await companyInOctober("Leads", "Service");
    const [leads = ""] = ids;
    await owner.api.goals.change(write({ tenant, goalId: leads, version: 1, ...facts }));
    for (const [value, weight] of [[45, 3], [59, 1]] as const) {
      const kpiId = randomUUID();
      await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(today), goalId: leads, weight }));
      await owner.api.kpis.measure(write({ tenant, kpiId, on: today, value, note: "" }));
    }
    const { goals } = await board();
    expect(goals).toMatchObject([{ status: "off-track", confidence: "high", kpiCount: 2, outcome: null, businessGoal: "Grow" }, { status: "no-target", progress: null }]);
    expect(goals[0]?.progress).toBeCloseTo((0.5 * 3 + 1 / 30) / 4, 9);
    const standings = await inTransaction(db, "query", async (tx) => findGoalStandings(tx, await actAs(tx, { tenantId: company.id }), today));
    expect(standings.map(({ title, rank, status, failurePercent }) => [title, rank, status, failurePercent])).toEqual([["Leads", 1, "off-track", 50], ["Service", 2, "no-target", 50]]);
  });

  it("does not count a retired KPI, and keeps retired goals apart", async () => {
    const { tenant, owner, ids, board } = await companyInOctober("Leads", "Service");
    const kpiId = randomUUID();
    await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(today), goalId: ids[0] ?? "" }));
    await owner.api.kpis.retire(write({ tenant, kpiId }));
    await owner.api.goals.retire(write({ tenant, goalId: ids[1] ?? "" }));
    expect(await board()).toMatchObject({ goals: [{ status: "no-target", kpiCount: 0 }], retired: [{ title: "Service", rank: null }] });
  });
});

describe("what is said of a goal", () => {
  it("is changed on top of what was read, and a goal does not fail above its success", async () => {
    const { tenant, owner, ids } = await companyInOctober("Leads");
    const change = { tenant, goalId: ids[0] ?? "", version: 1, ...facts };
    await expect(owner.api.goals.change(write({ ...change, failurePercent: 120 }))).rejects.toMatchObject({ message: "failsAboveSuccess" });
    await owner.api.goals.change(write(change));
    await expect(owner.api.goals.change(write(change))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    await expect(owner.api.goals.change(write({ ...change, goalId: randomUUID() }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is for the house; external people know goals by their titles only", async () => {
    const { company, tenant } = await companyInOctober("Leads");
    const external = await addMember(db, company, "external");
    expect(await external.api.goals.list({ tenant })).toMatchObject([{ title: "Leads", rank: 1 }]);
    await expect(external.api.goals.board({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(external.api.goals.tree({ tenant, months: 3 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the tree of goals", () => {
  async function companyWithWork() {
    const made = await companyInOctober("Leads", "Service");
    const { company, tenant, owner, ids, work, log } = made;
    const [leads = "", service = ""] = ids;
    await setRate(owner, company, "cost", 45, "2026-01-01");
    await owner.api.goals.change(write({ tenant, goalId: leads, version: 1, ...facts }));
    await log("2026-10-05", HOUR, leads);
    await log("2026-10-06", HOUR / 2, leads, work.otherActivityId);
    await log("2026-09-06", HOUR, service);
    await log("2026-10-07", 1200, null);
    await owner.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: "2026-10-02", kind: "ads" as const, amountMinor: 5000, channelId: null, goalId: leads, supplier: "Ads", note: "" }));
    return { ...made, leads, service };
  }

  it("goes from business goals down to hours and money, and every branch adds up", async () => {
    const { tenant, owner } = await companyWithWork();
    const tree = await owner.api.goals.tree({ tenant, months: 1 });
    expect(tree).toMatchObject({ from: "2026-10-01", to: "2026-10-31", currency: "EUR", hasCost: true });
    expect(tree.businessGoals.map(({ name, seconds, costMinor, departments }) => [name, seconds, costMinor, departments.map((department) => [department.name, department.goals.map(({ title }) => title)])])).toEqual([
      ["Grow", 5400, 4500 + 2250 + 5000, [["Sales", ["Leads"]]]],
      [null, 0, 0, [[null, ["Service"]]]],
    ]);
    expect(tree.businessGoals[0]?.departments[0]?.goals[0]?.work.map(({ activityId, seconds, costMinor }) => [activityId !== null, seconds, costMinor])).toEqual([[true, 3600, 4500], [true, 1800, 2250], [false, 0, 5000]]);
    expect(tree.withoutGoal).toMatchObject({ seconds: 1200, costMinor: 1500 });
    expect(tree.total).toEqual({ seconds: 6600, costMinor: 13_250, unpricedSeconds: 0 });
    expect((await owner.api.goals.tree({ tenant, months: 3 })).total.seconds).toBe(6600 + HOUR);
  });

  it("costs for each goal what the return on goals of the same months says, to the minor unit, what is for later this month too", async () => {
    const { tenant, owner, leads, service, work, log } = await companyWithWork();
    // 101 s × 45 an hour come to half a cent.
    for (const month of ["2026-08", "2026-09", "2026-10"]) {
      for (const goalId of [leads, service, null]) for (const activityId of [work.activityId, work.otherActivityId]) await log(`${month}-03`, 101, goalId, activityId);
    }
    await owner.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: "2026-10-31", kind: "ads" as const, amountMinor: 70_00, channelId: null, goalId: service, supplier: "", note: "" }));
    const tree = await owner.api.goals.tree({ tenant, months: 3 });
    const { lines, total } = await owner.api.roi.by({ tenant, from: "2026-08", to: "2026-10", by: "goal" });
    const inTree = [...tree.businessGoals.flatMap(({ departments }) => departments.flatMap(({ goals }) => goals)), { id: null, ...tree.withoutGoal }];
    const pairs = <Of>(rows: readonly Of[], of: (row: Of) => [string | null, number | null]) => new Map(rows.map(of));
    expect(pairs(inTree, ({ id, costMinor }) => [id, costMinor])).toEqual(pairs(lines, ({ key, allInMinor }) => [key, allInMinor]));
    expect(tree.total.costMinor).toBe(total.allInMinor);
    for (const { costMinor, work: leaves } of inTree) expect(leaves.reduce((sum, leaf) => sum + (leaf.costMinor ?? 0), 0)).toBe(costMinor);
  });

  it("keeps a retired goal while it has time to show, and knows no cost without a rate", async () => {
    const { tenant, owner, leads, log } = await companyWithWork();
    await owner.api.goals.retire(write({ tenant, goalId: leads }));
    await log("2025-12-31", HOUR, leads);
    const { businessGoals, total } = await owner.api.goals.tree({ tenant, months: 12 });
    expect(businessGoals[0]?.departments[0]?.goals).toMatchObject([{ title: "Leads", rank: null }]);
    expect(total.unpricedSeconds).toBe(HOUR);
  });

  it("keeps a retired goal while something came back for it, and does not call nothing what nobody has valued", async () => {
    const { tenant, owner, ids: [leads = "", service = ""] } = await companyInOctober("Leads", "Service");
    const cameBack = async (goalId: string, amountMinor: number | null) => {
      const kindId = randomUUID();
      await owner.api.returns.addKind(write({ tenant, kindId, kind: "result" as const, name: kindId, kpiId: null }));
      if (amountMinor !== null) await owner.api.returns.setValue(write({ tenant, kindId, from: "2026-01-01", amountMinor, closePermille: null, dealMinor: null, marginPermille: null }));
      await owner.api.returns.add(write({ tenant, returnId: randomUUID(), on: "2026-10-05", kindId, quantity: 2, amountMinor: null, currency: "EUR", channelId: null, goalId, engagementId: null, campaign: "", isPaid: false, note: "" }));
    };
    await cameBack(leads, 250_00);
    await cameBack(service, null);
    await owner.api.goals.retire(write({ tenant, goalId: leads }));
    const { businessGoals } = await owner.api.goals.tree({ tenant, months: 1 });
    const goals = businessGoals.flatMap(({ departments }) => departments.flatMap((department) => department.goals));
    expect(goals.map(({ title, brought }) => [title, brought?.returnMinor ?? null]).sort()).toEqual([["Leads", 500_00], ["Service", null]]);
  });

  it("tells nobody what things cost who may not see it", async () => {
    const { company, tenant } = await companyWithWork();
    for (const role of ["executive", "viewer", "member"] as const) {
      const reader = personAt(db, await addMember(db, company, role), now);
      const { hasCost, total, withoutGoal, businessGoals } = await reader.api.goals.tree({ tenant, months: 1 });
      expect([hasCost, total, withoutGoal.work[0]?.costMinor, ...businessGoals.map(({ costMinor }) => costMinor)]).toEqual([false, { seconds: 6600, costMinor: null, unpricedSeconds: 0 }, null, null, null]);
    }
  });
});
