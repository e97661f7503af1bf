import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { activityNamed } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const today = todayIn("Europe/Amsterdam", new Date());

describe("the sheet of a person", () => {
  it("holds the KPIs that they answer for as they stood at the end of the range, and their hours by goal", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner, memberId } = company;
    const other = await addMember(db, company, "member");
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Answer faster" }));
    const [own, others] = [randomUUID(), randomUUID()];
    await owner.api.kpis.create(write({ tenant, kpiId: own, ...aKpi(today), ownerId: memberId, goalId, reading: "period" }));
    await owner.api.kpis.create(write({ tenant, kpiId: others, ...aKpi(today), ownerId: other.memberId }));
    for (const [back, value] of [[40, 59], [12, 4], [11, 6], [1, 45]] as const) await owner.api.kpis.measure(write({ tenant, kpiId: own, on: addDays(today, -back), value, note: "" }));
    const activityId = await activityNamed(owner, company, "Editorial");
    const hour = (id: string, back: number, goal: string | null) => ({ memberId: id, channelId: null, activityId, goalId: goal, on: addDays(today, -back), seconds: 3600, note: "" });
    await addHours(db, company, [hour(memberId, 12, goalId), hour(memberId, 11, goalId), hour(memberId, 11, null), hour(memberId, 1, goalId), hour(other.memberId, 11, goalId)]);

    const sheet = await owner.api.kpis.sheet({ tenant, from: addDays(today, -20), to: addDays(today, -10) });
    expect(sheet).toMatchObject({ memberId, name: owner.name, seconds: 3 * 3600, goals: [{ title: "Answer faster", seconds: 7200 }, { goalId: null, seconds: 3600 }] });
    expect(sheet.kpis).toMatchObject([{ id: own, value: 6, inRange: 10, valueOn: addDays(today, -11) }]);
  });

  it("tells what a range brought however much was measured since, and a running total from the value before it", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner, memberId } = company;
    const [visits, followers] = [randomUUID(), randomUUID()];
    await owner.api.kpis.create(write({ tenant, kpiId: visits, ...aKpi(today), ownerId: memberId, reading: "period" }));
    await owner.api.kpis.create(write({ tenant, kpiId: followers, ...aKpi(today), ownerId: memberId, reading: "cumulative" }));
    for (let back = 1100; back > 0; back -= 275) {
      const days = Array.from({ length: 275 }, (_, n) => ({ kpiId: visits, on: addDays(today, n - back), value: 2, version: null }));
      await owner.api.kpis.measureMany(write({ tenant, cells: days }));
    }
    await owner.api.kpis.measureMany(write({ tenant, cells: [[1090, 100], [1060, 140], [1052, 150]].map(([back = 0, value = 0]) => ({ kpiId: followers, on: addDays(today, -back), value, version: null })) }));
    const sheet = await owner.api.kpis.sheet({ tenant, from: addDays(today, -1059), to: addDays(today, -1050) });
    expect(Object.fromEntries(sheet.kpis.map(({ id, inRange }) => [id, inRange]))).toEqual({ [visits]: 20, [followers]: 10 });
  });

  it("is one's own for whoever works here, and another's only with the right to see hours", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner, memberId } = company;
    const [member, external, viewer] = [await addMember(db, company, "member"), await addMember(db, company, "external"), await addMember(db, company, "viewer")];
    expect(await member.api.kpis.sheet({ tenant })).toMatchObject({ memberId: member.memberId, people: [{ id: member.memberId }], seconds: 0, goals: [], kpis: [] });
    await expect(member.api.kpis.sheet({ tenant, memberId })).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
    const { name, people } = await owner.api.kpis.sheet({ tenant, memberId: member.memberId });
    expect(name).toBe(member.name);
    expect(people.map(({ id }) => id)).toEqual([memberId, member.memberId, external.memberId]);
    for (const { api } of [external, viewer]) await expect(api.kpis.sheet({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is of days in their order, and of people who are here", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await expect(owner.api.kpis.sheet({ tenant, from: today, to: addDays(today, -1) })).rejects.toMatchObject({ message: "endsBeforeStart" });
    const ahead = addDays(today, 30);
    expect(await owner.api.kpis.sheet({ tenant, from: ahead })).toMatchObject({ from: ahead, to: ahead, seconds: 0 });
    await expect(owner.api.kpis.sheet({ tenant, memberId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
