import { randomUUID } from "node:crypto";
import { type Override, withinHardStops } from "../alerts/hard-stops";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addDays, type Day, daysBetween, daysFrom, weekOf } from "../domain/day";
import { gridRowKey } from "../domain/week-grid";
import { localDayAt, todayIn } from "../domain/zone";
import { lockOf } from "../domain/day-lock";
import { daysWithoutTime } from "../domain/missing-time";
import { DomainError } from "../errors/domain-error";
import { type ExportTable, MOST_ROWS } from "../exports/schema";
import { workCalendarOf } from "../holidays/service";
import { seesRates, watchRates } from "../rates/service";
import { findLocks, shareDays } from "../timesheets/data/locks";
import { locksOn, sheetsWith } from "../timesheets/service/sheets";
import type { CallContext } from "../trpc/context";
import { insertEntries, lockEntries, updateDeletedAt, updateEntries, updateEntry, updateFlags } from "./data/write";
import { findAllEntries, findEntryPage, findPeople, sumEntries } from "./data/list";
import { findEntriesOfPlaces, findOwnEntries, findPicks, findPlaces, type Picks } from "./data/week";
import { type Entry, type EntryFields, type EntryFilter, type EntryMove, MOST_IN_WEEK, type MyWeek, type Week, type WeekRow } from "./schema";
import { entriesTable } from "./table";

/** A call by a member: what the rules about one's own and others' time need. */
export type TimeCall = { tx: Tx; tenant: EnteredTenant; may: CallContext["may"] };

/** Others' time is written by managers only. */
export const mayWriteAll = ({ tenant, may }: Pick<TimeCall, "tenant" | "may">) => may(tenant.role, "time:write-all");

/** External people know of nobody's time but their own. */
export const seesOwnOnly = ({ tenant }: Pick<TimeCall, "tenant">) => tenant.role === "external";

/** Names beside hours need the right to see hours, apart from the role. */
export const seesNames = ({ tenant }: Pick<TimeCall, "tenant">) => tenant.fieldRights.includes("hours") && tenant.role !== "external";

/** A call that writes work, which a budget may stop. */
type WriteCall = TimeCall & Pick<CallContext, "now">;

