import type { Day } from "./day";
import { type EarnedValue, earnedValueForecast, type Forecast, linearForecast, type Progress, type RestKind, scheduledForecast, trailingForecast } from "./forecast";
import { dayOfWorkingDay, type WorkCalendar } from "./working-days";

/**
 * What is known for a forecast. `toYesterday` is of the days that have ended. Null parts are unknown, and then the
 * method that needs them is not offered: no plan, no countable pieces, no last seven days.
 */
export type OutlookFacts = {
  used: number;
  toYesterday: number;
  available: number | null;
  progress: Progress;
  plan: { stillPlanned: number; coverage: number } | null;
  lastSeven: { seconds: number; daysLeft: number } | null;
  pieces: { done: number; planned: number; rest: RestKind; isOld: boolean } | null;
};

/**
 * `chosen` is what status and sentence go by; `beside` are the other methods, for whoever doubts it. `runOut` is by the chosen
 * one. `earned` is what counted pieces tell, chosen or not; null where none are counted. `isOld` is of a count that is too old
 * to be chosen by.
 */
export type Outlook = { chosen: Forecast | null; beside: Forecast[]; runOutWorkingDay: number | null; earned: (EarnedValue & { isOld: boolean }) | null };

/**
 * The forecast of a period and what else could be said: the plan where it covers at least 80 % of the rest, else the pieces
 * done where they were counted lately, else the even pace (formulas C). Trailing only ever stands beside, for it follows one
 * good week, and so do pieces of an old count, whose share of the use since then is unknown. No forecast ends below what is used already.
 */
export function outlookOf(facts: OutlookFacts): Outlook {
  const { used, toYesterday, available, progress, plan, lastSeven, pieces } = facts;
  const scheduled = plan && scheduledForecast({ actual: toYesterday, ...plan }, progress);
  const linear = linearForecast(toYesterday, progress, Math.max(used - toYesterday, 0));
  const trailing = lastSeven && trailingForecast({ toYesterday, lastSevenDays: lastSeven.seconds, daysLeft: lastSeven.daysLeft }, progress);
  const earned = pieces && available !== null ? earnedValueForecast({ budget: available, actual: toYesterday, ...pieces }, progress) : null;
  const offered = [scheduled, pieces?.isOld ? null : earned, linear, trailing, pieces?.isOld ? earned : null].flatMap((forecast) => (forecast ? [notBelow(used, forecast)] : []));
  const [chosen = null, ...beside] = offered;
  return { chosen, beside, runOutWorkingDay: runOutBy(chosen, facts), earned: earned && { ...earnedValueOf(earned), isOld: pieces?.isOld ?? false } };
}

/**
 * The day on which the chosen forecast passes what is available; null where it lasts, is used up already, or nothing
 * can be said yet.
 */
export function runOutDay({ runOutWorkingDay }: Pick<Outlook, "runOutWorkingDay">, used: number, available: number | null, period: { from: Day; to: Day }, calendar: WorkCalendar): Day | null {
  if (runOutWorkingDay === null || available === null || used > available) return null;
  return dayOfWorkingDay(runOutWorkingDay, period.from, period.to, calendar);
}

/** By the days left going as the method says, each alike; with the even pace this is budget × elapsed / used. */
function runOutBy(chosen: Forecast | null, { toYesterday, available, progress }: OutlookFacts): number | null {
  const daysLeft = progress.totalDays - progress.elapsedDays;
  if (chosen === null || available === null || chosen.value <= available || daysLeft <= 0 || chosen.value <= toYesterday) return null;
  return progress.elapsedDays + ((available - toYesterday) * daysLeft) / (chosen.value - toYesterday);
}

const earnedValueOf = ({ earned, costIndex, typical, oneOff }: EarnedValue): EarnedValue => ({ earned, costIndex, typical, oneOff });

/** A long today can pass what the days before it foretold; a period cannot end with less than is used. */
function notBelow(used: number, { method, value, range }: Forecast): Forecast {
  return { method, value: Math.max(value, used), range: { low: Math.max(range.low, used), high: Math.max(range.high, used) } };
}
