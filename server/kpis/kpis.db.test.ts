import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { periodOf } from "../domain/cadence";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { aKpi } from "../testing/kpis";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { kpisOn } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const today = todayIn("Europe/Amsterdam", new Date());

async function companyWithKpi(change: object = {}) {
  const { slug: tenant, owner, ...company } = await makeCompany(db);
  const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Answer faster" }));
  const kpiId = randomUUID();
  await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(today), goalId, ...change }));
  const measure = (on: string, value: number) => owner.api.kpis.measure(write({ tenant, kpiId, on, value, note: "" }));
  const listed = async () => (await owner.api.kpis.list({ tenant }))[0];
  return { company: { ...company, slug: tenant, owner }, tenant, owner, goalId, kpiId, measure, listed };
}

describe("a KPI", () => {
  it("stands by its latest value: 45 minutes on the way from 60 to 30, at half of the time, is half the way", async () => {
    const { measure, listed } = await companyWithKpi();
    expect(await listed()).toMatchObject({ value: null, valueOn: null, progress: null, expected: 0.5, status: "no-data", goalTitle: "Answer faster" });
    await measure(addDays(today, -10), 58);
    await measure(today, 45);
    expect(await listed()).toMatchObject({ value: 45, valueOn: today, progress: 0.5, status: "on-track" });
  });

  it("has one value a day: a second one is told to correct the first, and a correction keeps the former in the history", async () => {
    const { tenant, owner, kpiId, measure, listed } = await companyWithKpi();
    await measure(today, 45);
    await expect(measure(today, 44)).rejects.toMatchObject({ code: "CONFLICT", message: "measuredAlready" });
    const correct = (version: number, value: number) => owner.api.kpis.correct(write({ tenant, kpiId, on: today, version, value, note: "read again" }));
    await correct(1, 44.25);
    await expect(correct(1, 43)).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect(await listed()).toMatchObject({ value: 44.25 });
    expect(await owner.api.kpis.measurements({ tenant, kpiId })).toEqual([{ on: today, value: 44.25, note: "read again", source: null, version: 2 }]);
    const { lines } = await owner.api.audit.list({ tenant, table: "kpi_measurements" });
    expect(lines).toHaveLength(2);
  });

  it("is not measured ahead, nor on a day whose value was taken away", async () => {
    const { tenant, owner, kpiId, measure, listed } = await companyWithKpi();
    await expect(measure(addDays(today, 1), 40)).rejects.toMatchObject({ message: "measuredAhead" });
    await measure(today, 0);
    expect(await listed()).toMatchObject({ value: 0 });
    await owner.api.kpis.unmeasure(write({ tenant, kpiId, on: today }));
    expect(await listed()).toMatchObject({ value: null, status: "no-data" });
    await expect(owner.api.kpis.unmeasure(write({ tenant, kpiId, on: today }))).rejects.toMatchObject({ message: "noSuchMeasurement" });
  });

  it.each([
    ["a way without a start", { start: null }, "kpiWayOpen"],
    ["a way without an end in time", { dueOn: null }, "kpiWayOpen"],
    ["a decrease that rises", { target: 90 }, "kpiOtherWay"],
    ["a range without its upper end", { direction: "range" }, "kpiRangeOpen"],
    ["days the wrong way round", { dueOn: addDays(today, -90) }, "endsBeforeStart"],
  ])("with a target that cannot be compared with is refused: %s", async (_name, change, message) => {
    await expect(companyWithKpi(change)).rejects.toMatchObject({ message });
  });

  it("without a target says so, and needs no way to it", async () => {
    const { measure, listed } = await companyWithKpi({ target: null, start: null, startOn: null, dueOn: null });
    await measure(today, 45);
    expect(await listed()).toMatchObject({ status: "no-target", progress: null, expected: null });
  });

  it("is changed on top of what was read, retired and brought back", async () => {
    const { tenant, owner, kpiId, listed } = await companyWithKpi();
    const change = { tenant, kpiId, version: 1, from: null, ...aKpi(today), name: "First answer" };
    await owner.api.kpis.change(write(change));
    await expect(owner.api.kpis.change(write(change))).rejects.toMatchObject({ message: "changedMeanwhile" });
    await owner.api.kpis.retire(write({ tenant, kpiId }));
    expect(await listed()).toMatchObject({ name: "First answer", isRetired: true, goalId: null });
    await owner.api.kpis.restore(write({ tenant, kpiId }));
    expect(await listed()).toMatchObject({ isRetired: false });
  });

  it("is measured by members, defined by managers, and not there for external people", async () => {
    const { company, tenant, kpiId } = await companyWithKpi();
    const [member, executive, external] = [await addMember(db, company, "member"), await addMember(db, company, "executive"), await addMember(db, company, "external")];
    await member.api.kpis.measure(write({ tenant, kpiId, on: today, value: 45, note: "" }));
    await expect(member.api.kpis.retire(write({ tenant, kpiId }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(executive.api.kpis.measure(write({ tenant, kpiId, on: addDays(today, -1), value: 45, note: "" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await executive.api.kpis.list({ tenant })).toHaveLength(1);
    await expect(external.api.kpis.list({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the target of a KPI", () => {
  const half = { progress: 0.5, expected: 0.5, status: "on-track" };

  it("that changes from a day on leaves the days before it to the one that held", async () => {
    const { tenant, owner, kpiId, company, measure, listed } = await companyWithKpi();
    await measure(addDays(today, -20), 54);
    await measure(today, 45);
    const change = (version: number, from: string | null, fields: object) => owner.api.kpis.change(write({ tenant, kpiId, version, from, ...aKpi(today), ...fields }));
    await change(1, addDays(today, -5), { target: 40 });
    const on = (day: string) => inTransaction(db, "query", async (tx) => (await kpisOn(tx, await actAs(tx, { tenantId: company.id }), day))[0]);
    expect(await on(addDays(today, -6))).toMatchObject({ target: 30, value: 54, progress: 0.2 });
    expect(await on(addDays(today, -5))).toMatchObject({ target: 40, value: 54, progress: 0.3 });
    expect(await listed()).toMatchObject({ target: 40, progress: 0.75, agreed: { target: 40, since: addDays(today, -5) } });
    await expect(change(2, addDays(today, -6), { target: 35 })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "kpiTargetBefore" });
    expect((await owner.api.kpis.story({ tenant, kpiId })).targets).toEqual([{ untilOn: addDays(today, -5), direction: "decrease", start: 60, target: 30, targetHigh: null, startOn: addDays(today, -50), dueOn: addDays(today, 50) }]);
  });

  it("may be agreed for a day to come, and until then the former one holds", async () => {
    const { tenant, owner, kpiId, measure, listed } = await companyWithKpi();
    await measure(today, 45);
    await owner.api.kpis.change(write({ tenant, kpiId, version: 1, from: addDays(today, 1), ...aKpi(today), target: 20 }));
    expect(await listed()).toMatchObject({ ...half, target: 30, agreed: { target: 20, since: addDays(today, 1) } });
  });

  it("of a day to come is dated otherwise, earlier or later, as long as it has not begun and behind the change before it", async () => {
    const { tenant, owner, kpiId, listed } = await companyWithKpi();
    const change = (version: number, from: string, target: number) => owner.api.kpis.change(write({ tenant, kpiId, version, from, ...aKpi(today), target }));
    const ends = async () => (await owner.api.kpis.story({ tenant, kpiId })).targets.map(({ untilOn, target }) => [untilOn, target]);
    await change(1, addDays(today, -5), 40);
    await change(2, addDays(today, 400), 20);
    await change(3, addDays(today, 10), 20);
    expect(await listed()).toMatchObject({ target: 40, agreed: { target: 20, since: addDays(today, 10) } });
    await change(4, addDays(today, 20), 20);
    await change(5, addDays(today, 1), 15);
    expect(await ends()).toEqual([[addDays(today, 1), 40], [addDays(today, -5), 30]]);
    expect(await listed()).toMatchObject({ target: 40, agreed: { target: 15, since: addDays(today, 1) } });
    await expect(change(6, addDays(today, -6), 15)).rejects.toMatchObject({ message: "kpiTargetBefore" });
    await change(6, today, 15);
    expect(await listed()).toMatchObject({ target: 15, agreed: { since: today } });
    // It has begun: what it judged stays, and the same target is no change.
    await change(7, addDays(today, 3), 15);
    expect(await ends()).toEqual([[today, 40], [addDays(today, -5), 30]]);
  });

  it("of a day to come is taken back by agreeing on the one that holds", async () => {
    const { tenant, owner, kpiId, listed } = await companyWithKpi();
    const change = (version: number, from: string | null, target: number) => owner.api.kpis.change(write({ tenant, kpiId, version, from, ...aKpi(today), target }));
    for (const [index, from] of [today, null, addDays(today, 90)].entries()) {
      await change(index * 2 + 1, addDays(today, 30), 20);
      await change(index * 2 + 2, from, 30);
      expect(await listed()).toMatchObject({ target: 30, agreed: { target: 30, since: null } });
    }
    expect((await owner.api.kpis.story({ tenant, kpiId })).targets).toEqual([]);
  });

  it("that was a mistake is corrected, and so are the days that it held on", async () => {
    const { tenant, owner, kpiId, measure, listed } = await companyWithKpi({ target: 45 });
    await measure(today, 45);
    expect(await listed()).toMatchObject({ progress: 1 });
    await owner.api.kpis.change(write({ tenant, kpiId, version: 1, from: null, ...aKpi(today) }));
    expect(await listed()).toMatchObject({ ...half, agreed: { since: null } });
    // A name that changes is no other target, whatever day is said.
    await owner.api.kpis.change(write({ tenant, kpiId, version: 2, from: today, ...aKpi(today), name: "First answer" }));
    expect((await owner.api.kpis.story({ tenant, kpiId })).targets).toEqual([]);
  });
});

describe("the values of a KPI", () => {
  it("say where they come from: the usual source, unless another is named", async () => {
    const { tenant, owner, kpiId, measure } = await companyWithKpi({ source: "Inbox report" });
    await measure(today, 45);
    await owner.api.kpis.measure(write({ tenant, kpiId, on: addDays(today, -1), value: 46, note: "", source: "By hand" }));
    expect((await owner.api.kpis.measurements({ tenant, kpiId })).map(({ source }) => source)).toEqual(["Inbox report", "By hand"]);
  });

  it("tell who corrected them and what stood there, but no names to a client's viewer", async () => {
    const { company, tenant, owner, kpiId, measure } = await companyWithKpi();
    await measure(today, 45);
    await owner.api.kpis.correct(write({ tenant, kpiId, on: today, version: 1, value: 44, note: "" }));
    await owner.api.kpis.correct(write({ tenant, kpiId, on: today, version: 2, value: 44, note: "said again" }));
    await owner.api.kpis.unmeasure(write({ tenant, kpiId, on: today }));
    const lines = [{ on: today, before: 44, after: null, byName: owner.name }, { on: today, before: 45, after: 44, byName: owner.name }];
    expect((await owner.api.kpis.story({ tenant, kpiId })).corrections).toMatchObject(lines);
    const viewer = await addMember(db, company, "viewer");
    expect((await viewer.api.kpis.story({ tenant, kpiId })).corrections.map(({ byName }) => byName)).toEqual([null, null]);
  });
});

describe("what is due for a KPI", () => {
  it("is collected and discussed in its own time, and overdue where that has passed", async () => {
    const { company, tenant, owner, kpiId, measure, listed } = await companyWithKpi({ collectEvery: "weekly", discussEvery: "monthly" });
    expect(await listed()).toMatchObject({ collect: { on: periodOf("weekly", today, 1).to, isOverdue: false }, discuss: { on: periodOf("monthly", today, 1).to, isOverdue: false } });
    await measure(addDays(today, -21), 50);
    expect(await listed()).toMatchObject({ collect: { on: periodOf("weekly", addDays(today, -14), 1).to, isOverdue: true } });
    await measure(today, 50);
    expect(await listed()).toMatchObject({ collect: { isOverdue: false } });
    const discuss = (on: string, words: string) => owner.api.kpis.discuss(write({ tenant, kpiId, discussionId: randomUUID(), on, words }));
    await discuss(addDays(today, -70), "Too slow on Mondays.");
    expect(await listed()).toMatchObject({ discuss: { isOverdue: true } });
    await discuss(today, "Mondays have a second person.");
    expect(await listed()).toMatchObject({ discuss: { isOverdue: false } });
    await expect(discuss(addDays(today, 1), "Tomorrow.")).rejects.toMatchObject({ message: "discussedAhead" });
    const { discussions } = await owner.api.kpis.story({ tenant, kpiId });
    expect(discussions.map(({ words, byName }) => [words, byName])).toEqual([["Mondays have a second person.", owner.name], ["Too slow on Mondays.", owner.name]]);
    const member = await addMember(db, company, "member");
    await member.api.kpis.discuss(write({ tenant, kpiId, discussionId: randomUUID(), on: today, words: "Seen." }));
  });

  it("is nothing for what nobody waits for, or what is retired", async () => {
    const { tenant, owner, kpiId, listed } = await companyWithKpi({ collectEvery: "weekly" });
    expect(await listed()).toMatchObject({ discuss: null });
    await owner.api.kpis.retire(write({ tenant, kpiId }));
    expect(await listed()).toMatchObject({ collect: null });
  });

  it("has an owner, whose name a client's viewer is not told", async () => {
    const company = await makeCompany(db);
    const kpiId = randomUUID();
    await company.owner.api.kpis.create(write({ tenant: company.slug, kpiId, ...aKpi(today), ownerId: company.memberId }));
    const [viewer, tenant] = [await addMember(db, company, "viewer"), company.slug];
    expect(await company.owner.api.kpis.list({ tenant })).toMatchObject([{ ownerId: company.memberId, ownerName: company.owner.name }]);
    expect(await viewer.api.kpis.list({ tenant })).toMatchObject([{ ownerId: null, ownerName: null }]);
    const elsewhere = await makeCompany(db);
    await expect(company.owner.api.kpis.create(write({ tenant, kpiId: randomUUID(), ...aKpi(today), ownerId: elsewhere.memberId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the grid of values", () => {
  const at = (kpiId: string, on: string, value: number | null, version: number | null = null) => ({ kpiId, on, value, version });

  it("shows the last value of each of six weeks, and nothing where nothing was measured", async () => {
    const { tenant, owner, kpiId, measure } = await companyWithKpi();
    const before = addDays(periodOf("weekly", today, 1).from, -7);
    for (const [day, value] of [[before, 50], [addDays(before, 6), 0], [addDays(before, -1), 51]] as const) await measure(day, value);
    const { periods, rows } = await owner.api.kpis.grid({ tenant, every: "weekly" });
    expect(periods).toHaveLength(6);
    expect(rows).toMatchObject([{ kpiId, name: "First response", goalTitle: "Answer faster" }]);
    expect(rows[0]?.cells.map((cell) => cell && cell.value)).toEqual([null, null, null, 51, 0, null]);
    await owner.api.kpis.retire(write({ tenant, kpiId }));
    expect(await owner.api.kpis.grid({ tenant, every: "monthly" })).toMatchObject({ rows: [] });
  });

  it("keeps what can be kept of a pasted block and tells of each other cell why not", async () => {
    const { tenant, owner, kpiId, measure } = await companyWithKpi({ source: "Inbox report" });
    await measure(today, 45);
    const days = [-1, -2, -3].map((back) => addDays(today, back));
    const [one = "", two = "", three = ""] = days;
    const cells = [at(kpiId, one, 46.5), at(kpiId, today, 1), at(kpiId, today, 44, 1), at(kpiId, today, 43, 1), at(kpiId, addDays(today, 1), 5), at(kpiId, two, 1, 1), at(kpiId, three, null)];
    const outcomes = await owner.api.kpis.measureMany(write({ tenant, cells }));
    expect(outcomes.map(({ problem }) => problem)).toEqual([null, "measuredAlready", null, "changedMeanwhile", "measuredAhead", "noSuchMeasurement", null]);
    expect(await owner.api.kpis.measurements({ tenant, kpiId })).toMatchObject([{ on: today, value: 44, version: 2 }, { on: one, value: 46.5, source: "Inbox report" }]);
    expect(await owner.api.kpis.measureMany(write({ tenant, cells: [at(kpiId, one, null, 1)] }))).toMatchObject([{ problem: null }]);
    expect(await owner.api.kpis.measurements({ tenant, kpiId })).toHaveLength(1);
  });

  it("keeps nothing where one of the KPIs belongs to another", async () => {
    const { tenant, owner, kpiId } = await companyWithKpi();
    const other = await companyWithKpi();
    await expect(owner.api.kpis.measureMany(write({ tenant, cells: [at(kpiId, today, 1), at(other.kpiId, today, 1)] }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await owner.api.kpis.measurements({ tenant, kpiId })).toEqual([]);
  });
});
