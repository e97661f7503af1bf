import { addDays, addMonths, type Day, daysBetween, firstDayOf, lastDayOf, monthOf } from "./day";

/** What a range is compared with: the one just before it, or the same one a year earlier. */
export const COMPARISONS = ["previous", "year"] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type DayRange = { from: Day; to: Day };

const monthsIn = ({ from, to }: DayRange) => Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5, 7)) + 1;
/** The same day so many months on, or the month's last where it has no such day. */
const sameDay = (day: Day, months: number): Day => {
  const month = addMonths(monthOf(day), months);
  const meant = `${month}${day.slice(7)}`;
  return meant < lastDayOf(month) ? meant : lastDayOf(month);
};

/**
 * The range that another is compared with. Whole months are compared with as many whole months, however long those are; other
 * days with as many days that end the day before, or with the same days of the year before.
 */
export function earlierRange(range: DayRange, with_: Comparison): DayRange {
  const { from, to } = range;
  const isWhole = from === firstDayOf(monthOf(from)) && to === lastDayOf(monthOf(to));
  const back = with_ === "year" ? -12 : -monthsIn(range);
  if (isWhole) return { from: firstDayOf(addMonths(monthOf(from), back)), to: lastDayOf(addMonths(monthOf(to), back)) };
  if (with_ === "year") return { from: sameDay(from, -12), to: sameDay(to, -12) };
  return { from: addDays(from, daysBetween(to, from) - 1), to: addDays(from, -1) };
}

export type Change = { key: "more" | "less"; difference: number; ratio: number | null } | { key: "same" };

/** How a figure differs from an earlier one; `ratio` of the earlier, null where that was nothing. Null where either is unknown. */
export function changeOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  if (now === before) return { key: "same" };
  const difference = Math.abs(now - before);
  return { key: now > before ? "more" : "less", difference, ratio: before === 0 ? null : difference / Math.abs(before) };
}
