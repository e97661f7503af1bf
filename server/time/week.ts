import { randomUUID } from "node:crypto";
import { withinHardStops } from "../alerts/hard-stops";
import { calendarsFrom, timeQuestions } from "../capacities/service";
import { ask } from "../db/ask";
import { addDays, type Day, daysBetween, daysFrom, weekOf } from "../domain/day";
import { lockOf } from "../domain/day-lock";
import { askedFrom, emptyDaysOf } from "../domain/missing-time";
import { gridRowKey } from "../domain/week-grid";
import { DomainError } from "../errors/domain-error";
import { todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { findLocks, shareDays } from "../timesheets/data/locks";
import { locksOn, sheetsWith } from "../timesheets/service/sheets";
import { findEntriesOfPlaces, findOwnEntries, findPicks, findPlaces, joinedOf, type Picks } from "./data/week";
import { insertEntries } from "./data/write";
import { type Entry, MOST_IN_WEEK, type MyWeek, type Week, type WeekRow } from "./schema";
import type { TimeCall, WriteCall } from "./service";

type OwnCall = TimeCall & { user: { id: string } };

/** The asking person's own week, with the rows of the week before that can be worked on again. */
export async function readWeek(call: OwnCall, on: Day | null, now: Date): Promise<Week> {
  const { tx, tenant } = call;
  const today = todayIn(tenant.timeZone, now);
  const days = weekOf(on ?? today, tenant.weekStart);
  const { all, cutOn } = await findOwnEntries(tx, { tenantId: tenant.id, memberId: tenant.memberId }, ...twoWeeks(days));
  const { earlier, entries } = splitWeeks(days, all);
  const picks = await findPicks(tx, [tenant.id]);
  const own = { tenantId: tenant.id, memberId: tenant.memberId, weekStart: tenant.weekStart };
  const locks = locksOn(days, (await findLocks(tx, [own], days[0] ?? today, days[6] ?? today))(tenant.id));
  const sheet = { ...(await sheetsWith(tx, [own], middleOf(days)))(tenant.id), emptyDays: await emptyDaysIn(call, days, today, entries) };
  return { today, days, timeZone: tenant.timeZone, entries, isCut: isWithin(days, cutOn), lastWeek: rowsOf(earlier, picks), locks, sheet };
}

/** "My week" begins on one day in all tenants: the day in the middle lies in the week that is meant, wherever weeks begin. */
const middleOf = (days: readonly Day[]): Day => days[3] ?? "";

/** Working days of the person that have ended without time. People of an agency's clients have whole days for others: nothing is asked of them. */
async function emptyDaysIn({ tx, tenant, user }: OwnCall, days: readonly Day[], today: Day, entries: readonly Entry[]): Promise<Day[]> {
  const [from, to] = [days[0] ?? today, days[6] ?? today];
  if (tenant.kind !== "company") return [];
  const logged = new Map<Day, number>();
  for (const { on, seconds } of entries) logged.set(on, (logged.get(on) ?? 0) + seconds);
  const { joined, ...time } = await ask(tx, { joined: joinedOf(tenant.id, tenant.memberId), ...timeQuestions([tenant.id], from, to) });
  const own = calendarsFrom(time, from, to)({ id: tenant.memberId, userId: user.id, role: tenant.role }, await workCalendarOf(tx, tenant, from, to));
  const [who] = joined;
  if (!who) return [];
  const asked = askedFrom(who.joinedOn, who.isBack ? null : ([...logged.keys()].sort()[0] ?? null));
  return emptyDaysOf(asked, { from, to, today }, own, logged);
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
