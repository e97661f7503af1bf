import type { EnteredTenant } from "../db/tenant";
import { type Day, addDays, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import type { UsedCell } from "../domain/counted";
import { useOf } from "../domain/counted";
import { findingOf, type PeriodState } from "../domain/finding";
import type { Forecast, Progress } from "../domain/forecast";
import { countedIn, type Deliverables } from "../domain/deliverables";
import type { CountedScope } from "../domain/headline";
import { LOOK_BACK_DAYS } from "../domain/silence";
import { type OutlookFacts, runOutDay } from "../domain/outlook";
import { type PlannedPiece, planLeft } from "../domain/plan-left";
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

/** The first day of the period that is still to be worked, today among them; after its last where it is over. */
export const aheadFrom = ({ from, today }: Period): Day => (today > from ? today : from);

/** The week before today, for the forecast that goes like it; none outside of the running month. */
export function lastWeekFrom({ from, today, state }: Period): Day {
  const back = addDays(today, -7);
  return state === "running" && back < from ? back : from;
}

export function progressOf({ from, to, today }: Period, calendar: WorkCalendar): Progress {
  return { elapsedDays: elapsedWorkingDays(from, to, today, calendar), totalDays: workingDays(from, to, calendar) };
}

type JudgedBudget = { amount: number | null; lines: readonly (CountedScope & { deliverables?: Deliverables | null })[] };
type Ahead = { planned: readonly PlannedPiece[]; lastSeven?: OutlookFacts["lastSeven"] };
type Judged = { standing: StandingOnWire; finding: FindingOnWire; beside: Forecast[] };

/**
 * How a budget stands in the period, the sentence that says it, and what other methods foretell. `lines` are the budgets that
 * make it up; `planned` is what was put on days, narrowed to where the cells are from.
 */
export function judge(budget: JudgedBudget, cells: readonly UsedCell[], period: Period, calendar: WorkCalendar, { planned, lastSeven = null }: Ahead): Judged {
  const plan = planLeft(planned, budget.lines, period, calendar);
  const figures = standing({ ...useOf(cells, budget.lines), available: budget.amount, progress: progressOf(period, calendar), lastSeven, plan, pieces: countedIn(budget.lines, period, calendar) });
  const { runOutWorkingDay, beside, earned: _, ...rest } = figures;
  const found = findingOf(figures, period.state);
  const runsOutOn = period.state === "running" ? runOutDay({ runOutWorkingDay }, figures.used, budget.amount, period, calendar) : null;
  // A month that has ended is not forecast any more, and one to come not yet.
  const forecast = period.state === "running" ? { forecast: rest.forecast, forecastVariance: rest.forecastVariance } : { forecast: null, forecastVariance: null };
  return { standing: { ...rest, ...forecast, runsOutOn }, finding: { key: found.key, seconds: "seconds" in found ? found.seconds : null }, beside: period.state === "running" ? beside : [] };
}
