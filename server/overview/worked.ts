import { useOf, wholeCell } from "../domain/counted";
import { addDays, type Day, daysBetween, daysFrom, type Month } from "../domain/day";
import type { CountedScope, EntryScope } from "../domain/headline";
import type { MonthTotal } from "../totals/data";
import type { PersonDay, WorkedDay } from "./data";
import type { Period } from "./period";

/** What is known of days and months where nobody asked on what it was: the same in shape, each day and month one piece. */
export function wholesOf(personDays: readonly PersonDay[], totals: readonly MonthTotal[], from: Day, month: Month) {
  const days = new Map<Day, number>();
  for (const { on, seconds } of personDays) if (on >= from) days.set(on, (days.get(on) ?? 0) + seconds);
  return {
    days: [...days].map(([on, seconds]) => ({ on, ...wholeCell({ seconds, toYesterday: 0 }) })),
    approved: totals.filter((total) => total.month === month).map(({ approvedSeconds }) => wholeCell({ seconds: approvedSeconds, toYesterday: 0 })),
    cells: totals.map((total) => ({ month: total.month, ...wholeCell(total) })),
  };
}

/** What of some time counts against these budgets. */
export const countedOf = (work: readonly (EntryScope & { seconds: number })[], lines: readonly CountedScope[]) => useOf(work.map((piece) => ({ ...piece, toYesterday: 0 })), lines).used;

/** Sums to the end of each day that has come; days ahead only as far as somebody has logged them already. */
export function burnUpOf(days: readonly WorkedDay[], lines: readonly CountedScope[], { from, to, today }: Period): number[] {
  const last = [today < to ? today : to, ...days.map(({ on }) => on)].reduce((a, b) => (a > b ? a : b));
  let sum = 0;
  return daysFrom(from, last).map((day) => (sum += countedOf(days.filter(({ on }) => on === day), lines)));
}

/** What the seven days before today used of the headline, and the days that are left with today. */
export function lastSevenOf(days: readonly WorkedDay[], lines: readonly CountedScope[], { from, to, today, state }: Period) {
  if (state !== "running") return null;
  const week = days.filter(({ on }) => on >= addDays(today, -7) && on < today);
  return { seconds: countedOf(week, lines), daysLeft: daysBetween(today > from ? today : from, to) + 1 };
}
