import type { CountingTerms } from "./budget-line";
import type { BudgetScope } from "./budget-scope";
import type { UsedCell } from "./counted";
import type { Day } from "./day";
import { amountOf, NOTHING_PRICED, type Priced, sumPriced } from "./priced";

type Part = "all" | "toYesterday";

/**
 * What some work has used of a budget in money, in whole minor units: Σ hours × rate of its day, divided once. Null where there
 * is work and none of it has a rate, or where its rates were not asked for: unknown, which is not nothing. At billing rates only
 * billable work is worth anything.
 */
export function usedMoneyOf(cells: readonly UsedCell[], basis: CountingTerms["moneyBasis"], part: Part = "all"): number | null {
  const worths = cells.map(({ worth }) => worth?.[basis][part]);
  if (worths.some((worth) => worth === undefined)) return null;
  return amountOf(sumPriced(worths.map((worth) => worth ?? NOTHING_PRICED)));
}

/** The seconds among the work that have no rate, and so are in no amount. */
export const unpricedIn = (cells: readonly UsedCell[], basis: CountingTerms["moneyBasis"]): number => cells.reduce((sum, { worth }) => sum + (worth?.[basis].all.unpricedSeconds ?? 0), 0);

/** What was spent besides hours on a day, for a channel and a goal (null is for none in particular). Whole minor units. */
export type Spent = { on: Day; channelId: string | null; goalId: string | null; amountMinor: number };

/**
 * Which expenses burn a budget: those for its channels and its goal. A budget for chosen activities or one person is for work,
 * and money spent is neither's.
 */
export function burnsMoney({ channelIds, activityIds, goalId, memberId }: BudgetScope, spent: Pick<Spent, "channelId" | "goalId">): boolean {
  if (activityIds.length > 0 || memberId !== null) return false;
  return (channelIds.length === 0 || (spent.channelId !== null && channelIds.includes(spent.channelId))) && (goalId === null || goalId === spent.goalId);
}

/** What is used of a budget in money, with the expenses in it apart. Null is unknown, but for the expenses, which are known. */
export type MoneyUse = { used: number | null; usedToYesterday: number | null; expenses: number; unpricedSeconds: number };

/** Work and expenses together, both already narrowed to what counts; `today` has not ended. */
export function moneyUse(cells: readonly UsedCell[], basis: CountingTerms["moneyBasis"], spent: readonly Spent[], today: Day): MoneyUse {
  const sum = (rows: readonly Spent[]) => rows.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const expenses = sum(spent);
  return {
    used: plus(usedMoneyOf(cells, basis), expenses),
    usedToYesterday: plus(usedMoneyOf(cells, basis, "toYesterday"), sum(spent.filter(({ on }) => on < today))),
    expenses,
    unpricedSeconds: unpricedIn(cells, basis),
  };
}

const plus = (labour: number | null, expenses: number) => (labour === null ? null : labour + expenses);

/** Money in its parts, in whole minor units. `labour` and with it `used` are null where there is work and none of it has a rate. */
export type MoneyParts = { labour: number | null; expenses: number; used: number | null; unpricedSeconds: number };

/** What work and expenses that are summed already come to; so that months that were kept apart add up as if they had not been. */
export function moneyParts(work: Priced, expenses: number): MoneyParts {
  const labour = amountOf(work);
  return { labour, expenses, used: plus(labour, expenses), unpricedSeconds: work.unpricedSeconds };
}
