/** Hours or money against a budget. Amounts share one unit: whole seconds or whole minor units. */

export type BudgetStatus = "over" | "at-risk" | "under" | "on-track" | "no-budget";

/** What needs a look first has the smallest number; every list that is sorted by trouble is sorted by this. */
export const TROUBLE: Readonly<Record<BudgetStatus, number>> = { over: 0, "at-risk": 1, "on-track": 2, under: 3, "no-budget": 4 };

/** Above this pace a budget without a forecast is at risk; below the other it is under-used, which is no fault. */
const AT_RISK_PACE = 1.1;
const UNDER_PACE = 0.9;
// 110 % on the dot is on track, even where a division leaves a crumb in the last binary digit.
const CRUMB = 1e-9;

/** Actual less budget: positive is over. Null without a budget. */
export function variance(actual: number, budget: number | null): number | null {
  return budget === null ? null : actual - budget;
}

/** The share of the available amount that is used: 1.25 is 25 % over. Null where nothing is available (a deficit can be all of it) or there is no budget. */
export function burn(used: number, available: number | null): number | null {
  return available === null || available <= 0 ? null : used / available;
}

/** What would be used by now if every working day took the same: nothing where nothing is available. Null without a budget or a working day. */
export function expectedToDate(budget: number | null, elapsedDays: number, totalDays: number): number | null {
  return budget === null || totalDays === 0 ? null : (Math.max(0, budget) * elapsedDays) / totalDays;
}

/** Used against expected to date, both of the same days: 1.155 is 15.5 % faster than planned. Null before anything is expected. */
export function pace(used: number, expected: number | null): number | null {
  return expected === null || expected === 0 ? null : used / expected;
}

/**
 * How a budget stands. `available` null is no budget, which is not a budget of 0. `forecast` null means that there is
 * none yet: only then does the pace decide between at risk and on track.
 */
export function budgetStatus(budget: { used: number; available: number | null; forecast: number | null; pace: number | null }): BudgetStatus {
  const { used, available, forecast } = budget;
  if (available === null) return "no-budget";
  if (used > available) return "over";
  const atRisk = forecast === null ? budget.pace !== null && budget.pace > AT_RISK_PACE + CRUMB : forecast > available + CRUMB;
  if (atRisk) return "at-risk";
  return budget.pace !== null && budget.pace < UNDER_PACE - CRUMB ? "under" : "on-track";
}
