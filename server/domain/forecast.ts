/** What a period will have used when it ends. Amounts share one unit: whole seconds or whole minor units; results are exact, not rounded. */

export type Forecast = {
  method: "scheduled" | "linear" | "trailing" | "earned-value";
  value: number;
  /** Where the end is likely to lie; what it spans depends on the method and is said there. */
  range: { low: number; high: number };
};

/** How far a period is, in working days of the tenant. */
export type Progress = { elapsedDays: number; totalDays: number };

/**
 * One day's work is taken to differ from the mean day by half of it, so the mean of n days is known to ± 0.5 / √n.
 * Ten days give ± 16 %. A convention, not a confidence level: it narrows as days pass and closes with the period.
 */
const DAY_SPREAD = 0.5;

/** True from the later of 20 % of the period's working days and 3 of them; a forecast before would be noise. */
export function forecastReady({ elapsedDays, totalDays }: Progress): boolean {
  return elapsedDays >= 3 && elapsedDays * 5 >= totalDays;
}

/**
 * The days left go like the mean of those that have ended. `actual` must be of the elapsed days alone (to yesterday), or
 * every afternoon would look worse than the next morning. `today` is what has come since: where that is more than a day's
 * mean, the end is what is used plus the mean of the days after today, for a long today takes nothing from them.
 * Range: the rate of the days left ± what n days can tell, never below what is used. Null before a forecast is ready.
 */
export function linearForecast(actual: number, progress: Progress, today = 0): Forecast | null {
  const { elapsedDays, totalDays } = progress;
  if (!forecastReady(progress)) return null;
  const used = actual + today;
  const evenly = (actual * totalDays) / elapsedDays;
  const withToday = used + (actual * Math.max(totalDays - elapsedDays - 1, 0)) / elapsedDays;
  if (today > 0 && withToday > evenly) return { method: "linear", value: withToday, range: around(used, withToday, elapsedDays) };
  const { low, high } = around(actual, evenly, elapsedDays);
  return { method: "linear", value: evenly, range: { low: Math.max(low, used), high: Math.max(high, used) } };
}

/**
 * The days left, today among them, go like the last seven: calendar days, weekends in both, so that the week's shape
 * is kept. Range as in the linear one, from seven days. Null before a forecast is ready.
 */
export function trailingForecast(use: { toYesterday: number; lastSevenDays: number; daysLeft: number }, progress: Progress): Forecast | null {
  if (!forecastReady(progress)) return null;
  const value = use.toYesterday + (use.daysLeft * use.lastSevenDays) / 7;
  return { method: "trailing", value, range: around(use.toYesterday, value, 7) };
}

/**
 * Actual plus what is still planned. `coverage` is the share of the rest that has a plan; below 80 % this is no
 * forecast, as before one is ready: null. Range: from the plan as it is to the gaps filled as densely as the plan.
 */
export function scheduledForecast(plan: { actual: number; stillPlanned: number; coverage: number }, progress: Progress): Forecast | null {
  const { actual, stillPlanned, coverage } = plan;
  if (!forecastReady(progress) || coverage < 0.8) return null;
  const value = actual + stillPlanned;
  return { method: "scheduled", value, range: { low: value, high: actual + stillPlanned / Math.min(coverage, 1) } };
}

/** How what is left will cost: like what is done so far, or as it was planned, for what went wrong will not again. */
export type RestKind = "typical" | "one-off";

/** What pieces that can be counted tell: what the part done was planned to cost, and that against what it did cost. */
export type EarnedValue = { earned: number; costIndex: number; typical: number; oneOff: number };

/**
 * From deliverables that can be counted: `done` of `planned` (pieces or weights; more than planned is all of it). EV is the
 * budget's share of what is done, CPI is EV against the actual. At the end it will have cost budget / CPI where the rest is
 * `typical`, actual + (budget − EV) where what happened was a `one-off`; the other of both is the other end of the range.
 * Null before a forecast is ready and where nothing is done, spent or planned.
 */
export function earnedValueForecast(
  work: { budget: number; actual: number; done: number; planned: number; rest: RestKind },
  progress: Progress,
): (Forecast & EarnedValue) | null {
  const { budget, actual, planned, rest } = work;
  const done = Math.min(work.done, planned);
  if (!forecastReady(progress) || budget <= 0 || actual <= 0 || done <= 0 || planned <= 0) return null;
  const earned = (budget * done) / planned;
  const typical = (actual * planned) / done;
  const oneOff = actual + budget - earned;
  const range = { low: Math.min(typical, oneOff), high: Math.max(typical, oneOff) };
  return { method: "earned-value", value: rest === "typical" ? typical : oneOff, range, earned, costIndex: earned / actual, typical, oneOff };
}

/**
 * The working day, counted from the start of the period, on which the budget is used up if it goes on like this: 18.2 is
 * early on the 19th. Null without a budget, before a forecast is ready, and where it lasts to the end of the period.
 */
export function runOutWorkingDay(budget: number | null, actual: number, progress: Progress): number | null {
  if (budget === null || actual <= 0 || !forecastReady(progress)) return null;
  const day = (budget * progress.elapsedDays) / actual;
  return day < progress.totalDays ? day : null;
}

/** Only the days left are uncertain: what is used is used. */
function around(used: number, value: number, days: number): { low: number; high: number } {
  const doubt = ((value - used) * DAY_SPREAD) / Math.sqrt(days);
  return { low: value - doubt, high: value + doubt };
}
