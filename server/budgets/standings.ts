import type { CountingTerms, Measure } from "../domain/budget-line";
import type { BudgetStatus } from "../domain/burn";
import type { UsedCell } from "../domain/counted";
import { type Use, useOf } from "../domain/counted";
import type { Day } from "../domain/day";
import { standing } from "../domain/standing";
import { moneyUse, type Spent } from "../domain/used-money";
import { elapsedWorkingDays, type WorkCalendar, workingDays } from "../domain/working-days";

/** The whole of some cells, already narrowed to what counts. */
export const usedOf = (cells: readonly UsedCell[]): Use => useOf(cells, []);

/** What is used in one measure: of money also the expenses in it, and the seconds that have no rate. */
export type Used = { used: number | null; usedToYesterday: number | null; expenses: number | null; unpricedSeconds: number | null };

/** What some work, and in money also some expenses, have used of a budget; all already narrowed to what counts. */
export function usedIn(measure: Measure, cells: readonly UsedCell[], basis: CountingTerms["moneyBasis"], spent: readonly Spent[], today: Day): Used {
  return measure === "time" ? { ...usedOf(cells), expenses: null, unpricedSeconds: null } : moneyUse(cells, basis, spent, today);
}

type Amounts = { used: number | null; usedToYesterday: number | null; available: number | null };

/** How a budget stands in its days, both included. Null where what is used is unknown; no budget is known all the same. */
export function lineStatusOf({ used, usedToYesterday, available }: Amounts, { from, to, today }: { from: Day; to: Day; today: Day }, calendar: WorkCalendar): BudgetStatus | null {
  if (available === null) return "no-budget";
  if (used === null || usedToYesterday === null) return null;
  const progress = { elapsedDays: elapsedWorkingDays(from, to, today, calendar), totalDays: workingDays(from, to, calendar) };
  return standing({ used, usedToYesterday, available, progress }).status;
}
