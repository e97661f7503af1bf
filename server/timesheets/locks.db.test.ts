import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { addDays } from "../domain/day";
import { runImport } from "../imports/jobs";
import { Prisma } from "../generated/prisma/client";
import { addMember, makeCompany, personAt, write, type Person } from "../testing/factories";
import { finishImport, importFile, prepareImport } from "../testing/imports";
import { insist } from "../testing/insist";
import { approveNow, closeAndCount, closeMonthNow, sideDoor, standingTime } from "../testing/locks";
import { rounds, roundsTimeout } from "../testing/rounds";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";
import { workerDatabase } from "../testing/worker-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HEADING = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
const line = (day: string, note = "Replies") => `Ann,ann@example.test,,LinkedIn,,${note},No,${day},09:00:00,${day},10:00:00,01:00:00,`;
const file = (...lines: string[]) => [HEADING, ...lines].join("\n");

/** January is closed; of February the week from the second is approved for the member; the rest is open. */
async function lockedCompany() {
  const made = await makeCompany(db);
  const [manager, member] = [await addMember(db, made, "manager"), await addMember(db, made, "member")];
  const work = await makeWork(made.owner, made.slug);
  const log = (on: string, seconds = 3600, more: object = {}) => logWork(member, made.slug, { on, activityId: work.activityId, seconds, ...more });
  const closed = await log("2026-01-14");
  const deletedInClosed = await log("2026-01-15");
  await member.api.time.remove(write({ tenant: made.slug, entryIds: [deletedInClosed] }));
  const approved = await log("2026-02-04");
  const open = await log("2026-02-11");
  await closeMonthNow(manager, made.slug, "2026-01");
  await approveNow(manager, made.slug, member.memberId, "2026-02-02");
  return { ...made, tenant: made.slug, manager, member, work, log, entries: { closed, deletedInClosed, approved, open } };
}

const inClosedMonth = { code: "CONFLICT", message: "dayInClosedMonth" };
const inApprovedWeek = { code: "CONFLICT", message: "dayInApprovedWeek" };
const fieldsOf = (activityId: string, on: string) => ({ on, timeZone: "Europe/Amsterdam", seconds: 1800, startedAt: null, endedAt: null, channelId: null, activityId, goalId: null, note: "" });

