/** What a budget is for. Null is "all": every channel, every activity, entries without one included. */
export type BudgetScope = { channelId: string | null; activityId: string | null };
/** Where an entry's time went. Null is "not said", which only an "all" covers. */
export type EntryScope = { channelId: string | null; activityId: string | null };
/** A budget in one period. `seconds` null is no budget in that period; 0 is a budget of nothing. */
export type ScopedBudget = BudgetScope & { seconds: number | null };

/**
 * Which budgets make the figure at the top of a period. `seconds` is their sum, null for `none`; `lines` are those
 * budgets, to be shown with it, and to be asked which entries count in it (`countsIn`).
 */
export type Headline<B extends ScopedBudget> = { kind: "all" | "channels" | "activities" | "none"; seconds: number | null; lines: B[] };

/** True where an entry burns a budget. Budgets overlap: an entry burns every one that covers it. */
export function covers(budget: BudgetScope, entry: EntryScope): boolean {
  return (budget.channelId === null || budget.channelId === entry.channelId) && (budget.activityId === null || budget.activityId === entry.activityId);
}

/** True where an entry counts in a headline: once, however many of its lines cover it. */
export function countsIn(lines: readonly BudgetScope[], entry: EntryScope): boolean {
  return lines.some((line) => covers(line, entry));
}

/**
 * The headline of a period: the all × all budget if there is one, else the sum of the channel budgets (all activities),
 * else the sum of the activity budgets (all channels); never a mixture, and never a budget for one channel and one
 * activity, since those lie inside the others. Lines without a budget in the period are ignored.
 */
export function headlineOf<B extends ScopedBudget>(budgets: readonly B[]): Headline<B> {
  const set = budgets.filter((budget) => budget.seconds !== null);
  const everything = set.filter((budget) => budget.channelId === null && budget.activityId === null);
  if (everything.length > 0) return sumOf("all", everything);
  const channels = set.filter((budget) => budget.channelId !== null && budget.activityId === null);
  if (channels.length > 0) return sumOf("channels", channels);
  const activities = set.filter((budget) => budget.channelId === null && budget.activityId !== null);
  if (activities.length > 0) return sumOf("activities", activities);
  return { kind: "none", seconds: null, lines: [] };
}

function sumOf<B extends ScopedBudget>(kind: "all" | "channels" | "activities", lines: B[]): Headline<B> {
  return { kind, seconds: lines.reduce((sum, line) => sum + (line.seconds ?? 0), 0), lines };
}
