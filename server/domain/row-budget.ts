import { type BudgetScope, liesInside, scopeKey, withoutOverlap } from "./budget-scope";
import type { ScopedBudget } from "./headline";

/** The budget of one row of a table: its own, or the sum of the narrower ones inside it. `amount` null is no budget. */
export type RowBudget<B extends ScopedBudget> = { kind: "own" | "parts" | "none"; amount: number | null; lines: B[] };

/**
 * The budget of a channel, an activity or a pool in one period. Where it has none of its own it shows the sum of those
 * inside it, the widest first and nothing twice, and then only time that those cover counts against it (`countsIn`).
 * Budgets for a goal or a person are nobody's parts.
 */
export function rowBudgetOf<B extends ScopedBudget>(budgets: readonly B[], row: BudgetScope): RowBudget<B> {
  const set = budgets.filter((budget) => budget.amount !== null && budget.goalId === row.goalId && budget.memberId === row.memberId);
  const own = set.filter((budget) => scopeKey(budget, "month") === scopeKey(row, "month"));
  if (own.length > 0) return { kind: "own", amount: sum(own), lines: own };
  const parts = withoutOverlap(set.filter((budget) => liesInside(budget, row)));
  return parts.length > 0 ? { kind: "parts", amount: sum(parts), lines: parts } : { kind: "none", amount: null, lines: [] };
}

function sum(budgets: readonly ScopedBudget[]): number {
  return budgets.reduce((total, budget) => total + (budget.amount ?? 0), 0);
}
