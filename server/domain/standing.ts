import { budgetStatus, type BudgetStatus, burn, expectedToDate, pace, variance } from "./burn";
import type { Forecast, Progress } from "./forecast";
import { type Outlook, outlookOf, type OutlookFacts } from "./outlook";

/** Everything a screen says of one budget in one period. Amounts in the unit of the input; forecast and expected are exact, not rounded. */
export type Standing = {
  used: number;
  available: number | null;
  /** Used less available: positive is over. */
  variance: number | null;
  burn: number | null;
  expected: number | null;
  pace: number | null;
  forecast: Forecast | null;
  /** What other methods say, for whoever doubts the chosen one. */
  beside: Forecast[];
  /** What the deliverables that were counted tell; null where none are. */
  earned: Outlook["earned"];
  /** Forecast less available: positive is over at the end of the period. */
  forecastVariance: number | null;
  runOutWorkingDay: number | null;
  status: BudgetStatus;
};

/**
 * How a budget stands now. `used` is everything counted so far; `usedToYesterday` the part on days before today, which
 * pace and forecast compare with elapsed days, since today has not elapsed: a morning's work is no faster pace.
 * Pass the same number twice for a period that has ended. `available` null is no budget; use is then still forecast.
 * What else is known (a plan, the last week, pieces that can be counted) lets other methods speak: see outlook.ts.
 */
export function standing(budget: { used: number; usedToYesterday: number; available: number | null; progress: Progress } & Partial<Pick<OutlookFacts, "plan" | "lastSeven" | "pieces">>): Standing {
  const { used, usedToYesterday, available, progress, plan = null, lastSeven = null, pieces = null } = budget;
  const expected = expectedToDate(available, progress.elapsedDays, progress.totalDays);
  const speed = pace(usedToYesterday, expected);
  const { chosen: forecast, beside, runOutWorkingDay, earned } = outlookOf({ used, toYesterday: usedToYesterday, available, progress, plan, lastSeven, pieces });
  return {
    used,
    available,
    variance: variance(used, available),
    burn: burn(used, available),
    expected,
    pace: speed,
    forecast,
    beside,
    earned,
    forecastVariance: forecast && variance(forecast.value, available),
    runOutWorkingDay,
    status: budgetStatus({ used, available, forecast: forecast?.value ?? null, pace: speed }),
  };
}

/**
 * The status of a period that is over or has not begun, where there is nothing to foretell: what `standing` says of it, for a
 * list of many that shows no more.
 */
export function settledStatus({ used, usedToYesterday, available, progress }: Pick<Parameters<typeof standing>[0], "used" | "usedToYesterday" | "available" | "progress">): BudgetStatus {
  return budgetStatus({ used, available, forecast: null, pace: pace(usedToYesterday, expectedToDate(available, progress.elapsedDays, progress.totalDays)) });
}