describe("locked periods changed through a side door", () => {
  it("are refused on every way into and out of a closed month, with the day and the reason, and nothing moves", async () => {
    const made = await lockedCompany();
    const { tenant, owner, member, work, log, entries } = made;
    const before = await standingTime(db, made);
    const change = (entryId: string, on: string) => member.api.time.change(write({ tenant, entryId, version: 1, ...fieldsOf(work.activityId, on) }));
    await expect(log("2026-01-20")).rejects.toMatchObject({ ...inClosedMonth, cause: { values: { day: "2026-01-20" } } });
    await expect(owner.api.time.log(write({ tenant, entryId: randomUUID(), memberId: member.memberId, ...fieldsOf(work.activityId, "2026-01-31") }))).rejects.toMatchObject(inClosedMonth);
    await expect(change(entries.closed, "2026-01-14")).rejects.toMatchObject(inClosedMonth);
    await expect(change(entries.closed, "2026-02-12")).rejects.toMatchObject(inClosedMonth);
    await expect(change(entries.open, "2026-01-14")).rejects.toMatchObject(inClosedMonth);
    await expect(member.api.time.move(write({ tenant, entryIds: [entries.open, entries.closed], on: "2026-02-12" }))).rejects.toMatchObject(inClosedMonth);
    await expect(owner.api.time.move(write({ tenant, entryIds: [entries.closed], activityId: work.otherActivityId }))).rejects.toMatchObject(inClosedMonth);
    await expect(member.api.time.remove(write({ tenant, entryIds: [entries.closed] }))).rejects.toMatchObject(inClosedMonth);
    await expect(member.api.time.restore(write({ tenant, entryIds: [entries.deletedInClosed] }))).rejects.toMatchObject(inClosedMonth);
    expect(await standingTime(db, made)).toEqual(before);
  });

  it("are refused for the person whose week is approved, and stay open for everybody else", async () => {
    const made = await lockedCompany();
    const { tenant, owner, memberId, member, work, log, entries } = made;
    const before = await standingTime(db, made);
    await expect(log("2026-02-08")).rejects.toMatchObject({ ...inApprovedWeek, cause: { values: { day: "2026-02-08" } } });
    await expect(member.api.time.remove(write({ tenant, entryIds: [entries.approved] }))).rejects.toMatchObject(inApprovedWeek);
    await expect(member.api.time.move(write({ tenant, entryIds: [entries.open], on: "2026-02-02" }))).rejects.toMatchObject(inApprovedWeek);
    await expect(owner.api.time.move(write({ tenant, entryIds: [entries.approved], memberId }))).rejects.toMatchObject(inApprovedWeek);
    const others = await logWork(owner, tenant, { on: "2026-02-04", activityId: work.activityId });
    await expect(owner.api.time.move(write({ tenant, entryIds: [others], memberId: member.memberId }))).rejects.toMatchObject(inApprovedWeek);
    await owner.api.time.remove(write({ tenant, entryIds: [others] }));
    expect((await standingTime(db, made)).filter(({ id }) => id !== others)).toEqual(before);
  });

  it("are kept by the database itself, whoever writes: rows, many at once, deleted for good, or moved by their owner", async () => {
    const made = await lockedCompany();
    const { member, work, entries } = made;
    const before = await standingTime(db, made);
    const row = (on: string) => ({ tenantId: made.id, id: randomUUID(), memberId: member.memberId, on: columnOf(on), timeZone: "UTC", seconds: 60, activityId: work.activityId });
    const where = { tenantId: made.id, id: entries.closed };
    const refused = /a day is locked: 2026-01-\d\d by its month/;
    await expect(sideDoor(db, made, (tx) => tx.timeEntry.createMany({ data: [row("2026-02-20"), row("2026-01-01")] }))).rejects.toThrow(refused);
    await expect(sideDoor(db, made, (tx) => tx.timeEntry.updateMany({ where, data: { seconds: 1 } }))).rejects.toThrow(refused);
    await expect(sideDoor(db, made, (tx) => tx.timeEntry.updateMany({ where, data: { note: "Another word" } }))).rejects.toThrow(refused);
    await expect(sideDoor(db, made, (tx) => tx.timeEntry.updateMany({ where, data: { isBillable: false } }))).rejects.toThrow(refused);
    await expect(sideDoor(db, made, (tx) => tx.timeEntry.updateMany({ where, data: { on: columnOf("2026-02-20") } }))).rejects.toThrow(refused);
    await expect(sideDoor(db, made, (tx) => tx.timeEntry.updateMany({ where: { tenantId: made.id }, data: { on: columnOf("2026-03-20") } }))).rejects.toThrow(refused);
    // The app deletes nothing for good; whoever may is refused by the lock.
    const superuser = new pg.Client((await workerDatabase()).superUrl);
    await superuser.connect();
    await expect(superuser.query("DELETE FROM time_entries WHERE id = $1", [entries.closed])).rejects.toThrow(refused);
    await superuser.end();
    expect(await standingTime(db, made)).toEqual(before);
  });

  it("let pass what is no change of the work: rates, approval and flags", async () => {
    const made = await lockedCompany();
    const where = { tenantId: made.id, id: { in: [made.entries.closed, made.entries.approved] } };
    const { count } = await sideDoor(db, made, (tx) => tx.timeEntry.updateMany({ where, data: { costHourMinor: 5000, billHourMinor: 9000, flag: "timer-stopped", approvedAt: null } }));
    expect(count).toBe(2);
  });

  it("know of every column of an entry whether it is the work or not", async () => {
    const made = await makeCompany(db);
    const columns = await sideDoor(db, made, (tx) => tx.$queryRaw<{ name: string }[]>(Prisma.sql`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'time_entries'::regclass AND attnum > 0 AND NOT attisdropped`));
    const [{ def }] = await sideDoor(db, made, (tx) => tx.$queryRaw<[{ def: string }]>(Prisma.sql`SELECT pg_get_functiondef('keep_locked_days'::regproc) AS def`));
    const beside = ["cost_hour_minor", "bill_hour_minor", "approved_at", "flag", "version", "created_at", "updated_at", "deleted_at"];
    const [, was = ""] = /was AS \(SELECT ([^)]*?) FROM/.exec(def) ?? [];
    const [, isNow = ""] = /is_now AS \(SELECT ([^)]*?) FROM/.exec(def) ?? [];
    const named = (list: string) => list.split(",").map((name) => name.trim().replaceAll('"', "")).sort();
    expect(named(was)).toEqual(named(isNow));
    expect([...named(was), ...beside].sort()).toEqual(columns.map(({ name }) => name).sort());
  });

  it("are not written to by a timer: its time goes to the first open day, flagged, and is never lost", async () => {
    const made = await makeCompany(db);
    const member = await addMember(db, made, "member");
    const { activityId } = await makeWork(made.owner, made.slug);
    const at = (moment: string) => personAt(db, member, new Date(moment)).api;
    const doing = { tenant: made.slug, channelId: null, activityId, goalId: null, note: "late", timeZone: "Europe/Amsterdam" };
    // Over midnight, and over the end of the month; the week to Sunday the fifth is approved too.
    await at("2026-03-31T21:30:00Z").timer.start(write(doing));
    await closeMonthNow(personAt(db, made.owner, new Date("2026-04-01T06:00:00Z")), made.slug, "2026-03");
    await made.owner.api.timesheets.approve(write({ tenant: made.slug, memberId: member.memberId, from: "2026-03-30", seconds: 0 }));
    const { stopped } = await at("2026-03-31T22:30:00Z").timer.stop(write({}));
    expect(stopped).toMatchObject({ on: "2026-04-06", seconds: 3600, movedFrom: "2026-03-31" });
    const rows = await standingTime(db, made);
    expect(rows).toMatchObject([{ seconds: 3600, flag: "timer-moved", startedAt: null, endedAt: null, note: "late" }]);
    expect((await member.api.timer.current({})).timer).toBeNull();
  });

  it("are passed over when last week is copied, and named", async () => {
    const { tenant, member, log } = await lockedCompany();
    // The week before the approved one holds the end of January and the first of February.
    expect(await member.api.time.copyLastWeek(write({ tenant, on: "2026-01-19" }))).toEqual({ entryIds: [], lockedDays: ["2026-01-21"] });
    await log("2026-02-12", 120);
    expect(await member.api.time.copyLastWeek(write({ tenant, on: "2026-02-02" }))).toEqual({ entryIds: [], lockedDays: [] });
    expect((await member.api.time.copyLastWeek(write({ tenant, on: "2026-02-16" }))).entryIds).toHaveLength(2);
  });
});

