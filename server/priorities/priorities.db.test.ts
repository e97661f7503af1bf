import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const today = todayIn("Europe/Amsterdam", new Date());

async function companyWithGoals() {
  const company = await makeCompany(db);
  const { slug: tenant, owner } = company;
  const work = await makeWork(owner, tenant);
  const goalIds: string[] = [];
  for (const title of ["Leads", "Service", "Brand"]) goalIds.push((await owner.api.goals.create(write({ tenant, title }))).id);
  const [leads = "", service = "", brand = ""] = goalIds;
  const plain = { title: "Answer everybody", activityId: null, channelId: null, guessSeconds: 7200, confidence: "medium" as const, impacts: [{ goalId: leads, impact: 3 as const }, { goalId: brand, impact: 1 as const }] };
  const add = async (change: object = {}) => {
    const itemId = randomUUID();
    await owner.api.priorities.add(write({ tenant, itemId, ...plain, ...change }));
    return itemId;
  };
  const list = () => owner.api.priorities.list({ tenant });
  return { company, tenant, owner, work, leads, service, brand, plain, add, list };
}

describe("what to do first", () => {
  it("is value an hour: impact × goal weight × confidence over hours, as the rule has it", async () => {
    const { add, list } = await companyWithGoals();
    await add();
    const value = (3 * (3 / 6) + 1 * (1 / 6)) * 0.8;
    const { items, lines } = await list();
    expect(items).toMatchObject([{ seconds: 7200, secondsFrom: "guess", quadrant: "first", impacts: [{ title: "Leads" }, { title: "Brand" }] }]);
    expect(items[0]?.value).toBeCloseTo(value, 9);
    expect(items[0]?.score).toBeCloseTo(value / 2, 9);
    expect(lines).toMatchObject({ seconds: 7200 });
  });

  it("goes by what the work was measured to take here, and by a guess only until then", async () => {
    const { add, list, owner, tenant, work } = await companyWithGoals();
    await add({ activityId: work.activityId, channelId: work.channelId });
    expect((await list()).items).toMatchObject([{ seconds: 7200, secondsFrom: "guess" }]);
    for (const back of [0, 1, 2, 3, 4]) await logWork(owner, tenant, { on: addDays(today, -back), seconds: 600 + back, channelId: work.channelId, activityId: work.activityId });
    expect((await list()).items).toMatchObject([{ seconds: 602, secondsFrom: "norm" }]);
  });

  it("comes in the order of the score, and what nobody knows the hours of comes last, in no quadrant", async () => {
    const { add, list, brand } = await companyWithGoals();
    await add({ title: "Unknown", guessSeconds: null });
    await add({ title: "Long", guessSeconds: 36_000 });
    await add({ title: "Small", guessSeconds: 600, impacts: [{ goalId: brand, impact: 0.25 }] });
    await add({ title: "Short", guessSeconds: 1800 });
    expect((await list()).items.map(({ title, quadrant }) => [title, quadrant])).toEqual([["Short", "first"], ["Small", "fill"], ["Long", "plan"], ["Unknown", null]]);
  });

  it("weighs a retired goal as nothing, and the others as the rank then is", async () => {
    const { add, list, owner, tenant, leads } = await companyWithGoals();
    await add({ confidence: "high" });
    await owner.api.goals.retire(write({ tenant, goalId: leads }));
    expect((await list()).items[0]?.value).toBeCloseTo(1 / 3, 9);
  });

  it("names each goal once, is changed on top of what was read, removed and put back", async () => {
    const { add, list, owner, tenant, plain, leads, service } = await companyWithGoals();
    await expect(add({ impacts: [{ goalId: leads, impact: 1 }, { goalId: leads, impact: 2 }] })).rejects.toMatchObject({ message: "goalNamedTwice" });
    await expect(add({ impacts: [{ goalId: randomUUID(), impact: 1 }] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const itemId = await add();
    const change = { tenant, itemId, version: 1, ...plain, impacts: [{ goalId: service, impact: 2 as const }] };
    await owner.api.priorities.change(write(change));
    await expect(owner.api.priorities.change(write(change))).rejects.toMatchObject({ message: "changedMeanwhile" });
    expect((await list()).items).toMatchObject([{ version: 2, impacts: [{ title: "Service", impact: 2 }] }]);
    await owner.api.priorities.remove(write({ tenant, itemId }));
    expect((await list()).items).toEqual([]);
    await owner.api.priorities.restore(write({ tenant, itemId }));
    expect((await list()).items).toHaveLength(1);
  });

  it("is read by the house and not by external people", async () => {
    const { company, tenant, plain } = await companyWithGoals();
    const [viewer, external] = [await addMember(db, company, "viewer"), await addMember(db, company, "external")];
    expect((await viewer.api.priorities.list({ tenant })).items).toEqual([]);
    await expect(viewer.api.priorities.add(write({ tenant, itemId: randomUUID(), ...plain }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(external.api.priorities.list({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
