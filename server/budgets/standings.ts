import type { BudgetStatus } from "../domain/burn";
import type { UsedCell } from "../domain/counted";
import { type Use, useOf } from "../domain/counted";
import type { Day } from "../domain/day";
import { standing } from "../domain/standing";
import { elapsedWorkingDays, type WorkCalendar, workingDays } from "../domain/working-days";

/** The whole of some cells, already narrowed to what counts. */
export const usedOf = (cells: readonly UsedCell[]): Use => useOf(cells, []);

type Amounts = { used: number | null; usedToYesterday: number | null; available: number | null };

/** How a budget stands in its days, both included. Null where what is used is unknown; no budget is known all the same. */
export function lineStatusOf({ used, usedToYesterday, available }: Amounts, { from, to, today }: { from: Day; to: Day; today: Day }, calendar: WorkCalendar): BudgetStatus | null {
  if (available === null) return "no-budget";
  if (used === null || usedToYesterday === null) return null;
  const progress = { elapsedDays: elapsedWorkingDays(from, to, today, calendar), totalDays: workingDays(from, to, calendar) };
  return standing({ used, usedToYesterday, available, progress }).status;
}
