import { type Day, firstDayOf, type Month, monthOf, monthsBetween, addMonths } from "./day";

export type FeeModel = "retainer" | "hourly" | "fixed";
/** `feesFrom` is the first month whose fee is counted here: what was paid before stands elsewhere. */
export type FeeTerms = { feeModel: FeeModel; priceMinor: number; startsOn: Day; endsOn: Day | null; feesFrom: Month };

/**
 * The days on which fees fall due up to today, one a month: a retainer's on the first of each month in which it runs (on its own
 * first day in the first), a fixed fee once, on its first day. An hourly fee has none: its hours have a rate, and count by it.
 */
export function feeDays({ feeModel, priceMinor, startsOn, endsOn, feesFrom }: FeeTerms, today: Day): Day[] {
  if (feeModel === "hourly" || priceMinor === 0) return [];
  const last = endsOn !== null && endsOn < today ? endsOn : today;
  const days = feeModel === "fixed" ? [startsOn] : monthsBetween(monthOf(startsOn), addMonths(monthOf(last), 1)).map((month) => (firstDayOf(month) < startsOn ? startsOn : firstDayOf(month)));
  return days.filter((on) => on <= last && monthOf(on) >= feesFrom);
}

/** What a month costs by itself, in minor units: a retainer's fee. Null where the month is not what is paid for. */
export const monthFeeOf = ({ feeModel, priceMinor }: Pick<FeeTerms, "feeModel" | "priceMinor">): number | null => (feeModel === "retainer" ? priceMinor : null);
