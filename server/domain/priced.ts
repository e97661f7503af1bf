import { roundHalfAway } from "./rounding";

/**
 * Time and what it is worth: seconds that have a rate, those seconds × their minor units an hour (whole, never divided before
 * the end), and the seconds that have none. Unpriced is not free: it is counted beside, and left out of every amount.
 */
export type Priced = { pricedSeconds: number; secondMinor: number; unpricedSeconds: number };

export const NOTHING_PRICED: Priced = { pricedSeconds: 0, secondMinor: 0, unpricedSeconds: 0 };

/** One piece of work; a rate of null is unpriced. */
export function pricedOf({ seconds, hourMinor }: { seconds: number; hourMinor: number | null }): Priced {
  return hourMinor === null ? { pricedSeconds: 0, secondMinor: 0, unpricedSeconds: seconds } : { pricedSeconds: seconds, secondMinor: seconds * hourMinor, unpricedSeconds: 0 };
}

export function sumPriced(parts: readonly Priced[]): Priced {
  return parts.reduce((sum, part) => ({ pricedSeconds: sum.pricedSeconds + part.pricedSeconds, secondMinor: sum.secondMinor + part.secondMinor, unpricedSeconds: sum.unpricedSeconds + part.unpricedSeconds }), NOTHING_PRICED);
}

/** Its worth in minor units, divided and rounded once. Null where nothing of it has a rate, though there is time: nobody knows. */
export function amountOf({ pricedSeconds, secondMinor, unpricedSeconds }: Priced): number | null {
  return pricedSeconds === 0 && unpricedSeconds > 0 ? null : roundHalfAway(secondMinor / 3600);
}