/** Whose time a write is about: the named person's, or one's own. FORBIDDEN for another's where the role does not allow it. */
export function whoseTime(call: TimeCall, memberId: string | undefined): string {
  const own = call.tenant.memberId;
  if (memberId && memberId !== own && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
  return memberId ?? own;
}

/** Refuses a row of another person: as if it were not there for whoever knows only of their own, FORBIDDEN for who may not write others' time. */
export function requireWritable(call: TimeCall, row: { memberId: string | null } | null, missing: string) {
  const isOthers = row?.memberId !== call.tenant.memberId;
  if (!row || (isOthers && seesOwnOnly(call))) throw new DomainError("NOT_FOUND", missing);
  if (isOthers && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
}

/** Logs a piece of work, for another member where the role allows. NOT_FOUND for an unknown channel, activity, goal or member. */
export async function logTime(call: WriteCall, entryId: string, memberId: string | undefined, fields: EntryFields, override?: Override) {
  const whose = whoseTime(call, memberId);
  checkClockTimes(fields);
  await withinHardStops(call, { days: [fields.on] }, override, () => insertEntries(call.tx, call.tenant.id, [{ id: entryId, memberId: whose, source: "manual", ...fields }]));
}

/** Writes all fields of an entry; answers what that did to its rates. CONFLICT where somebody changed it after `version` was read. */
export async function changeEntry(call: WriteCall, entryId: string, version: number, fields: EntryFields, override?: Override) {
  await lockWritable(call, [entryId]);
  checkClockTimes(fields);
  const write = () => watchRates(call.tx, call.tenant, [entryId], () => updateEntry(call.tx, call.tenant.id, entryId, version, fields));
  return withinHardStops(call, { entryIds: [entryId], days: [fields.on] }, override, write);
}

/** Sets the same channel, activity, goal, day or person in all of the entries, or in none where one of them may not be changed. Answers what that did to their rates. */
export async function moveEntries(call: WriteCall, entryIds: readonly string[], change: EntryMove, override?: Override) {
  if (Object.values(change).every((value) => value === undefined)) throw new DomainError("INVALID", "nothingToChange");
  if (change.memberId && change.memberId !== call.tenant.memberId && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
  await lockWritable(call, entryIds);
  const write = () => watchRates(call.tx, call.tenant, entryIds, () => updateEntries(call.tx, call.tenant.id, entryIds, change));
  return withinHardStops(call, { entryIds, days: change.on ? [change.on] : [] }, override, write);
}

/** Says that entries which asked to be looked at are right as they are. Those without a flag stay untouched. */
export async function confirmEntries(call: TimeCall, entryIds: readonly string[]) {
  await lockWritable(call, entryIds);
  await updateFlags(call.tx, call.tenant.id, entryIds);
}

/** Takes entries out of every list and sum; `restoreEntries` brings them back as they were. */
export async function removeEntries(call: TimeCall, entryIds: readonly string[], now: Date) {
  await lockWritable(call, entryIds);
  await updateDeletedAt(call.tx, call.tenant.id, entryIds, now);
}

/** Brings deleted entries back. CONFLICT for those of an import that was undone: bringing the rows back is importing the file again. */
export async function restoreEntries(call: TimeCall, entryIds: readonly string[]) {
  const entries = await lockWritable(call, entryIds, { isDeleted: true });
  if (entries.some(({ isUndone }) => isUndone)) throw new DomainError("CONFLICT", "importUndone");
  await updateDeletedAt(call.tx, call.tenant.id, entryIds, null);
}

/**
 * Locks the entries, all or nothing. One that is missing, deleted or of another tenant refuses the whole list with the same
 * answer; so does another person's for whoever sees only their own.
 */
async function lockWritable(call: TimeCall, entryIds: readonly string[], { isDeleted } = { isDeleted: false }) {
  const rows = await lockEntries(call.tx, call.tenant.id, entryIds);
  const entries = rows.filter((row) => row.isDeleted === isDeleted);
  const others = entries.filter(({ memberId }) => memberId !== call.tenant.memberId);
  const isHidden = others.length > 0 && seesOwnOnly(call);
  if (entries.length !== new Set(entryIds).size || isHidden) throw new DomainError("NOT_FOUND", "noSuchEntry");
  if (others.length > 0 && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
  return entries;
}

/** Clock times come in pairs, in order, and begin on the entry's own day in its own zone. */
function checkClockTimes({ on, timeZone, startedAt, endedAt }: EntryFields) {
  if (startedAt === null && endedAt === null) return;
  if (startedAt === null || endedAt === null) throw new DomainError("INVALID", "startAndEndTogether");
  if (Date.parse(endedAt) < Date.parse(startedAt)) throw new DomainError("INVALID", "endsBeforeStart");
  if (localDayAt(new Date(startedAt), timeZone) !== on) throw new DomainError("INVALID", "startsOnAnotherDay");
}

/** What of the filter holds for the asking person: external people find their own only. FORBIDDEN to ask by a person whom one may not tell apart, or by rates that one may not see. */
function narrowed(call: TimeCall, filter: EntryFilter): EntryFilter {
  const own = call.tenant.memberId;
  if (filter.member && filter.member !== own && !seesNames(call)) throw new DomainError("FORBIDDEN", "hoursHidden");
  if (filter.unpriced && !seesRates(call.tenant, filter.unpriced)) throw new DomainError("FORBIDDEN", "ratesHidden");
  return seesOwnOnly(call) ? { ...filter, member: own } : filter;
}

/**
 * An entry as the asking person sees it. Whose time it is stays hidden without the right to see hours. What others noted is "" for
 * whoever may neither see their names nor write their time: a note can hold a name.
 */
function seenBy(call: TimeCall) {
  const own = call.tenant.memberId;
  return <E extends Entry & { memberId: string; memberName: string | null }>({ memberId, memberName, note, ...row }: E) => {
    const isOwn = memberId === own;
    const isNamed = isOwn || seesNames(call);
    const mayChange = mayWriteAll(call) || (isOwn && call.may(call.tenant.role, "time:log"));
    return { ...row, note: isNamed || mayChange ? note : "", memberId: isNamed ? memberId : null, memberName: isNamed ? memberName : null, isOwn, mayChange };
  };
}

/** One page of the entries that the filter finds, as the asking person sees them, and the sums over all of them. */
export async function listEntries(call: TimeCall, filter: EntryFilter, cursor: string | null) {
  const own = narrowed(call, filter);
  const { rows, nextCursor } = await findEntryPage(call.tx, call.tenant.id, own, cursor);
  return { entries: rows.map(seenBy(call)), nextCursor, ...(await sumEntries(call.tx, call.tenant.id, own)) };
}

/** Everything that the filter finds as a table for a file; nothing in it that the list would not show, rates with their own rights. */
export async function exportEntries(call: TimeCall, filter: EntryFilter): Promise<ExportTable> {
  const { tenant } = call;
  const rows = await findAllEntries(call.tx, tenant.id, narrowed(call, filter), MOST_ROWS);
  if (rows.length > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  const kinds = (["cost", "bill"] as const).filter((kind) => seesRates(tenant, kind));
  const period = [filter.from, filter.to].filter((day) => day !== undefined).join("-");
  return entriesTable([tenant.slug, "entries", period].filter((part) => part !== "").join("-"), rows.map(seenBy(call)), { names: seesNames(call), kinds, currency: tenant.currency });
}

/** Everybody whose time the asking person may tell apart: all who have logged, or only oneself. */
export async function listPeople(call: TimeCall) {
  const people = await findPeople(call.tx, call.tenant.id);
  return seesNames(call) ? people : people.filter(({ memberId }) => memberId === call.tenant.memberId);
}

/** The asking person's own week, with the rows of the week before that can be worked on again. */
export async function readWeek({ tx, tenant }: TimeCall, on: Day | null, now: Date): Promise<Week> {
  const today = todayIn(tenant.timeZone, now);
  const days = weekOf(on ?? today, tenant.weekStart);
  const { all, cutOn } = await findOwnEntries(tx, { tenantId: tenant.id, memberId: tenant.memberId }, ...twoWeeks(days));
  const { earlier, entries } = splitWeeks(days, all);
  const picks = await findPicks(tx, [tenant.id]);
  const own = { tenantId: tenant.id, memberId: tenant.memberId, weekStart: tenant.weekStart };
  const locks = locksOn(days, (await findLocks(tx, [own], days[0] ?? today, days[6] ?? today))(tenant.id));
  const sheet = { ...(await sheetsWith(tx, [own], middleOf(days)))(tenant.id), emptyDays: await emptyDaysOf(tx, tenant, days, today, entries) };
  return { today, days, timeZone: tenant.timeZone, entries, isCut: isWithin(days, cutOn), lastWeek: rowsOf(earlier, picks), locks, sheet };
}

/** "My week" begins on one day in all tenants: the day in the middle lies in the week that is meant, wherever weeks begin. */
const middleOf = (days: readonly Day[]): Day => days[3] ?? "";

/** Working days that have ended without time. People of an agency's clients have whole days for others: nothing is asked of them. */
async function emptyDaysOf(tx: Tx, tenant: EnteredTenant, days: readonly Day[], today: Day, entries: readonly Entry[]): Promise<Day[]> {
  const [from, to] = [days[0] ?? today, days[6] ?? today];
  if (tenant.kind !== "company") return [];
  const logged = new Map<Day, number>();
  for (const { on, seconds } of entries) logged.set(on, (logged.get(on) ?? 0) + seconds);
  return daysWithoutTime(from, to, today, await workCalendarOf(tx, tenant, from, to), logged);
}

/**
 * The own week in every open tenant. Its seven days and its today are those of the first place: the agency's or company's,
 * where the person has one.
 */
export async function readMyWeek({ tx, may }: Pick<TimeCall, "tx" | "may">, userId: string, on: Day | null, now: Date): Promise<MyWeek> {
  const places = await findPlaces(tx, userId);
  const home = places[0];
  const today = todayIn(home?.timeZone ?? "UTC", now);
  const days = weekOf(on ?? today, home?.weekStart ?? 1);
  if (!home) return { today, days, locale: "en", isCut: false, tenants: [] };

  const { all, cutOn } = await findEntriesOfPlaces(tx, places, ...twoWeeks(days));
  const picks = await findPicks(tx, places.map(({ tenantId }) => tenantId));
  const locks = await findLocks(tx, places, days[0] ?? today, days[6] ?? today);
  const sheets = await sheetsWith(tx, places, middleOf(days));
  const tenants = places.map(({ tenantId, slug, name, timeZone, role }) => {
    const isHere = (row: { tenantId: string }) => row.tenantId === tenantId;
    const own = { channels: picks.channels.filter(isHere), activities: picks.activities.filter(isHere) };
    const { earlier, entries } = splitWeeks(days, all.filter(isHere));
    return { slug, name, timeZone, mayLog: may(role, "time:log"), seesBudgets: may(role, "budgets:read"), entries, lastWeek: rowsOf(earlier, own), locks: locksOn(days, locks(tenantId)), sheet: sheets(tenantId), ...own };
  });
  return { today, days, locale: home.locale, isCut: isWithin(days, cutOn), tenants: tenants.filter(({ mayLog, entries }) => mayLog || entries.length > 0) };
}

/**
 * Copies the own entries of the week before, each to the same weekday, into the seven days from `on`: only where nothing is logged on
 * that row and day, and only on what is still offered, so that doing it twice adds nothing. Locked days are passed over. Answers
 * the ids, for undoing, and the locked days that something would have been copied to. CONFLICT where
 * the two weeks have more entries than are read: a part of them would pass for all.
 */
export async function copyWeek(call: WriteCall, on: Day): Promise<{ entryIds: string[]; lockedDays: Day[] }> {
  const { tx, tenant } = call;
  const days = daysFrom(on, addDays(on, 6));
  await shareDays(tx, tenant.id);
  const locks = (await findLocks(tx, [{ tenantId: tenant.id, memberId: tenant.memberId }], on, addDays(on, 6)))(tenant.id);
  const { all, cutOn } = await findOwnEntries(tx, { tenantId: tenant.id, memberId: tenant.memberId }, ...twoWeeks(days));
  if (cutOn !== null) throw new DomainError("CONFLICT", "weekTooFull", { count: MOST_IN_WEEK });
  const { earlier, entries } = splitWeeks(days, all);
  const offered = new Set(rowsOf(earlier, await findPicks(tx, [tenant.id])).map(gridRowKey));
  const filled = new Set(entries.map((entry) => `${entry.on} ${gridRowKey(entry)}`));
  const copies = earlier
    .map(({ timeZone, seconds, channelId, activityId, goalId, note, isBillable, ...entry }) => ({
      id: randomUUID(), memberId: tenant.memberId, source: "manual" as const, startedAt: null, endedAt: null,
      timeZone, seconds, channelId, activityId, goalId, note, isBillable, on: addDays(entry.on, 7),
    }))
    .filter((copy) => offered.has(gridRowKey(copy)) && !filled.has(`${copy.on} ${gridRowKey(copy)}`));
  const isLocked = (copy: { on: Day }) => lockOf(copy.on, locks) !== null;
  const added = copies.filter((copy) => !isLocked(copy));
  await withinHardStops(call, { days: added.map((copy) => copy.on) }, undefined, () => insertEntries(tx, tenant.id, added));
  return { entryIds: added.map(({ id }) => id), lockedDays: [...new Set(copies.filter(isLocked).map((copy) => copy.on))].sort() };
}

const twoWeeks = (days: readonly Day[]): [Day, Day] => [addDays(days[0] ?? "", -7), days[6] ?? ""];

const isWithin = (days: readonly Day[], on: Day | null) => on !== null && daysBetween(days[0] ?? "", on) >= 0;

function splitWeeks<E extends Entry>(days: readonly Day[], all: readonly E[]) {
  const first = days[0] ?? "";
  return { earlier: all.filter(({ on }) => daysBetween(first, on) < 0), entries: all.filter(({ on }) => daysBetween(first, on) >= 0) };
}

/** The rows that entries are on, each once, as far as they are still offered. */
function rowsOf(entries: readonly Entry[], { channels, activities }: Picks): WeekRow[] {
  const isOffered = ({ channelId, activityId }: WeekRow) => (channelId === null || channels.some(({ id }) => id === channelId)) && activities.some(({ id }) => id === activityId);
  const rows = new Map<string, WeekRow>();
  for (const { channelId, channelName, activityId, activityName } of entries) rows.set(gridRowKey({ channelId, activityId }), { channelId, channelName, activityId, activityName });
  return [...rows.values()].filter(isOffered);
}
