import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { insertMember } from "../members/data";
import { actAs } from "../db/tenant";
import { setBudget } from "../testing/budgets";
import { linesOf } from "../testing/exports";
import { addMember, makeAgency, makeClient, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { approveNow, closeMonthNow, sideDoor, standingTime } from "../testing/locks";
import { takeLeave } from "../testing/peoples-time";
import { rounds, roundsTimeout } from "../testing/rounds";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** Wednesday 11 March 2026, by which the week from the second has ended. */
const NOW = new Date("2026-03-11T09:00:00Z");
const MONDAY = "2026-03-02";

async function company(settings: Parameters<typeof makeCompany>[1] = {}) {
  const made = await makeCompany(db, { holidayCountry: "NL", ...settings });
  const work = await makeWork(made.owner, made.slug);
  const [manager, member] = [await addMember(db, made, "manager"), await addMember(db, made, "member")];
  const at = { owner: personAt(db, made.owner, NOW), manager: { ...personAt(db, manager, NOW), memberId: manager.memberId }, member: { ...personAt(db, member, NOW), memberId: member.memberId } };
  const log = (on: string, seconds = 3600) => logWork(member, made.slug, { on, activityId: work.activityId, seconds });
  const listed = async (from = MONDAY) => (await at.manager.api.timesheets.approvals({ tenant: made.slug })).weeks.filter((week) => week.memberId === member.memberId && week.from === from);
  return { ...made, ...at, tenant: made.slug, work, log, listed };
}

describe("the own week", () => {
  it("is open, handed in, taken back, and says which working days are empty", async () => {
    const { tenant, member, log } = await company();
    await log("2026-03-03", 5400);
    const sheet = async () => (await member.api.time.week({ tenant, on: "2026-03-04" })).sheet;
    expect(await sheet()).toMatchObject({ from: MONDAY, to: "2026-03-08", state: "open", seconds: 5400, note: null, emptyDays: ["2026-03-02", "2026-03-04", "2026-03-05", "2026-03-06"] });
    await member.api.timesheets.submit(write({ tenant, from: MONDAY }));
    expect(await sheet()).toMatchObject({ state: "submitted", submittedAt: NOW.toISOString() });
    await member.api.timesheets.withdraw(write({ tenant, from: MONDAY }));
    expect(await sheet()).toMatchObject({ state: "open", submittedAt: null });
    await expect(member.api.timesheets.withdraw(write({ tenant, from: MONDAY }))).rejects.toMatchObject({ code: "CONFLICT", message: "weekNotSubmitted" });
    await expect(member.api.timesheets.submit(write({ tenant, from: "2026-03-03" }))).rejects.toMatchObject({ message: "notAWeek" });
  });

  it("asks for no time of a day of leave or a weekday without hours, but of half a day off", async () => {
    const { tenant, member, manager } = await company();
    await takeLeave(manager, tenant, "2026-03-03", { memberId: member.memberId });
    await takeLeave(manager, tenant, "2026-03-04", { memberId: member.memberId, share: 50 });
    await manager.api.capacities.set(write({ tenant, memberId: member.memberId, fromOn: "2026-01-01", daySeconds: [8, 8, 8, 8, 0, 0, 0].map((hours) => hours * 3600), was: null }));
    const empty = async (person: typeof member) => (await person.api.time.week({ tenant, on: "2026-03-04" })).sheet.emptyDays;
    expect(await empty(member)).toEqual(["2026-03-02", "2026-03-04", "2026-03-05"]);
    expect(await empty(manager)).toEqual(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"]);
  });

  it("stays what it was when weeks come to begin on another day, and no day is handed in twice", async () => {
    const { tenant, owner, manager, member, log } = await company();
    await log("2026-03-03");
    await member.api.timesheets.submit(write({ tenant, from: MONDAY }));
    const { name, currency, timeZone, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil, version } = await owner.api.tenants.current({ tenant });
    await owner.api.tenants.change(write({ tenant, name, currency, timeZone, locale: "en", fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil, version, weekStart: 7 }));
    await expect(member.api.timesheets.submit(write({ tenant, from: "2026-03-01" }))).rejects.toMatchObject({ code: "CONFLICT", message: "weekOverlaps" });
    expect((await member.api.time.week({ tenant, on: "2026-03-04" })).sheet).toMatchObject({ from: MONDAY, state: "submitted" });
    await manager.api.timesheets.approve(write({ tenant, memberId: member.memberId, from: MONDAY, seconds: 3600 }));
    expect((await member.api.time.week({ tenant, on: "2026-03-08" })).locks).toEqual([{ on: "2026-03-08", reason: "week" }]);
  });

  it("is one in each tenant in my week, and asks nobody of an agency's clients for empty days", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency, { weekStart: 7 });
    const { activityId } = await makeWork(agency.owner, client.slug);
    await logWork(agency.owner, client.slug, { on: "2026-03-01", activityId, seconds: 60 });
    await logWork(agency.owner, client.slug, { on: "2026-03-08", activityId, seconds: 600 });
    const week = await personAt(db, agency.owner, NOW).api.time.myWeek({ on: "2026-03-04" });
    expect(week.days[0]).toBe(MONDAY);
    expect(week.tenants.map(({ slug, sheet }) => [slug, sheet.from, sheet.seconds, sheet.emptyDays])).toEqual([[agency.slug, MONDAY, 0, []], [client.slug, "2026-03-01", 60, []]]);
  });
});

