import type { CountingTerms, Measure } from "../domain/budget-line";
import type { BudgetStatus } from "../domain/burn";
import type { UsedCell } from "../domain/counted";
import { type Use, useOf } from "../domain/counted";
import type { Day } from "../domain/day";
import { type OutlookFacts, runOutDay } from "../domain/outlook";
import { standing } from "../domain/standing";
import { moneyUse, type Spent } from "../domain/used-money";
import { elapsedWorkingDays, type WorkCalendar, workingDays } from "../domain/working-days";
import type { OutlookOnWire } from "./schema";

/** The whole of some cells, already narrowed to what counts. */
export const usedOf = (cells: readonly UsedCell[]): Use => useOf(cells, []);

/** What is used in one measure: of money also the expenses in it, and the seconds that have no rate. */
export type Used = { used: number | null; usedToYesterday: number | null; expenses: number | null; unpricedSeconds: number | null };

/** What some work, and in money also some expenses, have used of a budget; all already narrowed to what counts. */
export function usedIn(measure: Measure, cells: readonly UsedCell[], basis: CountingTerms["moneyBasis"], spent: readonly Spent[], today: Day): Used {
  return measure === "time" ? { ...usedOf(cells), expenses: null, unpricedSeconds: null } : moneyUse(cells, basis, spent, today);
}

type Amounts = { used: number | null; usedToYesterday: number | null; available: number | null };
/** The first and the last day of a budget, and the day that is today. */
export type BudgetDays = { from: Day; to: Day; today: Day };
/** What is known of a budget besides what it has used. */
export type Ahead = Partial<Pick<OutlookFacts, "plan" | "pieces">>;

/** How a budget stands in its days and where it will end. Null where what is used is unknown; no budget is known all the same. */
export function lineStandingOf({ used, usedToYesterday, available }: Amounts, { from, to, today }: BudgetDays, calendar: WorkCalendar, ahead: Ahead = {}): { status: BudgetStatus | null; outlook: OutlookOnWire | null } {
  if (available === null) return { status: "no-budget", outlook: null };
  if (used === null || usedToYesterday === null) return { status: null, outlook: null };
  const progress = { elapsedDays: elapsedWorkingDays(from, to, today, calendar), totalDays: workingDays(from, to, calendar) };
  const { status, forecast, beside, earned, runOutWorkingDay } = standing({ used, usedToYesterday, available, progress, ...ahead });
  const isRunning = from <= today && today <= to;
  const foreseen = isRunning ? { forecast, beside, earned, runsOutOn: runOutDay({ runOutWorkingDay }, used, available, { from, to }, calendar) } : { forecast: null, beside: [], earned: null, runsOutOn: null };
  return { status, outlook: { available, used, ...foreseen } };
}
