import type { Month } from "./day";
import { countsIn, type EntryScope, type ScopedBudget } from "./headline";
import { NOTHING_PRICED } from "./priced";
import type { RowBudget } from "./row-budget";
import { usualMonth } from "./usual-month";

/**
 * Whole seconds a month that a channel has: its own budget; where only work inside it has budgets, their sum and what it
 * usually takes besides, for they say nothing of the rest; without any, what it usually takes (`usualMonth`). `cells` are
 * the channel's time by month.
 */
export function channelHours(budget: RowBudget<ScopedBudget>, cells: readonly (EntryScope & { month: Month; seconds: number })[], openedMonth: Month, currentMonth: Month): number {
  if (budget.kind === "own" && budget.amount !== null) return budget.amount;
  const besides = cells.filter((cell) => !countsIn(budget.lines, cell)).map(({ month, seconds }) => ({ month, seconds, priced: NOTHING_PRICED, spentMinor: 0 }));
  return (budget.amount ?? 0) + usualMonth(besides, openedMonth, currentMonth).seconds;
}
