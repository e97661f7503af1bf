import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makeAgency, makeClient, makeCompany, write } from "../testing/factories";
import { addProvider } from "../testing/engagements";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { dropChannel } from "../testing/verdicts";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function company(settings: Parameters<typeof makeCompany>[1] = {}) {
  const made = await makeCompany(db, settings);
  return { ...made, tenant: made.slug, work: await makeWork(made.owner, made.slug) };
}

describe("the list of entries", () => {
  it("pages through everything once, latest first, under one sum", async () => {
    const { tenant, owner, work } = await company();
    for (let index = 0; index < 60; index += 1) await logWork(owner, tenant, { on: index % 2 ? "2026-03-04" : "2026-03-05", activityId: work.activityId, seconds: index + 1 });
    const first = await owner.api.time.entries({ tenant });
    const second = await owner.api.time.entries({ tenant, cursor: first.nextCursor });
    expect([first.entries.length, second.entries.length, second.nextCursor]).toEqual([50, 10, null]);
    const all = [...first.entries, ...second.entries];
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
    expect(all.map(({ on }) => on)).toEqual([...Array.from({ length: 30 }, () => "2026-03-05"), ...Array.from({ length: 30 }, () => "2026-03-04")]);
    expect(all.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(1830);
    expect([first.seconds, second.seconds, first.count]).toEqual([1830, 1830, 60]);
    await expect(owner.api.time.entries({ tenant, cursor: "page two" })).rejects.toMatchObject({ message: "badCursor" });
  });

  it("narrows by day, channel, activity, kind, goal and import, and says none where nothing fits", async () => {
    const { tenant, owner, work } = await company();
    const goal = await owner.api.goals.create(write({ tenant, title: "Leads" }));
    await logWork(owner, tenant, { on: "2026-03-04", activityId: work.activityId, channelId: work.channelId, seconds: 1 });
    await logWork(owner, tenant, { on: "2026-03-05", activityId: work.otherActivityId, goalId: goal.id, seconds: 10 });
    const seconds = async (filter: object) => (await owner.api.time.entries({ tenant, ...filter })).seconds;
    expect(await seconds({ from: "2026-03-05" })).toBe(10);
    expect(await seconds({ to: "2026-03-04" })).toBe(1);
    expect(await seconds({ channel: work.channelId })).toBe(1);
    expect(await seconds({ channel: "none" })).toBe(10);
    expect(await seconds({ activity: work.activityId })).toBe(1);
    expect(await seconds({ kind: "participation" })).toBe(10);
    expect(await seconds({ goal: goal.id })).toBe(10);
    expect(await seconds({ goal: "none" })).toBe(1);
    const other = await owner.api.goals.create(write({ tenant, title: "Service" }));
    await logWork(owner, tenant, { on: "2026-03-06", activityId: work.activityId, goalId: other.id, seconds: 100 });
    expect(await seconds({ goal: `${goal.id},${other.id}` })).toBe(110);
    expect(await seconds({ imported: "any" })).toBe(0);
    expect(await seconds({ imported: randomUUID() })).toBe(0);
    expect(await seconds({ channel: randomUUID() })).toBe(0);
  });

  it("finds a provider's work and a campaign's for those who may see whose it is and what was noted, and says what the hours of an ROI cost", async () => {
    const made = await company();
    const { tenant, owner, work } = made;
    const [manager, member, executive, external] = [await addMember(db, made, "manager"), await addMember(db, made, "member"), await addMember(db, made, "executive"), await addMember(db, made, "external")];
    const providerId = await addProvider(owner, made);
    await owner.api.providers.assign(write({ tenant, memberId: external.memberId, providerId }));
    for (const scope of [{}, { memberId: external.memberId }]) await setRate(owner, made, "cost", 30, "2026-03-10", scope);
    await owner.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: "2026-03-12", kind: "ads" as const, amountMinor: 1, channelId: null, goalId: null, supplier: "", campaign: "Spring fair", note: "" }));
    await logWork(external, tenant, { on: "2026-03-12", activityId: work.activityId, seconds: 1800 });
    await logWork(owner, tenant, { on: "2026-03-13", activityId: work.activityId, note: "Stand of the spring-fair" });
    await logWork(owner, tenant, { on: "2026-03-04", activityId: work.activityId, seconds: 60 });
    const march = { tenant, from: "2026-03-01", to: "2026-03-31" };
    const found = async (person: typeof owner, filter: object) => (await person.api.time.entries({ ...march, ...filter })).seconds;
    expect([await found(manager, { provider: providerId }), await found(manager, { provider: "none" }), await found(manager, { campaign: "spring fair" }), await found(manager, { campaign: "" })]).toEqual([1800, 3660, 3600, 1860]);
    expect([await found(owner, { priced: "cost" }), await found(owner, { unpriced: "cost" })]).toEqual([5400, 60]);
    expect((await owner.api.time.table({ ...march, campaign: "spring fair" })).rows).toHaveLength(1);
    const costOf = async (filter: object) => (await owner.api.time.entries({ ...march, ...filter })).cost?.minor;
    // An ROI counts whole months, and knows no people.
    expect([await costOf({ priced: "cost" }), await costOf({ priced: "cost", provider: providerId }), await costOf({ priced: "cost", to: "2026-03-30" }), await costOf({ priced: "cost", member: external.memberId }), await costOf({})]).toEqual([45_00, 15_00, undefined, undefined, undefined]);
    for (const person of [member, executive, external]) await expect(found(person, { provider: providerId })).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
    for (const person of [member, executive, external]) await expect(found(person, { campaign: "spring fair" })).rejects.toMatchObject({ code: "FORBIDDEN", message: "campaignsHidden" });
    await expect(found(manager, { priced: "cost" })).rejects.toMatchObject({ code: "FORBIDDEN", message: "ratesHidden" });
  });

  it("names others only to those who may see hours, and shows external people their own only", async () => {
    const made = await company();
    const { tenant, owner, memberId, work } = made;
    const [manager, member, external, viewer] = [await addMember(db, made, "manager"), await addMember(db, made, "member"), await addMember(db, made, "external"), await addMember(db, made, "viewer")];
    for (const person of [owner, member, external]) await logWork(person, tenant, { on: "2026-03-04", activityId: work.activityId });
    const names = async (person: typeof owner) => (await person.api.time.entries({ tenant })).entries.map(({ memberName }) => memberName).sort();
    expect(await names(manager)).toEqual([external.name, member.name, owner.name].sort());
    expect(await names(member)).toEqual([member.name, null, null].sort());
    expect(await names(viewer)).toEqual([null, null, null]);
    expect(await external.api.time.entries({ tenant })).toMatchObject({ count: 1, seconds: 3600, entries: [{ memberName: external.name, isOwn: true, mayChange: true }] });

    expect(await member.api.time.people({ tenant })).toEqual([{ memberId: member.memberId, name: member.name }]);
    expect(await manager.api.time.people({ tenant })).toHaveLength(3);
    expect((await manager.api.time.entries({ tenant, member: memberId })).count).toBe(1);
    await expect(member.api.time.entries({ tenant, member: memberId })).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
    await expect(external.api.time.entries({ tenant, member: randomUUID() })).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
    expect((await viewer.api.time.entries({ tenant })).entries.every(({ mayChange, memberId: id }) => !mayChange && id === null)).toBe(true);
  });

  it("shows what others noted only to those who may know who they are, for a note can hold a name", async () => {
    const made = await company();
    const { tenant, owner, work } = made;
    const [manager, member, viewer] = [await addMember(db, made, "manager"), await addMember(db, made, "member"), await addMember(db, made, "viewer")];
    await logWork(owner, tenant, { on: "2026-03-04", activityId: work.activityId, note: "Call with Ada" });
    await logWork(member, tenant, { on: "2026-03-03", activityId: work.activityId, note: "Mine" });
    const notes = async (person: typeof owner) => (await person.api.time.entries({ tenant })).entries.map(({ note }) => note);
    expect(await notes(manager)).toEqual(["Call with Ada", "Mine"]);
    expect(await notes(member)).toEqual(["", "Mine"]);
    expect(await notes(viewer)).toEqual(["", ""]);
  });
});