describe("an import", () => {
  it("names the lines on locked days, and leaves them out once somebody says so", async () => {
    const made = await makeCompany(db);
    const { owner, slug: tenant } = made;
    await importFile(db, owner, made, file(line("2026-01-05")));
    await closeMonthNow(owner, tenant, "2026-01");
    // The first line is known: it stands there and changes nothing.
    const importId = await prepareImport(db, owner, made, file(line("2026-01-05"), line("2026-02-03"), line("2026-01-06"), line("2026-01-07")));
    const preview = await owner.api.imports.preview({ tenant, importId });
    expect(preview).toMatchObject({ known: 1, leaveOutLocked: false, locked: { entries: 2, seconds: 7200, lines: [{ line: 4, on: "2026-01-06", reason: "month" }, { line: 5, on: "2026-01-07", reason: "month" }] } });
    await expect(owner.api.imports.run(write({ tenant, importId }))).rejects.toMatchObject({ code: "CONFLICT", message: "importHasLocked", cause: { values: { count: 2, day: "2026-01-06" } } });
    await owner.api.imports.leaveOutLocked(write({ tenant, importId, leaveOut: true }));
    expect(await finishImport(db, owner, made, importId)).toMatchObject({ state: "done", added: 1, known: 1, leftOut: 2 });
    expect((await owner.api.time.entries({ tenant })).count).toBe(2);
  });

  it("knows a person's approved weeks, and is refused when the days are locked after it was asked for", async () => {
    const made = await makeCompany(db);
    const { owner, slug: tenant } = made;
    await importFile(db, owner, made, file(line("2026-02-03")));
    const [ann] = (await owner.api.time.people({ tenant })).filter(({ name }) => name === "Ann");
    const importId = await prepareImport(db, owner, made, file(line("2026-02-04"), line("2026-02-11")));
    await owner.api.imports.run(write({ tenant, importId }));
    await approveNow(owner, tenant, ann!.memberId, "2026-02-02");
    expect(await runImport(db, { tenantId: made.id, tenant, importId, userId: owner.userId }, new Date())).toEqual({ outcome: "failed" });
    expect(await owner.api.imports.progress({ tenant, importId })).toMatchObject({ state: "failed", problem: { reason: "importHasLocked", values: { count: 1, day: "2026-02-04" } } });
    expect((await owner.api.time.entries({ tenant })).count).toBe(1);
  });

  it("is not undone while some of its days are locked, and the days are named", async () => {
    const made = await makeCompany(db);
    const { owner, slug: tenant } = made;
    const { id: importId } = await importFile(db, owner, made, file(line("2026-01-05"), line("2026-01-06"), line("2026-02-03")));
    await closeMonthNow(owner, tenant, "2026-01");
    await expect(owner.api.imports.undo(write({ tenant, importId }))).rejects.toMatchObject({ code: "CONFLICT", message: "importLockedDays", cause: { values: { days: "2026-01-05, 2026-01-06" } } });
    expect((await owner.api.time.entries({ tenant })).count).toBe(3);
    await owner.api.timesheets.reopenMonth(write({ tenant, month: "2026-01", reason: "A file too many" }));
    expect(await owner.api.imports.undo(write({ tenant, importId }))).toEqual({ removed: 3 });
  });
});

