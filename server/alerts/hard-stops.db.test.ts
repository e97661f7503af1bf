import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { plainBudget } from "../testing/budgets";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-03-10T12:00:00Z");
const hour = 3600;

/** Twenty hours a month for one channel, and not a minute more. */
async function stopped() {
  const made = await makeCompany(db);
  const owner = personAt(db, made.owner, NOW);
  const member = personAt(db, await addMember(db, made, "member"), NOW);
  const work = await makeWork(owner, made.slug);
  await owner.api.budgets.create(write({ tenant: made.slug, ...plainBudget, channelIds: [work.channelId], isHardStop: true, seconds: 20 * hour }));
  const log = (seconds: number, change: object = {}) => logWork(member, made.slug, { on: "2026-03-09", seconds, activityId: work.activityId, channelId: work.channelId, ...change });
  const count = async () => (await owner.api.time.entries({ tenant: made.slug })).count;
  return { ...made, tenant: made.slug, owner, member, work, log, count };
}

const fieldsOf = (entry: { on: string; timeZone: string; seconds: number; channelId: string | null; activityId: string; goalId: string | null; note: string }) => {
  const { on, timeZone, seconds, channelId, activityId, goalId, note } = entry;
  return { on, timeZone, seconds, channelId, activityId, goalId, note, startedAt: null, endedAt: null };
};

