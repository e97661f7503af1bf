import { type Day, daysBetween } from "./day";
import type { PaidSpan } from "./tool-cost";

export type ToolStage = "trial-over" | "trial" | "requirements" | "in-use" | "retired" | "dropped";
export type ToolDates = { trialFrom: Day | null; trialUntil: Day | null; outcome: "adopt" | "drop" | null; usedFrom: Day | null; usedUntil: Day | null };

/** Where a tool stands on a day. A trial lasts to its last day and then waits for somebody to decide; `daysLeft` is 0 on that day and null outside a trial. */
export function toolStage({ trialUntil, outcome, usedFrom, usedUntil }: ToolDates, today: Day): { stage: ToolStage; daysLeft: number | null } {
  if (usedUntil !== null && usedUntil < today) return { stage: "retired", daysLeft: null };
  if (usedFrom !== null) return { stage: "in-use", daysLeft: null };
  if (outcome === "drop") return { stage: "dropped", daysLeft: null };
  if (trialUntil === null) return { stage: "requirements", daysLeft: null };
  const daysLeft = daysBetween(today, trialUntil);
  return { stage: daysLeft < 0 ? "trial-over" : "trial", daysLeft };
}

/** How many days before the last day of a trial the decision is asked for. */
export const TRIAL_AHEAD_DAYS = 7;

/** Whether somebody has to decide on a trial soon: in time, so up to its last day. */
export function trialEndsSoon(dates: ToolDates, today: Day): boolean {
  const { stage, daysLeft } = toolStage(dates, today);
  return stage === "trial" && daysLeft !== null && daysLeft <= TRIAL_AHEAD_DAYS;
}

/** From its trial, or its use where it had none, to the last day of its use, or of the trial after which it was dropped. Null while it is only wanted: its price is then what it would cost. */
export function paidSpan({ trialFrom, trialUntil, outcome, usedFrom, usedUntil }: ToolDates): PaidSpan | null {
  const from = trialFrom !== null && (usedFrom === null || trialFrom < usedFrom) ? trialFrom : usedFrom;
  return from === null ? null : { from, lastOn: usedFrom === null && outcome === "drop" ? trialUntil : usedUntil };
}

const ORDER: readonly ToolStage[] = ["trial-over", "trial", "requirements", "in-use", "retired", "dropped"];

/** What waits for a decision first, then trials (the one that ends soonest before the others), what is wanted, what is used, and what is over. */
export function inOrderOfStage<T extends { stage: ToolStage; daysLeft: number | null; name: string }>(tools: readonly T[]): T[] {
  return [...tools].sort((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0) || a.name.localeCompare(b.name));
}
