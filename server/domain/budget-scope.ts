/**
 * What a budget is for. Null, or an empty list, is "all": every goal, person, channel or activity, entries without one
 * included. Several channels are a pool, several activities say which time counts.
 */
export type BudgetScope = {
  goalId: string | null;
  memberId: string | null;
  channelIds: readonly string[];
  activityIds: readonly string[];
};

export type BudgetPeriod = "month" | "whole";

/** Everything. */
export const ALL_WORK: BudgetScope = { goalId: null, memberId: null, channelIds: [], activityIds: [] };

/** The same for every way of naming one scope, so that it has one line. The database keeps it as it is made here. */
export function scopeKey({ goalId, memberId, channelIds, activityIds }: BudgetScope, period: BudgetPeriod): string {
  const listed = (ids: readonly string[]) => [...new Set(ids)].sort().join(",");
  return [period, goalId ?? "", memberId ?? "", listed(channelIds), listed(activityIds)].join("|");
}

export type BudgetGroup = "all" | "pools" | "channels" | "activities" | "pairs" | "goals" | "people" | "long";

/** Where a budget stands in a list of them. A person's and a goal's are that first, whatever else narrows them. */
export function groupOf({ goalId, memberId, channelIds, activityIds }: BudgetScope, period: BudgetPeriod): BudgetGroup {
  if (period === "whole") return "long";
  if (memberId !== null) return "people";
  if (goalId !== null) return "goals";
  if (channelIds.length > 1) return "pools";
  if (channelIds.length === 0) return activityIds.length === 0 ? "all" : "activities";
  return activityIds.length === 0 ? "channels" : "pairs";
}

/** True where everything that `part` covers is covered by `whole` too. A scope lies inside itself. */
export function liesInside(part: BudgetScope, whole: BudgetScope): boolean {
  const within = (ids: readonly string[], all: readonly string[]) => all.length === 0 || (ids.length > 0 && ids.every((id) => all.includes(id)));
  return (
    (whole.goalId === null || whole.goalId === part.goalId) &&
    (whole.memberId === null || whole.memberId === part.memberId) &&
    within(part.channelIds, whole.channelIds) &&
    within(part.activityIds, whole.activityIds)
  );
}

/** True where some entry could burn both. */
export function overlap(a: BudgetScope, b: BudgetScope): boolean {
  const meet = (one: readonly string[], other: readonly string[]) => one.length === 0 || other.length === 0 || one.some((id) => other.includes(id));
  const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return agree(a.goalId, b.goalId) && agree(a.memberId, b.memberId) && meet(a.channelIds, b.channelIds) && meet(a.activityIds, b.activityIds);
}

/** Those of the budgets that can be added up, each piece of work in one at most: the widest of what overlaps, in the given order. */
export function withoutOverlap<B extends BudgetScope>(budgets: readonly B[]): B[] {
  const width = (ids: readonly string[]) => (ids.length === 0 ? Infinity : ids.length);
  const order = (a: number, b: number) => (a === b ? 0 : b - a);
  const widestFirst = [...budgets].sort(
    (a, b) => order(width(a.activityIds), width(b.activityIds)) || order(width(a.channelIds), width(b.channelIds)) || (scopeKey(a, "month") < scopeKey(b, "month") ? -1 : 1),
  );
  const kept = widestFirst.reduce<B[]>((taken, budget) => (taken.some((other) => overlap(other, budget)) ? taken : [...taken, budget]), []);
  return budgets.filter((budget) => kept.includes(budget));
}

/**
 * True where two pools share a channel, or two groups of activities an activity, for otherwise the same work: what is used
 * of one would be used of the other.
 */
export function pooledTwice(a: BudgetScope, b: BudgetScope): boolean {
  const alike = (one: readonly string[], other: readonly string[]) => [...one].sort().join() === [...other].sort().join();
  const share = (one: readonly string[], other: readonly string[]) => one.length > 1 && other.length > 1 && one.some((id) => other.includes(id));
  if (a.goalId !== b.goalId || a.memberId !== b.memberId) return false;
  return (alike(a.activityIds, b.activityIds) && share(a.channelIds, b.channelIds)) || (alike(a.channelIds, b.channelIds) && share(a.activityIds, b.activityIds));
}