describe("the week", () => {
  it("begins on the tenant's day, and today is the tenant's", async () => {
    const owner = await makeCompany(db, { weekStart: 7, timeZone: "Pacific/Auckland" });
    const { days } = await owner.owner.api.time.week({ tenant: owner.slug, on: "2026-03-04" });
    expect([days[0], days[6]]).toEqual(["2026-03-01", "2026-03-07"]);
  });

  it("offers last week's rows, but not on closed channels or retired activities", async () => {
    const { tenant, owner, work } = await company();
    const closed = await makeWork(owner, tenant, "Vine", "other");
    for (const row of [{ channelId: work.channelId, activityId: work.activityId }, { channelId: closed.channelId, activityId: work.activityId }, { activityId: work.otherActivityId }]) await logWork(owner, tenant, { on: "2026-03-01", ...row });
    await dropChannel(owner, tenant, closed.channelId);
    await owner.api.activities.retire(write({ tenant, activityId: work.otherActivityId }));
    const { lastWeek, entries } = await owner.api.time.week({ tenant, on: "2026-03-04" });
    expect(lastWeek).toEqual([{ channelId: work.channelId, channelName: "LinkedIn", activityId: work.activityId, activityName: "Monitoring" }]);
    expect(entries).toEqual([]);
  });

  it("copies into the week that is shown, whichever day weeks begin on in the tenant", async () => {
    const { slug: tenant, owner } = await makeCompany(db, { weekStart: 7 });
    const { activityId } = await makeWork(owner, tenant);
    await logWork(owner, tenant, { on: "2026-02-23", activityId, seconds: 100 });
    await logWork(owner, tenant, { on: "2026-03-01", activityId, seconds: 200 });
    expect((await owner.api.time.copyLastWeek(write({ tenant, on: "2026-03-02" }))).entryIds).toHaveLength(2);
    const { entries } = await owner.api.time.entries({ tenant, from: "2026-03-02", to: "2026-03-08" });
    expect(entries.map(({ on, seconds }) => [on, seconds])).toEqual([["2026-03-08", 200], ["2026-03-02", 100]]);
  });

  it("copies last week's hours to the same weekdays, and twice adds nothing", async () => {
    const { tenant, owner, work } = await company();
    await logWork(owner, tenant, { on: "2026-02-23", activityId: work.activityId, seconds: 100, note: "Monday" });
    await logWork(owner, tenant, { on: "2026-03-01", activityId: work.activityId, seconds: 200 });
    await logWork(owner, tenant, { on: "2026-02-24", activityId: work.activityId, seconds: 400 });
    await logWork(owner, tenant, { on: "2026-03-03", activityId: work.activityId, seconds: 1 });
    const { entryIds } = await owner.api.time.copyLastWeek(write({ tenant, on: "2026-03-02" }));
    expect(entryIds).toHaveLength(2);
    const { entries } = await owner.api.time.week({ tenant, on: "2026-03-04" });
    expect(entries.map(({ on, seconds, note }) => [on, seconds, note])).toEqual([["2026-03-02", 100, "Monday"], ["2026-03-03", 1, ""], ["2026-03-08", 200, ""]]);
    expect(await owner.api.time.copyLastWeek(write({ tenant, on: "2026-03-02" }))).toEqual({ entryIds: [], lockedDays: [] });
  });

  it("holds nobody's hours but one's own", async () => {
    const made = await company();
    const member = await addMember(db, made, "member");
    await logWork(made.owner, made.tenant, { on: "2026-03-04", activityId: made.work.activityId });
    expect((await member.api.time.week({ tenant: made.tenant, on: "2026-03-04" })).entries).toEqual([]);
    const viewer = await addMember(db, made, "viewer");
    await expect(viewer.api.time.week({ tenant: made.tenant, on: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("spans all tenants of an agency's person, and no others", async () => {
    const agency = await makeAgency(db, { weekStart: 7 });
    const [one, two, notMine] = [await makeClient(db, agency, { name: "Alpha" }), await makeClient(db, agency, { name: "Beta" }), await makeClient(db, agency, { name: "Gamma" })];
    const person = await addMember(db, agency, "member");
    for (const client of [one, two]) await addMember(db, client, "member", person);
    const colleague = await addMember(db, one, "member");
    for (const { slug, owner } of [one, two, notMine]) {
      const { activityId, channelId } = await makeWork(owner, slug);
      if (slug !== notMine.slug) await logWork(person, slug, { on: "2026-03-04", activityId, channelId, seconds: 60 });
      await logWork(owner, slug, { on: "2026-03-04", activityId, seconds: 7 });
      if (slug === one.slug) await logWork(colleague, slug, { on: "2026-03-04", activityId, seconds: 11 });
    }
    const week = await person.api.time.myWeek({ on: "2026-03-04" });
    expect(week.days[0]).toBe("2026-03-01");
    expect(week.tenants.map(({ slug, entries }) => [slug, entries.map(({ seconds }) => seconds)])).toEqual([[agency.slug, []], [one.slug, [60]], [two.slug, [60]]]);
    expect(week.tenants[1]).toMatchObject({ mayLog: true, channels: [{ name: "LinkedIn" }] });
    expect(week.tenants[1]?.activities.map(({ name }) => name)).toContain("Responding");
  });
});

describe("suggestions", () => {
  it("are one's own latest combinations, each once", async () => {
    const { tenant, owner, work } = await company();
    const today = new Date().toISOString().slice(0, 10);
    const { days } = await owner.api.time.week({ tenant, on: null });
    for (const on of [days[0]!, days[0]!]) await logWork(owner, tenant, { on, activityId: work.activityId, channelId: work.channelId, note: "replies" });
    await logWork(owner, tenant, { on: today, activityId: work.otherActivityId });
    await logWork(owner, tenant, { on: "2020-01-01", activityId: work.activityId, note: "long ago" });
    const found = await owner.api.time.suggestions({ tenant });
    expect(found.map(({ channelName, activityName, note }) => [channelName, activityName, note]).sort()).toEqual([["LinkedIn", "Monitoring", "replies"], [null, "Editorial", ""]].sort());
  });
});
