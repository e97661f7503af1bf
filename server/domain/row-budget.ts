import type { BudgetScope, ScopedBudget } from "./headline";

/** The budget of one row of a table: its own, or the sum of the narrower ones inside it. `seconds` null is no budget. */
export type RowBudget = { kind: "own" | "parts" | "none"; seconds: number | null; lines: BudgetScope[] };

/**
 * The budget of a channel or of an activity in one period. Where it has none of its own it shows the sum of those for
 * one channel and one activity inside it, and then only time that those cover counts against it (`countsIn`).
 */
export function rowBudgetOf(budgets: readonly ScopedBudget[], row: BudgetScope): RowBudget {
  const set = budgets.filter((budget) => budget.seconds !== null);
  const own = set.filter((budget) => budget.channelId === row.channelId && budget.activityId === row.activityId);
  if (own.length > 0) return { kind: "own", seconds: sum(own), lines: own };
  const parts = set.filter((budget) => budget.channelId !== null && budget.activityId !== null && inside(budget, row));
  return parts.length > 0 ? { kind: "parts", seconds: sum(parts), lines: parts } : { kind: "none", seconds: null, lines: [] };
}

function inside(part: BudgetScope, row: BudgetScope): boolean {
  return (row.channelId === null || row.channelId === part.channelId) && (row.activityId === null || row.activityId === part.activityId);
}

function sum(budgets: readonly ScopedBudget[]): number {
  return budgets.reduce((total, budget) => total + (budget.seconds ?? 0), 0);
}
