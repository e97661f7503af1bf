import type { Standing } from "./standing";

/** Where a period lies, seen from today. */
export type PeriodState = "past" | "running" | "to-come";

/**
 * What a budget's figures say in one sentence: `key` names the sentence in the catalogue, `seconds` is the amount in it,
 * always positive. `runsOut` is the moment, in working days of the period, at which the budget is used up.
 */
export type Finding =
  | { key: "nothingPlanned" }
  | { key: "noBudget"; seconds: number }
  | { key: "planned"; seconds: number }
  | { key: "endedOver" | "endedUnder"; seconds: number }
  | { key: "endedExactly" }
  | { key: "isOver"; seconds: number }
  | { key: "willBeOver"; seconds: number; runsOut: number | null }
  | { key: "willFit" | "willLeave"; seconds: number }
  | { key: "tooEarly" | "fastStart"; seconds: number };

/** A budget whose forecast leaves at least this share of it is worth saying as time left over. */
const SPARE = 0.1;

/**
 * The sentence about a budget, made by rule from the same figures that stand beside it: it says "over" exactly where
 * the status is over or at risk by forecast, so that word and number cannot part.
 */
export function findingOf(standing: Standing, state: PeriodState): Finding {
  const { used, available, forecast, forecastVariance } = standing;
  if (available === null) return used > 0 ? { key: "noBudget", seconds: used } : { key: "nothingPlanned" };
  if (state === "past") return endOf(used - available);
  if (used > available) return { key: "isOver", seconds: used - available };
  if (state === "to-come") return { key: "planned", seconds: available };
  if (forecast === null || forecastVariance === null) return { key: standing.status === "at-risk" ? "fastStart" : "tooEarly", seconds: available - used };
  if (standing.status === "at-risk") return { key: "willBeOver", seconds: forecastVariance, runsOut: standing.runOutWorkingDay };
  const left = Math.max(0, -forecastVariance);
  return { key: left > available * SPARE ? "willLeave" : "willFit", seconds: left };
}

function endOf(difference: number): Finding {
  if (difference === 0) return { key: "endedExactly" };
  return difference > 0 ? { key: "endedOver", seconds: difference } : { key: "endedUnder", seconds: -difference };
}
