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

/** A rate, and from when until when (null: it still is) it was taken for that. Instants as they are on the wire. */
export type KnownRate = ExchangeRate & { knownFrom: string; knownUntil: string | null };

/**
 * The rates by which something of a day goes that was settled at an instant: those that were known then, whatever was corrected or
 * added since; where none was known for the day yet, as they first were after it. Null was not settled: as they are.
 */
export function ratesKnown(rates: readonly KnownRate[], currency: string, day: Day, at: string | null): ExchangeRate[] {
  if (at === null) return rates.filter(({ knownUntil }) => knownUntil === null);
  const moments = [at, ...rates.flatMap(({ knownFrom }) => (knownFrom > at ? [knownFrom] : [])).sort()];
  const knownAt = (moment: string) => rates.filter(({ knownFrom, knownUntil }) => knownFrom <= moment && (knownUntil === null || moment < knownUntil));
  return moments.map(knownAt).find((known) => rateOn(known, currency, day) !== null) ?? [];
}

/** Minor units of one currency in minor units of another: 1000 yen at 0.0062 are 620 cents. Halves away from zero. */
export function convertMinor(amountMinor: number, from: string, to: string, rate: number): number {
  const digits = minorDigits(to) - minorDigits(from);
  // By whole powers of ten on the side where they are exact.
  return roundHalfAway(digits >= 0 ? amountMinor * rate * 10 ** digits : (amountMinor * rate) / 10 ** -digits);
}
