import { type Day, daysBetween } from "./day";

/** How a KPI goes towards its target (formulas F). Nothing here knows a unit: start, target and value share one. */

export const DIRECTIONS = ["increase", "decrease", "keep", "range"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** "no-target" is nothing to compare with; "no-data" is a target that nothing was measured for. Neither is healthy. */
export type KpiStatus = "on-track" | "at-risk" | "off-track" | "no-target" | "no-data";

/**
 * What was agreed on. A target of null is none. A range lies from `target` to `targetHigh`. An increase or decrease goes from
 * `start` on `startOn` to `target` on `dueOn`.
 */
export type KpiPlan = { direction: Direction; start: number | null; target: number | null; targetHigh: number | null; startOn: Day | null; dueOn: Day | null };

/** This far below what is expected is at risk, further is off track. */
const BUFFER = 0.1;
/** A value that is to be kept may lie this share of it off: nothing that is measured stands quite still. */
const KEPT_WITHIN = 0.1;
// Ten points on the dot are at risk, even where a division leaves a crumb in the last binary digit.
const CRUMB = 1e-9;

/** True where the KPI is not to go anywhere, but to stay: a target equal to its start is one of these. */
export const stays = ({ direction, start, target }: Pick<KpiPlan, "direction" | "start" | "target">): boolean =>
  direction === "keep" || direction === "range" || (target !== null && target === start);

/**
 * The share of the way from start to target that is gone: right upwards and downwards, below 0 on the wrong side of the start and
 * above 1 beyond the target. Null without a value, a start or a target, and for what is to stay.
 */
export function kpiProgress(plan: Pick<KpiPlan, "direction" | "start" | "target">, value: number | null): number | null {
  const { start, target } = plan;
  return value === null || start === null || target === null || stays(plan) ? null : (value - start) / (target - start);
}

/** The share of the way that should be gone on a day: nothing before the start, all of it from the due day on. Null without both days. */
export function expectedProgress({ startOn, dueOn }: Pick<KpiPlan, "startOn" | "dueOn">, today: Day): number | null {
  if (startOn === null || dueOn === null) return null;
  const whole = daysBetween(startOn, dueOn);
  if (whole <= 0) return today < dueOn ? 0 : 1;
  return Math.min(1, Math.max(0, daysBetween(startOn, today) / whole));
}

/** How a KPI stands on a day with its latest value. Null is not measured. */
export function kpiStatus(plan: KpiPlan, value: number | null, today: Day): KpiStatus {
  if (plan.target === null) return "no-target";
  if (value === null) return "no-data";
  if (stays(plan)) return isInside(plan, plan.target, value) ? "on-track" : "off-track";
  const progress = kpiProgress(plan, value);
  const expected = expectedProgress(plan, today);
  if (progress === null || expected === null) return "no-target";
  if (progress >= expected - CRUMB) return "on-track";
  return progress >= expected - BUFFER - CRUMB ? "at-risk" : "off-track";
}

/** Whether a value is where it should stay: a range between its ends, a rise that is to hold at or above it, a fall at or below. */
function isInside({ direction, targetHigh }: Pick<KpiPlan, "direction" | "targetHigh">, target: number, value: number): boolean {
  if (direction === "increase") return value >= target;
  if (direction === "decrease") return value <= target;
  if (direction === "range") return value >= target && value <= (targetHigh ?? target);
  return Math.abs(value - target) <= Math.abs(target) * KEPT_WITHIN + CRUMB;
}