it("a week across a locked month cannot be saved: its open days are, and the locked ones say why", async () => {
  const made = await makeCompany(db);
  const { owner, slug: tenant } = made;
  const { activityId } = await makeWork(owner, tenant);
  await closeMonthNow(owner, tenant, "2026-03");
  const days = ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03"];
  const saved = await Promise.allSettled(days.map((on) => logWork(owner, tenant, { on, activityId })));
  expect(saved.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(saved[0]).toMatchObject({ reason: inClosedMonth });
  const week = await owner.api.time.week({ tenant, on: "2026-04-01" });
  expect(week.locks).toEqual([{ on: "2026-03-30", reason: "month" }, { on: "2026-03-31", reason: "month" }]);
  expect(week.entries).toHaveLength(3);
});

describe("the moment of closing", () => {
  const ROUNDS = rounds(3, 100);

  it("lets nothing in behind it: of fifty writers each is in what the closing saw, or refused", { timeout: roundsTimeout(20_000) }, async () => {
    const made = await makeCompany(db);
    const { owner, slug: tenant } = made;
    const { activityId } = await makeWork(owner, tenant);
    for (let round = 0; round < ROUNDS; round += 1) {
      const month = `${2020 + Math.floor(round / 12)}-${String((round % 12) + 1).padStart(2, "0")}`;
      const day = (index: number) => `${month}-${String((index % 28) + 1).padStart(2, "0")}`;
      const writers = Array.from({ length: 50 }, (_, index) => insist(() => logWork(owner, tenant, { on: day(index), activityId, seconds: 60 })).then(() => null, (error: unknown) => error));
      // Some of them are through by then, and some are not.
      await Promise.all(writers.slice(0, (round * 11) % 40));
      const seen = await insist(() => closeAndCount(db, made, month));
      const refused = (await Promise.all(writers)).filter((error) => error !== null);
      expect(refused.length + seen).toBe(50);
      for (const error of refused) expect(error).toMatchObject(inClosedMonth);
      expect((await owner.api.time.entries({ tenant, from: day(0), to: day(27) })).count).toBe(seen);
    }
  });

  it("approves what was seen or nothing: a write in the same moment is before the approval, or refused", { timeout: roundsTimeout(20_000) }, async () => {
    const made = await makeCompany(db);
    const { owner, slug: tenant } = made;
    const member: Person & { memberId: string } = await addMember(db, made, "member");
    const { activityId } = await makeWork(owner, tenant);
    const mondays = Array.from({ length: ROUNDS }, (_, index) => addDays("2024-01-01", 7 * index));
    for (const from of mondays) {
      const writes = Array.from({ length: 20 }, () => insist(() => logWork(member, tenant, { on: from, activityId, seconds: 60 })).then(() => 60, () => 0));
      const approved = await insist(() => owner.api.timesheets.approve(write({ tenant, memberId: member.memberId, from, seconds: 0 }))).then(() => true, (error: { message: string }) => error.message);
      const seconds = (await Promise.all(writes)).reduce<number>((sum, each) => sum + each, 0);
      if (approved === true) expect(seconds).toBe(0);
      else expect(approved).toBe("weekChangedMeanwhile");
    }
  });
});