describe("a budget that stops", () => {
  it("refuses work beyond it with what is left, and takes what still fits", async () => {
    const { log, count } = await stopped();
    await log(18 * hour + 40 * 60);
    await expect(log(2 * hour)).rejects.toMatchObject({ code: "CONFLICT", message: "budgetUsedUp", cause: { values: { leftSeconds: 80 * 60, availableSeconds: 20 * hour, named: "yes", name: "LinkedIn" } } });
    expect(await count()).toBe(1);
    await log(80 * 60);
    await expect(log(60)).rejects.toMatchObject({ message: "budgetUsedUp" });
    await log(hour, { channelId: null });
    await log(hour, { on: "2026-04-01" });
    expect(await count()).toBe(4);
  });

  it("refuses a change and a move into it, and leaves alone what takes nothing more of it", async () => {
    const { tenant, member, work, log } = await stopped();
    const [inside, outside] = [await log(19 * hour), await log(3 * hour, { channelId: null })];
    const read = async (id: string) => (await member.api.time.entries({ tenant })).entries.find((entry) => entry.id === id)!;
    const change = async (id: string, fields: object) => {
      const entry = await read(id);
      return member.api.time.change(write({ tenant, entryId: id, version: entry.version, ...fieldsOf(entry), ...fields }));
    };
    await expect(change(inside, { seconds: 21 * hour })).rejects.toMatchObject({ message: "budgetUsedUp" });
    await expect(member.api.time.move(write({ tenant, entryIds: [outside], channelId: work.channelId }))).rejects.toMatchObject({ message: "budgetUsedUp" });
    expect(await read(outside)).toMatchObject({ channelId: null, version: 1 });
    await change(inside, { note: "checked" });
    await change(inside, { seconds: 20 * hour });
    await member.api.time.move(write({ tenant, entryIds: [outside], on: "2026-03-12" }));
  });

  it("looks at the months that are touched and at none between them", async () => {
    const { tenant, member, log, work } = await stopped();
    const id = await log(hour);
    const entry = (await member.api.time.entries({ tenant })).entries[0]!;
    await member.api.time.change(write({ tenant, entryId: id, version: entry.version, ...fieldsOf(entry), on: "2199-12-31" }));
    await expect(logWork(member, tenant, { on: "2199-12-30", seconds: 20 * hour, activityId: work.activityId, channelId: work.channelId })).rejects.toMatchObject({ message: "budgetUsedUp" });
  });

  it("is gone beyond by a manager with a reason, which is kept, and by nobody else", async () => {
    const { tenant, owner, member, work, log } = await stopped();
    await log(20 * hour);
    const more = (person: typeof owner, change: object) => logWork(person, tenant, { on: "2026-03-09", seconds: hour, activityId: work.activityId, channelId: work.channelId, ...change });
    const override = { reason: "The client asked for it by phone." };
    await expect(more(member, { override })).rejects.toMatchObject({ code: "FORBIDDEN", message: "overrideNotYours" });
    await expect(more(owner, {})).rejects.toMatchObject({ message: "budgetUsedUp" });
    await more(owner, { override });
    expect((await owner.api.alerts.list({ tenant })).overrides).toMatchObject([{ budgetName: "LinkedIn", by: owner.name, seconds: hour, reason: override.reason, month: "2026-03" }]);
    expect((await member.api.alerts.list({ tenant })).overrides).toEqual([]);
    const [beyond] = (await owner.api.time.entries({ tenant })).entries.filter(({ seconds }) => seconds === hour);
    await owner.api.time.change(write({ tenant, entryId: beyond!.id, version: 1, ...fieldsOf(beyond!), note: "still beyond, and no more than before" }));
    await more(owner, { channelId: null, override });
    expect((await owner.api.alerts.list({ tenant })).overrides).toHaveLength(1);
  });

  it("says why with the entry itself, to those who may read its note", async () => {
    const { id, tenant, owner, member, work, log } = await stopped();
    const reader = personAt(db, await addMember(db, { id, slug: tenant }, "viewer"), NOW);
    await log(20 * hour);
    await logWork(owner, tenant, { on: "2026-03-09", seconds: hour, activityId: work.activityId, channelId: work.channelId, override: { reason: "The client asked for it by phone." } });
    const beyond = async (person: typeof owner) => (await person.api.time.entries({ tenant })).entries.map((entry) => entry.beyond);
    expect(await beyond(owner)).toEqual([{ reason: "The client asked for it by phone." }, null]);
    expect(await beyond(member)).toEqual([null, null]);
    expect(await beyond(reader)).toEqual([null, null]);
  });

  it("never refuses a timer, whose work is done, and says how far it went: to its person, in the list of those who went beyond and with the entry", async () => {
    const { tenant, owner, member, work, log, count } = await stopped();
    const timed = async (from: string, to: string) => {
      await personAt(db, member, new Date(`2026-03-10T${from}:00Z`)).api.timer.start(write({ tenant, channelId: work.channelId, activityId: work.activityId, goalId: null, note: "", timeZone: "Europe/Amsterdam" }));
      return (await personAt(db, member, new Date(`2026-03-10T${to}:00Z`)).api.timer.stop(write({}))).stopped;
    };
    await log(19 * hour);
    expect(await timed("07:00", "08:00")).toMatchObject({ beyond: null });
    const stoppedTimer = await timed("08:00", "09:00");
    expect(stoppedTimer).toMatchObject({ seconds: hour, beyond: { budgetName: "LinkedIn", seconds: hour } });
    expect(await count()).toBe(3);
    expect((await owner.api.alerts.list({ tenant })).overrides).toMatchObject([{ budgetName: "LinkedIn", by: member.name, seconds: hour, reason: null }]);
    expect((await member.api.time.entries({ tenant })).entries.find(({ id }) => id === stoppedTimer?.entryId)?.beyond).toEqual({ reason: null });
  });

  it("tells nothing of budgets to external people whose timer goes beyond, with the entry neither", async () => {
    const { id, tenant, owner, work, log } = await stopped();
    const outside = await addMember(db, { id, slug: tenant }, "external");
    await log(20 * hour);
    await personAt(db, outside, new Date("2026-03-10T08:00:00Z")).api.timer.start(write({ tenant, channelId: work.channelId, activityId: work.activityId, goalId: null, note: "", timeZone: "Europe/Amsterdam" }));
    expect((await personAt(db, outside, new Date("2026-03-10T09:00:00Z")).api.timer.stop(write({}))).stopped).toMatchObject({ beyond: null });
    expect((await personAt(db, outside, NOW).api.time.entries({ tenant })).entries).toMatchObject([{ seconds: hour, beyond: null }]);
    expect((await owner.api.alerts.list({ tenant })).overrides).toHaveLength(1);
  });

  it("lets through of many who log at once only what fits", async () => {
    const { log, count } = await stopped();
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => log(6 * hour)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await count()).toBe(3);
  });

  it("says what is left to those whose work can meet it, and nothing of another person's", async () => {
    const { tenant, member, owner, work, log } = await stopped();
    await owner.api.budgets.create(write({ tenant, ...plainBudget, memberId: (await owner.api.tenants.current({ tenant })).memberId, seconds: hour }));
    await log(18 * hour + 40 * 60);
    expect(await member.api.alerts.left({ tenant })).toEqual([
      { budgetId: expect.any(String) as string, budgetName: "LinkedIn", goalId: null, memberId: null, channelIds: [work.channelId], activityIds: [], billableOnly: false, isHardStop: true, availableSeconds: 20 * hour, leftSeconds: 80 * 60 },
    ]);
  });
});
