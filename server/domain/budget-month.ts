import { amountOn, type BudgetVersion } from "./budget-history";
import { addDays, type Day, daysBetween, daysFrom, firstDayOf, lastDayOf, type Month } from "./day";
import { roundHalfAway } from "./rounding";
import { type WorkCalendar, workingDays } from "./working-days";

/** How a month is split in which the amount changes. */
export type Proration = "working-days" | "calendar";

/**
 * What a monthly budget is in one month: null where nothing holds on any of its days. A version that holds all month gives
 * its amount exactly; where it changes within the month each gives the share of its working days (or calendar days, which
 * also serve a month without a working day), and days without a budget give nothing. Added first, divided once, rounded
 * half away from zero.
 */
export function amountInMonth(month: Month, versions: readonly BudgetVersion[], proration: Proration, calendar: WorkCalendar): number | null {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const whole = versions.find(({ from, to }) => from <= first && (to === null || to > last));
  if (whole) return whole.amount;
  const touching = versions.filter(({ from, to }) => from <= last && (to === null || to > first));
  if (touching.length === 0) return null;
  const parts = touching.map(({ from, to, amount }) => ({ start: from > first ? from : first, end: to !== null && to <= last ? addDays(to, -1) : last, amount }));
  const days = proration === "calendar" || workingDays(first, last, calendar) === 0 ? calendarDays : (from: Day, to: Day) => workingDays(from, to, calendar);
  const weighed = parts.reduce((sum, { start, end, amount }) => sum + amount * days(start, end), 0);
  return roundHalfAway(weighed / days(first, last));
}

/** The days within a month from which another amount holds than on the day before, in order; null is that none does any more. */
export function changesWithin(month: Month, versions: readonly BudgetVersion[]): { on: Day; amount: number | null }[] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const edges = new Set(versions.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null && first < day && day <= last));
  return daysFrom(first, last)
    .filter((day) => edges.has(day) && amountOn(day, versions) !== amountOn(addDays(day, -1), versions))
    .map((day) => ({ on: day, amount: amountOn(day, versions) }));
}

const calendarDays = (from: Day, to: Day) => daysBetween(from, to) + 1;
