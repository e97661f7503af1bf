import { type Day, firstDayOf, type Month, monthOf, monthsBetween, addMonths } from "./day";
import type { PaidSpan } from "./tool-cost";

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

/**
 * Of these days those whose fee is still to be counted; `counted` are the months that have one, also those that somebody took out.
 * A fixed fee is counted once for good, wherever its first day moves later.
 */
export function daysToCount(terms: FeeTerms, counted: ReadonlySet<Month>, today: Day): Day[] {
  if (terms.feeModel === "fixed" && counted.size > 0) return [];
  return feeDays(terms, today).filter((on) => !counted.has(monthOf(on)));
}

/** Counted months that lie outside the days on which there was something to pay for: an end in retrospect leaves them. `paid` null is not paid for at all. */
export function surplusMonths(counted: readonly Month[], paid: PaidSpan | null): Month[] {
  const isOutside = (month: Month) => paid === null || (paid.from !== null && month < monthOf(paid.from)) || (paid.lastOn !== null && month > monthOf(paid.lastOn));
  return counted.filter(isOutside).sort();
}

/** What a month costs by itself, in minor units: a retainer's fee. Null where the month is not what is paid for. */
export const monthFeeOf = ({ feeModel, priceMinor }: Pick<FeeTerms, "feeModel" | "priceMinor">): number | null => (feeModel === "retainer" ? priceMinor : null);
