import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { aKpi } from "../testing/kpis";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

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
    expect(await owner.api.kpis.measurements({ tenant, kpiId })).toEqual([{ on: today, value: 44.25, note: "read again", version: 2 }]);
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
    const change = { tenant, kpiId, version: 1, ...aKpi(today), name: "First answer" };
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
