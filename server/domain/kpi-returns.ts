import type { Day } from "./day";
import { type DatedValue, type Reading, valueIn } from "./kpi-reading";
import { isLikelyDay } from "./likely-day";

/**
 * How many things a KPI's values of the days from `from` to `to` say there were. Null where they say no number of things: nothing
 * was measured, a level (a rating is no count), a running total that fell or has no value before, or a number with decimals.
 */
export function countIn(reading: Reading, values: readonly DatedValue[], from: Day, to: Day): number | null {
  const value = reading === "level" ? null : valueIn(reading, values, from, to);
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/**
 * What of a KPI's count is not among the returns yet; 0 where all of it is there, or more. Null where either side is unknown.
 * Only ever the difference is added, so what was written down by hand, or added before, does not count a second time.
 */
export const missingReturns = (counted: number | null, recorded: number | null): number | null => (counted === null || recorded === null ? null : Math.max(0, counted - recorded));

/** The most that one return says. */
export const MOST_OF_ONE_RETURN = 1_000_000;

/** Why what is missing is not added as one return: it is more than one says, or its day is one on which no return can be. Null where it can be added, or nothing is missing. */
export function whyNotAdded(missing: number | null, on: Day, today: Day): "many" | "early" | null {
  if (missing === null || missing === 0) return null;
  if (!isLikelyDay(on, today)) return "early";
  return missing > MOST_OF_ONE_RETURN ? "many" : null;
}