describe("approving", () => {
  it("lists who waits, who has handed nothing in, and what changed since", async () => {
    const { tenant, id, slug, owner, manager, member, work, log, listed } = await company();
    await log("2026-03-03");
    expect(await listed()).toMatchObject([{ state: "open", seconds: 3600, hasAccount: true, hasChanged: false }]);
    // A week without time is missing too of somebody whose work is to log here.
    expect(await listed("2026-02-23")).toMatchObject([{ state: "open", seconds: 0 }]);
    await personAt(db, member, new Date()).api.timesheets.submit(write({ tenant, from: MONDAY }));
    expect(await listed()).toMatchObject([{ state: "submitted", hasChanged: false }]);
    const late = await log("2026-03-04", 60);
    expect(await listed()).toMatchObject([{ state: "submitted", seconds: 3660, hasChanged: true }]);
    await member.api.time.remove(write({ tenant, entryIds: [late] }));
    expect(await listed()).toMatchObject([{ seconds: 3600, hasChanged: true }]);

    const placeholder = await inTransaction(db, "mutation", async (tx) => insertMember(tx, await actAs(tx, { tenantId: id }), { placeholder: "Ann", role: "member" }));
    await addHours(db, { id, slug }, [{ memberId: placeholder.id, on: "2026-03-05", seconds: 120, activityId: work.activityId }]);
    const { weeks } = await manager.api.timesheets.approvals({ tenant });
    expect(weeks.filter(({ memberId }) => memberId === placeholder.id)).toMatchObject([{ memberName: "Ann", hasAccount: false, state: "open", seconds: 120 }]);
    const file = linesOf(await manager.api.timesheets.table({ tenant }));
    expect(file).toHaveLength(weeks.length);
    expect(file.find((line) => line.person === "Ann")).toMatchObject({ from: MONDAY, through: "2026-03-08", state: "open", seconds: 120, changed_since: "no", approved_at: "" });
    expect(file.find((line) => line.state === "submitted")).toMatchObject({ seconds: 3600, changed_since: "yes" });
    // The owner's work is not to log: nothing is missing.
    expect(weeks.some(({ memberName }) => memberName === owner.name)).toBe(false);
  });

  it("takes what the approver saw, or says that it has changed", async () => {
    const { tenant, manager, member, log, listed, ...made } = await company();
    await log("2026-03-03");
    const approve = (seconds: number) => manager.api.timesheets.approve(write({ tenant, memberId: member.memberId, from: MONDAY, seconds }));
    await expect(approve(3599)).rejects.toMatchObject({ code: "CONFLICT", message: "weekChangedMeanwhile" });
    expect(await listed()).toMatchObject([{ state: "open" }]);
    await approve(3600);
    expect(await listed()).toMatchObject([{ state: "approved", approvedBy: manager.name, approvedAt: NOW.toISOString() }]);
    expect((await standingTime(db, made)).map(({ approvedAt }) => approvedAt)).toEqual([NOW]);
    await expect(approve(3600)).rejects.toMatchObject({ message: "weekApproved" });
    await expect(member.api.timesheets.submit(write({ tenant, from: MONDAY }))).rejects.toMatchObject({ message: "weekApproved" });
    await expect(manager.api.timesheets.approve(write({ tenant, memberId: randomUUID(), from: MONDAY, seconds: 0 }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is undone with a reason, which the person reads; days of closed months stay as they are", async () => {
    const { tenant, manager, member, owner, log, ...made } = await company();
    const from = "2026-02-23";
    const [february, march] = [await log("2026-02-27"), await log("2026-03-01")];
    await approveNow(manager, tenant, member.memberId, from);
    await closeMonthNow(owner, tenant, "2026-02");
    await manager.api.timesheets.reopen(write({ tenant, memberId: member.memberId, from, reason: "Sunday looks long" }));
    expect((await member.api.time.week({ tenant, on: from })).sheet).toMatchObject({ state: "open", note: "Sunday looks long" });
    const rows = await standingTime(db, made);
    expect(rows.find(({ id }) => id === february)?.approvedAt).toEqual(NOW);
    expect(rows.find(({ id }) => id === march)?.approvedAt).toBeNull();
    await member.api.time.remove(write({ tenant, entryIds: [march] }));
    await expect(member.api.time.remove(write({ tenant, entryIds: [february] }))).rejects.toMatchObject({ message: "dayInClosedMonth" });
    await expect(manager.api.timesheets.reopen(write({ tenant, memberId: member.memberId, from, reason: "Again" }))).rejects.toMatchObject({ message: "weekOpen" });
  });

  it("needs to know whose hours they are", async () => {
    const { tenant, owner, manager } = await company();
    await owner.api.members.setFieldRights(write({ tenant, memberId: manager.memberId, fieldRights: [] }));
    for (const asked of [manager.api.timesheets.approvals({ tenant }), manager.api.timesheets.table({ tenant })]) await expect(asked).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
  });
});

describe("a month", () => {
  it("is closed once, after it has ended, and reopened by an owner with a reason that stays", async () => {
    const { tenant, owner, manager, member, log } = await company();
    await log("2026-02-10", 7200);
    await approveNow(manager, tenant, member.memberId, "2026-02-09");
    await log("2026-02-20", 60);
    await expect(closeMonthNow(manager, tenant, "2026-03")).rejects.toMatchObject({ message: "monthNotOver" });
    await closeMonthNow(manager, tenant, "2026-02");
    await expect(closeMonthNow(manager, tenant, "2026-02")).rejects.toMatchObject({ code: "CONFLICT", message: "monthClosedAlready" });
    const february = async () => (await member.api.timesheets.months({ tenant })).find(({ month }) => month === "2026-02");
    expect(await february()).toMatchObject({ isOver: true, isClosed: true, seconds: 7260, approvedSeconds: 7200, peopleToApprove: 1, closings: [{ closedBy: manager.name, reopened: null }] });
    await owner.api.timesheets.reopenMonth(write({ tenant, month: "2026-02", reason: "An invoice came late" }));
    await expect(owner.api.timesheets.reopenMonth(write({ tenant, month: "2026-02", reason: "Again" }))).rejects.toMatchObject({ message: "monthOpen" });
    await log("2026-02-20", 30);
    await closeMonthNow(manager, tenant, "2026-02");
    expect((await february())?.closings).toMatchObject([{ reopened: null }, { reopened: { by: owner.name, reason: "An invoice came late" } }]);
    const file = linesOf(await manager.api.timesheets.monthsTable({ tenant }));
    expect(file.find((line) => line.month === "2026-02")).toMatchObject({ seconds: 7290, approved_seconds: 7200, approved_hours: 2, people_to_approve: 1, closed: "yes", closed_by: manager.name, reopened_by: "" });
  });

  it("keeps its budgets as they were when it was closed", async () => {
    const { tenant, owner, manager, log, id, slug } = await company();
    await setBudget(owner, { id, slug }, "2026-02", 10);
    await log("2026-02-10", 7200);
    await closeMonthNow(manager, tenant, "2026-02");
    const kept = await sideDoor(db, { id, slug }, (tx) => tx.budgetMonth.count({ where: { tenantId: id } }));
    expect(kept).toBe(1);
  });

  it("is over by the tenant's own clock", async () => {
    const { slug: tenant, owner } = await makeCompany(db, { timeZone: "Pacific/Auckland" });
    const { slug: other, owner: otherOwner } = await makeCompany(db, { timeZone: "America/Los_Angeles" });
    const moment = new Date("2026-03-31T18:00:00Z");
    await closeMonthNow(personAt(db, owner, moment), tenant, "2026-03");
    await expect(closeMonthNow(personAt(db, otherOwner, moment), other, "2026-03")).rejects.toMatchObject({ message: "monthNotOver" });
  });
});

describe("two who change the same entry", () => {
  it("answers the second with what stands there, so that nothing typed is lost", async () => {
    const { tenant, manager, member, work, log } = await company();
    const entryId = await log("2026-03-03");
    const change = (by: typeof manager, note: string, version: number) =>
      by.api.time.change(write({ tenant, entryId, version, on: "2026-03-03", timeZone: "Europe/Amsterdam", seconds: 1800, startedAt: null, endedAt: null, channelId: null, activityId: work.activityId, goalId: null, note }));
    await change(manager, "Theirs", 1);
    await expect(change(member, "Mine", 1)).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile", cause: { current: { id: entryId, note: "Theirs", version: 2, seconds: 1800 } } });
    await change(member, "Mine", 2);
    expect((await member.api.time.week({ tenant, on: "2026-03-03" })).entries).toMatchObject([{ note: "Mine", version: 3 }]);
  });

  it("reverts no field silently: of fifty at once the versions count those that were taken", { timeout: roundsTimeout(20_000) }, async () => {
    const { tenant, member, work, log, ...made } = await company();
    const entryId = await log("2026-03-03");
    const all = rounds(2, 20);
    let taken = 0;
    for (let round = 0; round < all; round += 1) {
      const version = taken + 1;
      const tries = Array.from({ length: 50 }, (_, index) =>
        member.api.time.change(write({ tenant, entryId, version, on: "2026-03-03", timeZone: "Europe/Amsterdam", seconds: index, startedAt: null, endedAt: null, channelId: null, activityId: work.activityId, goalId: null, note: String(index) })).then(() => 1, () => 0));
      taken += (await Promise.all(tries)).reduce<number>((sum, each) => sum + each, 0);
      const [row] = await standingTime(db, made);
      expect(row).toMatchObject({ version: taken + 1, note: String(row?.seconds) });
    }
    expect(taken).toBe(all);
  });

  it("brings a deleted entry back equal to what it was", async () => {
    const { tenant, member, log, ...made } = await company();
    const entryId = await log("2026-03-03");
    const [before] = await standingTime(db, made);
    await member.api.time.remove(write({ tenant, entryIds: [entryId] }));
    await member.api.time.restore(write({ tenant, entryIds: [entryId] }));
    expect(await standingTime(db, made)).toEqual([{ ...before, version: 3 }]);
  });
});
