/**
 * Days and months of the calendar as plain strings. Nothing here knows a zone or a time of day (zone.ts does), so
 * UTC arithmetic is exact, and the browser's week needs no date library for it: Temporal would weigh more than the page.
 * Both kinds of string sort as they count, so `<` and `>` compare them.
 */

/** A local day, 'YYYY-MM-DD'. */
export type Day = string;
/** A calendar month, 'YYYY-MM'. */
export type Month = string;

const DAY_MS = 86_400_000;

/**
 * Days that were asked for before, by their number since 1970 and back. A roll-up over hundreds of clients counts the same
 * few hundred days a hundred thousand times, and most of its time went into writing and reading these strings.
 */
const known = { numberOf: new Map<Day, number>(), dayOf: new Map<number, Day>(), lastOf: new Map<Month, Day>() };
/** Twenty years of days; whoever asks for more begins anew. */
const MOST_KNOWN = 8000;

function numberOf(day: Day): number {
  const kept = known.numberOf.get(day);
  if (kept !== undefined) return kept;
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`Not a day: ${day}`);
  if (known.numberOf.size >= MOST_KNOWN) known.numberOf.clear();
  known.numberOf.set(day, ms / DAY_MS);
  return ms / DAY_MS;
}

function dayAt(number: number): Day {
  const kept = known.dayOf.get(number);
  if (kept !== undefined) return kept;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (known.dayOf.size >= MOST_KNOWN) known.dayOf.clear();
  known.dayOf.set(number, day);
  return day;
}

/** True for a day that exists: '2026-02-29' is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // The round trip refuses 30 February, which the parser would move to March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** True for 'YYYY-MM' with a month from 01 to 12. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The day `days` later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
  // The first of January 1970 was a Thursday.
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  const kept = known.lastOf.get(month);
  if (kept !== undefined) return kept;
  const last = addDays(firstDayOf(addMonths(month, 1)), -1);
  if (known.lastOf.size >= MOST_KNOWN) known.lastOf.clear();
  known.lastOf.set(month, last);
  return last;
}

/** Every day of the month, in order. */
export function daysOfMonth(month: Month): Day[] {
  return daysFrom(firstDayOf(month), lastDayOf(month));
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function daysFrom(from: Day, to: Day): Day[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, index) => dayAt(first + index));
}

/** The month `count` later; earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  if (!isMonth(month)) throw new RangeError(`Not a month: ${month}`);
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Every month of the half-open range [from, toExclusive), in order. */
export function monthsBetween(from: Month, toExclusive: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month < toExclusive; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The seven days of the week that holds `day`; `weekStart` is the weekday it begins on, 1 (Monday) to 7 (Sunday). */
export function weekOf(day: Day, weekStart: number): Day[] {
  const first = addDays(day, -((weekday(day) - weekStart + 7) % 7));
  return daysFrom(first, addDays(first, 6));
}
