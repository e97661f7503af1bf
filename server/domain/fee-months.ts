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
 * Whether on a day a provider's hours are paid by a fee that is counted here: one of its agreements with a retainer or a fixed fee
 * runs, and no other is paid by the hour meanwhile, for then nobody knows whose the hours are. Fees of before `feesFrom` stand
 * elsewhere, where nobody knows them. The database says the same (rates_of).
 */
export function feePays(agreements: readonly FeeTerms[], on: Day): boolean {
  const running = agreements.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn));
  const isCounted = ({ feeModel, priceMinor, startsOn, feesFrom }: FeeTerms) => priceMinor > 0 && monthOf(feeModel === "fixed" ? startsOn : on) >= feesFrom;
  return running.some(isCounted) && running.every(({ feeModel }) => feeModel !== "hourly");
}

/** A month whose fee was counted, and as what; null where that is no engagement's. */
export type CountedFee = { month: Month; feeModel: Exclude<FeeModel, "hourly"> | null };

/**
 * Of these days those whose fee is still to be counted; `counted` are the fees that were, also those that somebody took out. A fixed
 * fee is counted once for good, wherever its first day moves later; what was counted as a retainer before is another fee.
 */
export function daysToCount(terms: FeeTerms, counted: readonly CountedFee[], today: Day): Day[] {
  const own = counted.filter(({ feeModel }) => feeModel === terms.feeModel);
  if (terms.feeModel === "fixed" && own.length > 0) return [];
  return feeDays(terms, today).filter((on) => !own.some(({ month }) => month === monthOf(on)));
}

/**
 * Months in which a fee stands that is too much: one that was counted before the agreement became a fixed fee, or a retainer; and a
 * retainer's of a month in which it did not run. A fixed fee is owed whenever its work is done.
 */
export function surplusFees({ feeModel, startsOn, endsOn }: FeeTerms, standing: readonly CountedFee[]): Month[] {
  const changed = standing.filter((fee) => feeModel !== "hourly" && fee.feeModel !== feeModel).map(({ month }) => month);
  const own = standing.map(({ month }) => month).filter((month) => !changed.includes(month));
  return [...changed, ...(feeModel === "fixed" ? [] : surplusMonths(own, { from: startsOn, lastOn: endsOn }))].sort();
}

/** Counted months that lie outside the days on which there was something to pay for: an end in retrospect leaves them. `paid` null is not paid for at all. */
export function surplusMonths(counted: readonly Month[], paid: PaidSpan | null): Month[] {
  const isOutside = (month: Month) => paid === null || (paid.from !== null && month < monthOf(paid.from)) || (paid.lastOn !== null && month > monthOf(paid.lastOn));
  return counted.filter(isOutside).sort();
}

/** What a month costs by itself, in minor units: a retainer's fee. Null where the month is not what is paid for. */
export const monthFeeOf = ({ feeModel, priceMinor }: Pick<FeeTerms, "feeModel" | "priceMinor">): number | null => (feeModel === "retainer" ? priceMinor : null);
