import type { EnteredTenant } from "../db/tenant";
import { type Day, addDays, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import type { UsedCell } from "../domain/counted";
import { useOf } from "../domain/counted";
import { findingOf, type PeriodState } from "../domain/finding";
import type { Forecast, Progress } from "../domain/forecast";
import type { CountedScope } from "../domain/headline";
import { LOOK_BACK_DAYS } from "../domain/silence";
import { type OutlookFacts, runOutDay } from "../domain/outlook";
import { standing } from "../domain/standing";
import { elapsedWorkingDays, type WorkCalendar, workingDays } from "../domain/working-days";
import { todayIn } from "../domain/zone";
import type { FindingOnWire, StandingOnWire } from "./schema";

/** A month as a tenant sees it: its days, which of them is today, and how far it is. */
export type Period = { month: Month; from: Day; to: Day; today: Day; state: PeriodState };

/** The month asked for, or the one that is now in the tenant's zone. */
export function periodOf(tenant: Pick<EnteredTenant, "timeZone">, month: Month | undefined, now: Date): Period {
  const today = todayIn(tenant.timeZone, now);
  return periodOn(today, month ?? monthOf(today));
}

/** The month as it is seen on a day. */
export function periodOn(today: Day, month: Month): Period {
  const from = firstDayOf(month);
  const to = lastDayOf(month);
  return { month, from, to, today, state: today > to ? "past" : today < from ? "to-come" : "running" };
}

/** The first day that a question about the period has to look at: silence looks back beyond its first. */
export function lookBackFrom({ from, today, state }: Period): Day {
  const back = addDays(today, -LOOK_BACK_DAYS);
  return state === "running" && back < from ? back : from;
}

/** The week before today, for the forecast that goes like it; none outside of the running month. */
export function lastWeekFrom({ from, today, state }: Period): Day {
  const back = addDays(today, -7);
  return state === "running" && back < from ? back : from;
}

export function progressOf({ from, to, today }: Period, calendar: WorkCalendar): Progress {
  return { elapsedDays: elapsedWorkingDays(from, to, today, calendar), totalDays: workingDays(from, to, calendar) };
}

/** How a budget stands in the period, the sentence that says it, and what other methods foretell. `lines` are the budgets that make it up. */
export function judge(budget: { amount: number | null; lines: readonly CountedScope[] }, cells: readonly UsedCell[], period: Period, calendar: WorkCalendar, lastSeven: OutlookFacts["lastSeven"] = null): { standing: StandingOnWire; finding: FindingOnWire; beside: Forecast[] } {
  const figures = standing({ ...useOf(cells, budget.lines), available: budget.amount, progress: progressOf(period, calendar), lastSeven });
  const { runOutWorkingDay, beside, ...rest } = figures;
  const found = findingOf(figures, period.state);
  const runsOutOn = period.state === "running" ? runOutDay({ runOutWorkingDay }, figures.used, budget.amount, period, calendar) : null;
  // A month that has ended is not forecast any more, and one to come not yet.
  const forecast = period.state === "running" ? { forecast: rest.forecast, forecastVariance: rest.forecastVariance } : { forecast: null, forecastVariance: null };
  return { standing: { ...rest, ...forecast, runsOutOn }, finding: { key: found.key, seconds: "seconds" in found ? found.seconds : null }, beside: period.state === "running" ? beside : [] };
}
