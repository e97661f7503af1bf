import type { Month } from "./day";
import { addMonths } from "./day";
import { NOTHING_PRICED, type Priced, sumPriced } from "./priced";
import { roundHalfAway } from "./rounding";

/** What a channel took in one month: its time, what that is worth at cost, and minor units spent besides. */
export type MonthFact = { month: Month; seconds: number; priced: Priced; spentMinor: number };

/** What it takes a month. `costMinor` is of the priced time and what is spent; null where there is time and none of it has a price. */
export type UsualMonth = { seconds: number; costMinor: number | null; pricedSeconds: number; unpricedSeconds: number; spentMinor: number };

/** The whole months before the current one that tell what something usually takes. */
export const USUAL_MONTHS = 3;

/**
 * The mean of the three months before the current one, of those in which the channel was there; in its first month that month
 * as far as it is. Months without work count as months of nothing.
 */
export function usualMonth(facts: readonly MonthFact[], openedMonth: Month, currentMonth: Month): UsualMonth {
  const full = Array.from({ length: USUAL_MONTHS }, (_, back) => addMonths(currentMonth, -1 - back)).filter((month) => month >= openedMonth);
  const months = full.length > 0 ? full : [currentMonth];
  const own = facts.filter(({ month }) => months.includes(month));
  const sum = (pick: (fact: MonthFact) => number) => own.reduce((total, fact) => total + pick(fact), 0);
  const priced = own.length === 0 ? NOTHING_PRICED : sumPriced(own.map((fact) => fact.priced));
  const mean = (amount: number) => roundHalfAway(amount / months.length);
  const isUnknown = priced.pricedSeconds === 0 && priced.unpricedSeconds > 0;
  const spent = sum(({ spentMinor }) => spentMinor);
  return {
    seconds: mean(sum(({ seconds }) => seconds)),
    costMinor: isUnknown ? null : mean(priced.secondMinor / 3600 + spent),
    pricedSeconds: mean(priced.pricedSeconds),
    unpricedSeconds: mean(priced.unpricedSeconds),
    spentMinor: mean(spent),
  };
}
