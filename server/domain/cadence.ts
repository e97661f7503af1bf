import { addDays, type Day, firstDayOf, lastDayOf, monthOf, weekOf } from "./day";
import { monthsOfQuarter, quarterOf } from "./quarter";

/** How often something is to be done: once in each week, month or quarter. */
export const CADENCES = ["weekly", "monthly", "quarterly"] as const;
export type Cadence = (typeof CADENCES)[number];

export type Days = { from: Day; to: Day };

/** The week, month or quarter that holds a day; a week begins on the weekday `weekStart`, 1 (Monday) to 7 (Sunday). */
export function periodOf(every: Cadence, day: Day, weekStart: number): Days {
  if (every === "weekly") return { from: weekOf(day, weekStart)[0] ?? day, to: weekOf(day, weekStart)[6] ?? day };
  if (every === "monthly") return { from: firstDayOf(monthOf(day)), to: lastDayOf(monthOf(day)) };
  const [first, , last] = monthsOfQuarter(quarterOf(monthOf(day)));
  return { from: firstDayOf(first), to: lastDayOf(last) };
}

/** So many periods up to the one that holds `today`, oldest first. */
export function lastPeriods(every: Cadence, count: number, today: Day, weekStart: number): Days[] {
  const periods = [periodOf(every, today, weekStart)];
  for (let earliest = periods[0]; earliest && periods.length < count; earliest = periods[0]) periods.unshift(periodOf(every, addDays(earliest.from, -1), weekStart));
  return periods;
}

/**
 * The last day on which it can be done in time: that of the period after the one in which it was done `last`; where it never
 * was (null), that of the period in which somebody began to wait for it. Null where nobody does. From the day after it is overdue.
 */
export function dueOn(every: Cadence | null, last: Day | null, since: Day, weekStart: number): Day | null {
  if (every === null) return null;
  return last === null ? periodOf(every, since, weekStart).to : periodOf(every, addDays(periodOf(every, last, weekStart).to, 1), weekStart).to;
}

export const isOverdue = (due: Day | null, today: Day): boolean => due !== null && due < today;
