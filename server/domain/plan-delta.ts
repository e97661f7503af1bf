import { expectedToDate } from "./burn";

/**
 * Planned is the budget, scheduled what was put on days, actual what was logged; whole or exact seconds. Null is that nobody
 * said. `scheduledInPlan` is the part of the scheduled that the planned budgets cover, which may be for some of the work only.
 */
export type PlanLine = { planned: number | null; scheduled: number | null; scheduledInPlan: number | null; actual: number };

/** Scheduled in the plan less planned, and actual less scheduled; positive is more than the step before. Null where the step before, or this one, is unknown. */
export type PlanDelta = { toScheduled: number | null; toActual: number | null };

export function planDelta({ planned, scheduled, scheduledInPlan, actual }: PlanLine): PlanDelta {
  return {
    toScheduled: planned === null || scheduledInPlan === null ? null : scheduledInPlan - planned,
    toActual: scheduled === null ? null : actual - scheduled,
  };
}

/** A month's budget as far as some of its working days go; null without a budget, or where the month has no working day. */
export function plannedShare(parts: readonly { budget: number | null; days: number; ofDays: number }[]): number | null {
  const known = parts.map(({ budget, days, ofDays }) => expectedToDate(budget, days, ofDays)).filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0);
}
