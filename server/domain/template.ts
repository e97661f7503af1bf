import type { Cadence } from "./cadence";
import type { GoalCategory } from "./goal-category";
import type { Direction } from "./kpi";
import type { Reading } from "./kpi-reading";

/** What a workspace can begin with: titles and names, and never a figure, a day or a person. */

export type PlannedGoal = { title: string; category: GoalCategory | null; completionCriterion: string | null; successPercent: number; failurePercent: number };
/** A `goalTitle` of null is a KPI of no goal. */
export type PlannedKpi = { goalTitle: string | null; name: string; unit: string | null; reading: Reading; collectEvery: Cadence | null; discussEvery: Cadence | null; direction: Direction; weight: number; isVanity: boolean };
export type PlannedChannel = { name: string; platformKey: string; purpose: string | null };
export type PlannedActivity = { name: string; kind: "monitoring" | "participation" | "analysis" | "other" };

export type Plan = { goals: PlannedGoal[]; kpis: PlannedKpi[]; channels: PlannedChannel[]; activities: PlannedActivity[] };

/** What a workspace has, put aside or not: what somebody has put aside is not brought back by a template. */
export type Present = {
  goals: readonly { title: string; isRetired: boolean }[];
  kpis: readonly { goalTitle: string | null; name: string }[];
  channels: readonly { name: string }[];
  activities: readonly { name: string }[];
};

/** Names as they are compared: by their words, however they are written. */
export const sameName = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();

const kpiKey = ({ goalTitle, name }: { goalTitle: string | null; name: string }) => JSON.stringify([goalTitle === null ? null : sameName(goalTitle), sameName(name)]);

/** What of `planned` is not in `present`, each once. */
function lacking<T extends P, P>(planned: readonly T[], present: readonly P[], key: (thing: P) => string): T[] {
  const seen = new Set(present.map(key));
  return planned.filter((thing) => !seen.has(key(thing)) && seen.add(key(thing)));
}

/** What of a plan is not there yet, in its order. The KPIs of a goal that was put aside are left out with it. */
export function missingFrom(plan: Plan, present: Present): Plan {
  const open = new Set(present.goals.filter(({ isRetired }) => !isRetired).map(({ title }) => sameName(title)));
  const aside = new Set(present.goals.map(({ title }) => sameName(title)).filter((title) => !open.has(title)));
  return {
    goals: lacking<PlannedGoal, { title: string }>(plan.goals, present.goals, ({ title }) => sameName(title)),
    kpis: lacking(plan.kpis, present.kpis, kpiKey).filter(({ goalTitle }) => goalTitle === null || !aside.has(sameName(goalTitle))),
    channels: lacking<PlannedChannel, { name: string }>(plan.channels, present.channels, ({ name }) => sameName(name)),
    activities: lacking<PlannedActivity, { name: string }>(plan.activities, present.activities, ({ name }) => sameName(name)),
  };
}
