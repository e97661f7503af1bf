import type { Day } from "./day";
import { convertMinor, type ExchangeRate, rateOn } from "./exchange";

/** An amount of one currency as it is in another on a day. Null is unknown: the amount itself, or a rate for its currency. */
export type Converter = (minor: number | null) => number | null;

/** Converts amounts of a currency by the rate of a day; null where there is none, for a sum with a guess in it is wrong. */
export function converterOf(rates: readonly ExchangeRate[], from: string, to: string, day: Day): Converter | null {
  if (from === to) return (minor) => minor;
  const rate = rateOn(rates, from, day);
  return rate === null ? null : (minor) => (minor === null ? null : convertMinor(minor, from, to, rate));
}
