import { type BudgetScope, withoutOverlap } from "./budget-scope";

/**
 * Where an entry's time went, or is planned to go. Null is "not said", which only an "all" covers. A sum that is not split
 * by goal or person leaves those out, and then no budget for one of them covers it.
 */
export type EntryScope = { channelId: string | null; activityId: string | null; goalId?: string | null; memberId?: string | null; isBillable: boolean };
/** A scope as it counts in one period: `billableOnly` where its terms say so. */
export type CountedScope = BudgetScope & { billableOnly: boolean };
/** A budget in one period. `amount` null is no budget in that period; 0 is a budget of nothing. Whole seconds or minor units. */
export type ScopedBudget = CountedScope & { amount: number | null };

export type HeadlineKind = "all" | "channels" | "activities" | "none";

/**
 * Which budgets make the figure at the top of a period. `amount` is their sum, null for `none`; `lines` are those
 * budgets, to be shown with it, and to be asked which entries count in it (`countsIn`).
 */
export type Headline<B extends ScopedBudget> = { kind: HeadlineKind; amount: number | null; lines: B[] };

/** True where an entry burns a budget. Budgets overlap: an entry burns every one that covers it. */
export function covers(budget: CountedScope, entry: EntryScope): boolean {
  const named = (ids: readonly string[], id: string | null) => ids.length === 0 || (id !== null && ids.includes(id));
  return (
    named(budget.channelIds, entry.channelId) &&
    named(budget.activityIds, entry.activityId) &&
    (budget.goalId === null || budget.goalId === entry.goalId) &&
    (budget.memberId === null || budget.memberId === entry.memberId) &&
    (entry.isBillable || !budget.billableOnly)
  );
}

/** True where an entry counts in a headline: once, however many of its lines cover it. */
export function countsIn(lines: readonly CountedScope[], entry: EntryScope): boolean {
  return lines.some((line) => covers(line, entry));
}

/**
 * The headline of a period: the all × all budget if there is one, else the sum of the channel budgets (all activities),
 * pools among them, else the sum of the activity budgets (all channels); never a mixture, and never a budget for one
 * channel and one activity, since those lie inside the others. A channel inside a budgeted pool is not added to it, and a
 * goal's or a person's budget cuts across all of these. Lines without a budget in the period are ignored.
 */
export function headlineOf<B extends ScopedBudget>(budgets: readonly B[]): Headline<B> {
  const set = budgets.filter(({ amount, goalId, memberId }) => amount !== null && goalId === null && memberId === null);
  const everything = set.filter(({ channelIds, activityIds }) => channelIds.length === 0 && activityIds.length === 0);
  if (everything.length > 0) return sumOf("all", everything);
  const channels = set.filter(({ channelIds, activityIds }) => channelIds.length > 0 && activityIds.length === 0);
  if (channels.length > 0) return sumOf("channels", withoutOverlap(channels));
  const activities = set.filter(({ channelIds, activityIds }) => channelIds.length === 0 && activityIds.length > 0);
  if (activities.length > 0) return sumOf("activities", withoutOverlap(activities));
  return { kind: "none", amount: null, lines: [] };
}

/** True where a headline counts a part of the work and not all: only then matters on what it was. */
export function countsPart({ lines }: Pick<Headline<ScopedBudget>, "lines">): boolean {
  return lines.some(({ channelIds, activityIds, billableOnly }) => channelIds.length > 0 || activityIds.length > 0 || billableOnly);
}

function sumOf<B extends ScopedBudget>(kind: HeadlineKind, lines: B[]): Headline<B> {
  return { kind, amount: lines.reduce((sum, line) => sum + (line.amount ?? 0), 0), lines };
}
