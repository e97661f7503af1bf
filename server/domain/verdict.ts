import type { Neglect } from "./neglect";

/** What a person decides. */
export const VERDICTS = ["keep", "delegate", "drop"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the facts speak for. */
export const RECOMMENDATIONS = ["analyse-first", "experiment", "drop", "keep", "delegate", "reallocate"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** How one of the channel's goals stands. Progress 1 is the target reached, null unknown; a goal that is kept or in range has a status and no progress. */
export type GoalFact = { progress: number | null; status: "on-track" | "at-risk" | "off-track" | "no-data" | "no-target"; failurePercent: number };

/** What a recommendation goes by. Null is unknown, and unknown speaks for nothing. */
export type VerdictFacts = {
  /** Days since the channel was opened, and how many it takes to judge it. */
  openDays: number;
  windowDays: number;
  /** Until when an experiment runs; null where none does. */
  experimentUntil: string | null;
  goals: readonly GoalFact[];
  /** Return over cost, 0.2 is 20 %. */
  roi: number | null;
  roiThresholdPercent: number;
  /** From the last completed audit; null where there is none. Whether interaction is central and a provider affordable it may leave open. */
  audit: { tacticsAdequate: boolean; interactionCentral: boolean | null; providerAffordable: boolean | null } | null;
  neglect: Neglect | null;
  /** Seconds a month that the channel has (`channelHours`). */
  capacitySeconds: number;
  minimumMonthSeconds: number | null;
  /** Seconds a month that goals below the channel's own take; null where none can be told. */
  lowerGoalSeconds: number | null;
};

export const REASONS = [
  "window-short", "window-complete", "experiment-running", "no-data", "no-audit", "tactics-inadequate", "tactics-adequate", "goals-reached", "goals-failed", "roi-reached", "roi-failed",
  "neglected-silent", "neglected-under-minimum", "capacity-short", "capacity-enough", "provider-affordable", "provider-too-dear", "provider-unknown", "interaction-central", "interaction-unknown", "lower-goal-has-hours", "no-lower-goal",
] as const;
export type ReasonKey = (typeof REASONS)[number];
export type Reason = { key: ReasonKey; values: Readonly<Record<string, number | string>> };

/** What would have to be otherwise for another recommendation. */
export const CHANGES = ["wait-for-window", "end-experiment", "measure-goals", "complete-audit", "better-tactics", "reach-goal", "reach-roi", "fall-below-goal", "neglect-it", "more-capacity", "affordable-provider", "free-lower-goal"] as const;
export type ChangeKey = (typeof CHANGES)[number];

export type Advised = { recommendation: Recommendation; reasons: Reason[]; wouldChange: ChangeKey[] };

/**
 * What the facts speak for, in the order of the rule (formulas H): enough known, tactics right, any benefit, hours to keep it,
 * somebody else to do it, hours from a lower goal. It binds nobody; a person decides. The same facts give the same answer;
 * without a completed audit it is always "analyse first", and a neglected channel is never "keep".
 */
export function recommend(facts: VerdictFacts): Advised {
  const missing = whatIsMissing(facts);
  if (missing.length > 0 || !facts.audit) return { recommendation: "analyse-first", reasons: missing.map(({ reason }) => reason), wouldChange: missing.map(({ change }) => change) };
  const known = reason("window-complete", { days: facts.openDays });
  if (!facts.audit.tacticsAdequate) return { recommendation: "experiment", reasons: [known, reason("tactics-inadequate")], wouldChange: ["better-tactics"] };
  const benefit = benefitOf(facts);
  const reasons = [known, reason("tactics-adequate"), ...benefit.reasons];
  if (!benefit.is) return { recommendation: "drop", reasons, wouldChange: ["reach-goal", "reach-roi"] };
  return withoutHours(facts, facts.audit, reasons);
}

function whatIsMissing({ openDays, windowDays, experimentUntil, goals, roi, audit }: VerdictFacts): { reason: Reason; change: ChangeKey }[] {
  const found: { reason: Reason; change: ChangeKey }[] = [];
  if (openDays < windowDays) found.push({ reason: reason("window-short", { days: openDays, of: windowDays }), change: "wait-for-window" });
  if (experimentUntil !== null) found.push({ reason: reason("experiment-running", { until: experimentUntil }), change: "end-experiment" });
  if (roi === null && goals.every((goal) => isServed(goal) === null)) found.push({ reason: reason("no-data", { goals: goals.length }), change: "measure-goals" });
  if (!audit) found.push({ reason: reason("no-audit"), change: "complete-audit" });
  return found;
}

/** Keep where there are hours for it; else who else does it, or which goal below gives its hours, or drop. */
function withoutHours(facts: VerdictFacts, audit: NonNullable<VerdictFacts["audit"]>, reasons: readonly Reason[]): Advised {
  const { neglect, capacitySeconds, minimumMonthSeconds, lowerGoalSeconds } = facts;
  const isShort = capacitySeconds < (minimumMonthSeconds ?? 0);
  const capacity = reason(isShort ? "capacity-short" : "capacity-enough", { seconds: capacitySeconds, minimum: minimumMonthSeconds ?? 0 });
  if (!isShort && neglect === null) return { recommendation: "keep", reasons: [...reasons, capacity], wouldChange: ["fall-below-goal", "neglect-it"] };
  const why = [...reasons, capacity, ...(neglect === null ? [] : [reason(`neglected-${neglect}`)])];
  const provider = providerReasons(audit);
  if (provider.fits) return { recommendation: "delegate", reasons: [...why, ...provider.reasons], wouldChange: ["more-capacity", "fall-below-goal"] };
  const needed = Math.max((minimumMonthSeconds ?? 0) - (neglect === null ? capacitySeconds : 0), 1);
  const hasLower = lowerGoalSeconds !== null && lowerGoalSeconds >= needed;
  const lower = hasLower ? reason("lower-goal-has-hours", { seconds: lowerGoalSeconds }) : reason("no-lower-goal");
  return { recommendation: hasLower ? "reallocate" : "drop", reasons: [...why, ...provider.reasons, lower], wouldChange: ["more-capacity", "affordable-provider", ...(hasLower ? [] : (["free-lower-goal"] as const))] };
}

function providerReasons({ providerAffordable, interactionCentral }: NonNullable<VerdictFacts["audit"]>) {
  const provider = reason(providerAffordable === null ? "provider-unknown" : providerAffordable ? "provider-affordable" : "provider-too-dear");
  const interaction = interactionCentral === null ? [reason("interaction-unknown")] : interactionCentral ? [reason("interaction-central")] : [];
  return { fits: providerAffordable === true && interactionCentral === false, reasons: [provider, ...interaction] };
}

/** Whether a goal is served as far as its failure threshold asks; null where nobody knows. */
export function isServed({ progress, status, failurePercent }: GoalFact): boolean | null {
  if (progress !== null) return progress * 100 >= failurePercent;
  return status === "no-target" || status === "no-data" ? null : status !== "off-track";
}

function benefitOf({ goals, roi, roiThresholdPercent }: VerdictFacts): { is: boolean; reasons: Reason[] } {
  const known = goals.filter((goal) => isServed(goal) !== null);
  const served = known.filter((goal) => isServed(goal) === true).length;
  const pays = roi !== null && roi * 100 >= roiThresholdPercent;
  const ofGoals = known.length === 0 ? [] : [reason(served > 0 ? "goals-reached" : "goals-failed", { served, of: known.length })];
  const ofRoi = roi === null ? [] : [reason(pays ? "roi-reached" : "roi-failed", { percent: roi * 100, of: roiThresholdPercent })];
  return { is: served > 0 || pays, reasons: [...ofGoals, ...ofRoi] };
}

const reason = (key: ReasonKey, values: Reason["values"] = {}): Reason => ({ key, values });

/** What stands between a person and a verdict, each of which an owner may pass with a reason. */
export const GATES = ["keep-neglected", "no-audit", "tactics-first"] as const;
export type Gate = (typeof GATES)[number];

/** The gates that are closed before a verdict: a neglected channel is not kept; nothing is delegated or dropped without a completed audit, nor while its tactics were wrong. */
export function closedGates(verdict: Verdict, { neglect, audit }: Pick<VerdictFacts, "neglect" | "audit">): Gate[] {
  if (verdict === "keep") return neglect === null ? [] : ["keep-neglected"];
  if (!audit) return ["no-audit"];
  return audit.tacticsAdequate ? [] : ["tactics-first"];
}
