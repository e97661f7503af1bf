import type { CountedScope } from "./headline";
import { covers } from "./headline";

/** What is left of a budget; below 0 it is over. Whole seconds. */
export type BudgetLeft = CountedScope & { leftSeconds: number };

/**
 * The budget that a piece of work meets first: of those that cover it the one with the least left. Of work that is about to
 * be logged neither goal nor price is known: budgets for a goal are passed over, and it counts as billable. Null where no
 * budget covers it.
 */
export function firstMet<B extends BudgetLeft>(budgets: readonly B[], work: { channelId: string | null; activityId: string | null }): B | null {
  const met = budgets.filter((budget) => covers({ ...budget, memberId: null }, { ...work, goalId: null, isBillable: true }));
  return met.reduce<B | null>((least, budget) => (least === null || budget.leftSeconds < least.leftSeconds ? budget : least), null);
}
