import type { BudgetScope } from "./budget-scope";
import type { ScopedBudget } from "./headline";
import { rowBudgetOf } from "./row-budget";

/**
 * What is left of a row's budgets in a period once so many seconds are taken from it: of its own, or else of its parts one
 * after the other. Only those that change. Null takes the amount away; nothing stays as 0 where narrower budgets lie inside,
 * which would else count in its place.
 */
export function takeHours<B extends ScopedBudget>(budgets: readonly B[], row: BudgetScope, seconds: number): { budget: B; left: number | null }[] {
  const { lines } = rowBudgetOf(budgets, row);
  const before = (index: number) => lines.slice(0, index).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const hasParts = (budget: B) => rowBudgetOf(budgets.filter((other) => other !== budget), budget).kind !== "none";
  return lines.flatMap((budget, index) => {
    const had = budget.amount ?? 0;
    const left = had - Math.min(Math.max(seconds - before(index), 0), had);
    return left === had ? [] : [{ budget, left: left === 0 && !hasParts(budget) ? null : left }];
  });
}
