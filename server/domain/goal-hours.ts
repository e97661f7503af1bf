import { withoutOverlap } from "./budget-scope";
import type { ScopedBudget } from "./headline";
import { roundHalfAway } from "./rounding";
import { USUAL_MONTHS } from "./usual-month";

/** What a goal takes a month, and what tells so. `seconds` null where it has no budget and nothing was logged for it. */
export type GoalHours = { seconds: number | null; hoursFrom: "budget" | "logged" | null };

/**
 * Whole seconds that a goal takes a month: its own budgets of the month, else the mean of what was logged for it in the usual
 * months together (`loggedSeconds`, null for nothing). A person's budget is that person's, even where it names a goal.
 */
export function goalHours(goalId: string, held: readonly ScopedBudget[], loggedSeconds: number | null): GoalHours {
  const own = withoutOverlap(held.filter((budget) => budget.goalId === goalId && budget.memberId === null && budget.amount !== null));
  if (own.length > 0) return { seconds: own.reduce((sum, { amount }) => sum + (amount ?? 0), 0), hoursFrom: "budget" };
  return loggedSeconds === null ? { seconds: null, hoursFrom: null } : { seconds: roundHalfAway(loggedSeconds / USUAL_MONTHS), hoursFrom: "logged" };
}
