/** What to do first (formulas G): what it is expected to bring to the goals, against the hours that it takes. */

/** Expected impact on a goal's KPIs, from massive to minimal. */
export const IMPACTS = [3, 2, 1, 0.5, 0.25] as const;
export type Impact = (typeof IMPACTS)[number];

/** How sure somebody is of it. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const CONFIDENCE_FACTOR: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.8, low: 0.5 };

/** The weight of the goal of a rank among so many: it falls linearly, and all weights sum to 1. 0 for a goal that has no rank. */
export function goalWeight(rank: number | null, goals: number): number {
  return rank === null || rank > goals ? 0 : (goals + 1 - rank) / ((goals * (goals + 1)) / 2);
}

/** What something is worth: Σ goal weight × expected impact, × confidence. */
export function priorityValue(impacts: readonly { weight: number; impact: number }[], confidence: Confidence): number {
  return impacts.reduce((sum, { weight, impact }) => sum + weight * impact, 0) * CONFIDENCE_FACTOR[confidence];
}

/** Its value an hour. Null where nobody knows how long it takes, or it takes no time. */
export function priorityScore(value: number, seconds: number | null): number | null {
  return seconds === null || seconds === 0 ? null : (value * 3600) / seconds;
}

/** Much value for few hours, much for many, little for few, little for many. */
export type Quadrant = "first" | "plan" | "fill" | "leave";

/** The lines of the matrix: the median of the values and of the hours of those whose hours are known. Null where there are none. */
export function matrixLines(items: readonly { value: number; seconds: number | null }[]): { value: number; seconds: number } | null {
  const placed = items.flatMap(({ value, seconds }) => (seconds === null ? [] : [{ value, seconds }]));
  return placed.length === 0 ? null : { value: median(placed.map(({ value }) => value)), seconds: median(placed.map(({ seconds }) => seconds)) };
}

/** On the line of values is much, on the line of hours is few: with one item alone, it is the first thing to do. */
export function quadrantOf({ value, seconds }: { value: number; seconds: number | null }, lines: { value: number; seconds: number } | null): Quadrant | null {
  if (seconds === null || lines === null) return null;
  if (value >= lines.value) return seconds <= lines.seconds ? "first" : "plan";
  return seconds <= lines.seconds ? "fill" : "leave";
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = low] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}
