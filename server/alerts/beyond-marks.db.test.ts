import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { plainBudget, setBudget } from "../testing/budgets";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-03-10T12:00:00Z");
const hour = 3600;

/** Twenty hours a month for one channel that stop, of which so many are used. */
async function stopped(used: number) {
  const made = await makeCompany(db);
  const owner = personAt(db, made.owner, NOW);
  const { slug: tenant } = made;
  const work = await makeWork(owner, tenant);
  const budgetId = await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [work.channelId], isHardStop: true, seconds: 20 * hour }));
  const log = (seconds: number, reason?: string) => logWork(owner, tenant, { on: "2026-03-09", seconds, activityId: work.activityId, channelId: work.channelId, ...(reason !== undefined && { override: { reason } }) });
  const first = await log(used);
  const read = async (id: string) => {
    const entry = (await owner.api.time.entries({ tenant })).entries.find((row) => row.id === id);
    if (!entry) throw new Error("it was logged");
    return entry;
  };
  const mark = async (id: string) => (await read(id)).beyond;
  const change = async (id: string, fields: { seconds?: number; note?: string; override?: { reason: string } }) => {
    const { on, timeZone, seconds, channelId, activityId, goalId, note, version } = await read(id);
    await owner.api.time.change(write({ tenant, entryId: id, version, on, timeZone, seconds, channelId, activityId, goalId, note, startedAt: null, endedAt: null, ...fields }));
  };
  const reasons = async () => (await owner.api.alerts.list({ tenant })).overrides.map(({ reason }) => reason);
  return { made, tenant, owner, work, budgetId, log, first, mark, change, reasons };
}

describe("the mark of an entry that went beyond a budget that stops", () => {
  it("goes once the entry is corrected to fit, and its reason stays among those who went beyond", async () => {
    const { log, mark, change, reasons } = await stopped(19 * hour);
    const id = await log(2 * hour, "By phone");
    await change(id, { note: "With the caption" });
    await change(id, { seconds: 1.5 * hour });
    expect(await mark(id)).toEqual({ reason: "By phone" });
    await change(id, { seconds: hour });
    expect(await mark(id)).toBeNull();
    expect(await reasons()).toEqual(["By phone"]);
    await change(id, { seconds: 2 * hour, override: { reason: "By letter" } });
    expect(await mark(id)).toEqual({ reason: "By letter" });
  });

  it("goes once the entry counts in another budget, and stays with what is beyond still", async () => {
    const { tenant, owner, log, mark, reasons } = await stopped(20 * hour);
    const [moved, kept] = [await log(hour, "By phone"), await log(hour, "By letter")];
    await owner.api.time.move(write({ tenant, entryIds: [moved], channelId: null }));
    expect([await mark(moved), await mark(kept)]).toEqual([null, { reason: "By letter" }]);
    expect((await reasons()).sort()).toEqual(["By letter", "By phone"]);
  });

  it("goes with what another entry gives back, and does not come again when a third goes beyond", async () => {
    const { log, first, mark, change } = await stopped(20 * hour);
    const id = await log(hour, "By phone");
    await change(first, { seconds: 19 * hour });
    expect(await mark(id)).toBeNull();
    const third = await log(hour, "By letter");
    expect([await mark(id), await mark(third)]).toEqual([null, { reason: "By letter" }]);
  });

  it("goes with a budget that is raised or put away, and comes again with one that is lowered", async () => {
    const { made, tenant, owner, work: { channelId }, budgetId: { id: budgetId }, log, mark, reasons } = await stopped(20 * hour);
    const id = await log(hour, "By phone");
    await setBudget(owner, made, "2026-03", 21, { channelId });
    expect(await mark(id)).toBeNull();
    await setBudget(owner, made, "2026-03", 20, { channelId });
    expect(await mark(id)).toEqual({ reason: "By phone" });
    await owner.api.budgets.archive(write({ tenant, budgetId }));
    expect(await mark(id)).toBeNull();
    expect(await reasons()).toEqual(["By phone"]);
  });

  it("does not come again once a budget was raised, however much others go beyond it then", async () => {
    const { made, owner, work: { channelId }, log, mark } = await stopped(20 * hour);
    const id = await log(hour, "By phone");
    await setBudget(owner, made, "2026-03", 21, { channelId });
    const third = await log(hour, "By letter");
    expect([await mark(id), await mark(third)]).toEqual([null, { reason: "By letter" }]);
  });

  it("goes with another entry that is removed, and comes back with its own", async () => {
    const { tenant, owner, log, first, mark, change } = await stopped(20 * hour);
    const id = await log(hour, "By phone");
    await owner.api.time.remove(write({ tenant, entryIds: [first] }));
    expect(await mark(id)).toBeNull();
    await owner.api.time.restore(write({ tenant, entryIds: [first] }));
    await owner.api.time.remove(write({ tenant, entryIds: [id] }));
    await change(first, { note: "With the caption" });
    await owner.api.time.restore(write({ tenant, entryIds: [id] }));
    expect(await mark(id)).toEqual({ reason: "By phone" });
  });

  it("goes with a correction also where no budget stops any more, and of what a timer did too", async () => {
    const { made, tenant, owner, work, budgetId, mark, change, reasons } = await stopped(20 * hour);
    const member = await addMember(db, made, "member");
    const at = (time: string) => personAt(db, member, new Date(`2026-03-10T${time}:00Z`)).api.timer;
    await at("08:00").start(write({ tenant, channelId: work.channelId, activityId: work.activityId, goalId: null, note: "", timeZone: "Europe/Amsterdam" }));
    const id = (await at("09:00").stop(write({}))).stopped?.entryId ?? "";
    expect(await mark(id)).toEqual({ reason: null });
    await owner.api.budgets.archive(write({ tenant, budgetId: budgetId.id }));
    await change(id, { seconds: 60 });
    expect(await mark(id)).toBeNull();
    expect(await reasons()).toEqual([null]);
  });
});
