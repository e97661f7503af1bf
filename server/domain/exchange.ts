import { minorDigits } from "./currency";
import type { Day } from "./day";
import { roundHalfAway } from "./rounding";

/** From `on` until the next one, a unit of `currency` is worth `rate` units of the tenant's. */
export type ExchangeRate = { currency: string; on: Day; rate: number };

/** The rate that holds on a day: the latest that is not after it. Null where none is known yet, which is not 1 and not 0. */
export function rateOn(rates: readonly ExchangeRate[], currency: string, day: Day): number | null {
  const known = rates.filter((rate) => rate.currency === currency && rate.on <= day);
  return known.reduce<ExchangeRate | null>((latest, rate) => (latest === null || rate.on > latest.on ? rate : latest), null)?.rate ?? null;
}

/** Minor units of one currency in minor units of another: 1000 yen at 0.0062 are 620 cents. Halves away from zero. */
export function convertMinor(amountMinor: number, from: string, to: string, rate: number): number {
  const digits = minorDigits(to) - minorDigits(from);
  // By whole powers of ten on the side where they are exact.
  return roundHalfAway(digits >= 0 ? amountMinor * rate * 10 ** digits : (amountMinor * rate) / 10 ** -digits);
}
