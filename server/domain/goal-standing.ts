import type { KpiStatus } from "./kpi";

/** How a goal stands by its KPIs (formulas F). What a person thinks of it stands beside and changes nothing here. */

/** One KPI of the goal as it stands. The weight is above 0. */
export type KpiStanding = { status: KpiStatus; progress: number | null; weight: number };

/** `progress` of 1 is all of it; null where no KPI of the goal has one. "no-data": there are targets, and nothing was measured. */
export type GoalStanding = { status: KpiStatus; progress: number | null };

/** From worst to best: a goal is as good as its weakest KPI. */
const WORST_FIRST = ["off-track", "at-risk", "on-track"] as const satisfies readonly KpiStatus[];

/** The weakest status among the KPIs that have one, and the weighted mean of the progress of those that have that. */
export function goalStanding(kpis: readonly KpiStanding[]): GoalStanding {
  const weakest = WORST_FIRST.find((status) => kpis.some((kpi) => kpi.status === status));
  return { status: weakest ?? (kpis.some(({ status }) => status === "no-data") ? "no-data" : "no-target"), progress: weightedProgress(kpis) };
}

function weightedProgress(kpis: readonly KpiStanding[]): number | null {
  const moving = kpis.flatMap(({ progress, weight }) => (progress === null ? [] : [{ progress, weight }]));
  const weight = moving.reduce((sum, kpi) => sum + kpi.weight, 0);
  return weight === 0 ? null : moving.reduce((sum, kpi) => sum + kpi.progress * kpi.weight, 0) / weight;
}

/** Percent of progress from which the goal is a success, and below which it failed. */
export type GoalThresholds = { successPercent: number; failurePercent: number };
export type GoalOutcome = "success" | "short" | "failure";

/** What came of a goal. A success is one as soon as it is reached; short of it and failed can be told once it is due. Null until then, or unknown. */
export function goalOutcome(progress: number | null, { successPercent, failurePercent }: GoalThresholds, isDue: boolean): GoalOutcome | null {
  if (progress === null) return null;
  if (progress * 100 >= successPercent) return "success";
  if (!isDue) return null;
  return progress * 100 < failurePercent ? "failure" : "short";
}
