import { budgetStatus, type BudgetStatus, burn, expectedToDate, pace, variance } from "./burn";
import { type Forecast, linearForecast, type Progress, runOutWorkingDay } from "./forecast";

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
  /** Forecast less available: positive is over at the end of the period. */
  forecastVariance: number | null;
  runOutWorkingDay: number | null;
  status: BudgetStatus;
};

/**
 * How a budget stands now. `used` is everything counted so far; `usedToYesterday` the part on days before today, which
 * pace and forecast compare with elapsed days, since today has not elapsed: a morning's work is no faster pace.
 * Pass the same number twice for a period that has ended. `available` null is no budget; use is then still forecast.
 */
export function standing(budget: { used: number; usedToYesterday: number; available: number | null; progress: Progress }): Standing {
  const { used, usedToYesterday, available, progress } = budget;
  const expected = expectedToDate(available, progress.elapsedDays, progress.totalDays);
  const speed = pace(usedToYesterday, expected);
  const forecast = notBelow(used, linearForecast(usedToYesterday, progress));
  return {
    used,
    available,
    variance: variance(used, available),
    burn: burn(used, available),
    expected,
    pace: speed,
    forecast,
    forecastVariance: forecast && variance(forecast.value, available),
    runOutWorkingDay: runOutWorkingDay(available, usedToYesterday, progress),
    status: budgetStatus({ used, available, forecast: forecast?.value ?? null, pace: speed }),
  };
}

/** A long today can pass what the days before it foretold; a period cannot end with less than is used. */
function notBelow(used: number, forecast: Forecast | null): Forecast | null {
  if (!forecast) return null;
  const { value, range } = forecast;
  return { ...forecast, value: Math.max(value, used), range: { low: Math.max(range.low, used), high: Math.max(range.high, used) } };
}
