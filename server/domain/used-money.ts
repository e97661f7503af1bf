import type { CountingTerms } from "./budget-line";
import type { UsedCell } from "./counted";

/**
 * What some work has used of a budget in money, in whole minor units. Null is unknown, which is not nothing: no piece of
 * work has a price yet, so it always is. This is the one place that a price enters a budget.
 */
export type UsedMoney = (cells: readonly UsedCell[], basis: CountingTerms["moneyBasis"]) => number | null;

export const usedMoneyOf: UsedMoney = () => null;
