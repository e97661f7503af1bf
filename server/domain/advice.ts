import { breaksHalfTime } from "./half-time";
import { type PostCounts, postShares, tooMuch } from "./post-shares";
import type { RuleKey, Rules } from "./rule-of-thumb";
import type { WorkedTime } from "./utilisation";

/** What can be advised. None of it ever blocks. */
export const ADVICE_KINDS = ["channel-without-goal", "channel-without-audience", "automation", "duplicate", "goals-few", "goals-many", "kpis-many", "half-time"] as const;
export type AdviceKind = (typeof ADVICE_KINDS)[number];

/**
 * An advice about one thing, with the numbers of its sentence and the rule that it goes by (null: none has a number). Its
 * fingerprint is of the facts: with other facts it is another advice, also where somebody dismissed this one.
 */
export type Advice = { kind: AdviceKind; subject: string; values: Readonly<Record<string, number | string>>; rule: RuleKey | null; fingerprint: string };

const advice = (kind: AdviceKind, subject: string, values: Advice["values"], rule: RuleKey | null): Advice => ({
  kind, subject, values, rule, fingerprint: Object.entries(values).map(([key, value]) => `${key}=${value}`).sort().join(" "),
});

/** A channel that is looked after has a goal and an audience. */
export function channelAdvice({ id, isActive, goals, audiences }: { id: string; isActive: boolean; goals: number; audiences: number }): Advice[] {
  if (!isActive) return [];
  return [...(goals === 0 ? [advice("channel-without-goal", id, {}, null)] : []), ...(audiences === 0 ? [advice("channel-without-audience", id, {}, null)] : [])];
}

/** Stay personal: a channel's last counted month. */
export function postAdvice({ id, month, ...counts }: PostCounts & { id: string; month: string }, rules: Rules): Advice[] {
  const shares = postShares(counts);
  const percent = (share: number | null) => Math.round((share ?? 0) * 100);
  return tooMuch(counts, rules).map((part) =>
    part === "automation" ? advice("automation", id, { month, percent: percent(shares.automated), of: rules["automation-share"].value }, "automation-share") : advice("duplicate", id, { month, percent: percent(shares.duplicate), of: rules["duplicate-share"].value }, "duplicate-share"),
  );
}

/** Five to ten goals can be kept in rank; nothing is said where there are none at all. */
export function goalAdvice(goals: number, rules: Rules): Advice[] {
  if (goals > 0 && goals < rules["fewest-goals"].value) return [advice("goals-few", "", { goals, of: rules["fewest-goals"].value }, "fewest-goals")];
  return goals > rules["most-goals"].value ? [advice("goals-many", "", { goals, of: rules["most-goals"].value }, "most-goals")] : [];
}

/** About three KPIs a goal can be kept in mind; those that are retired do not count. */
export function kpiAdvice({ id, kpis }: { id: string; kpis: number }, rules: Rules): Advice[] {
  return kpis > rules["most-kpis"].value ? [advice("kpis-many", id, { kpis, of: rules["most-kpis"].value }, "most-kpis")] : [];
}

/** A person in a mixed role more than half of whose month was social. */
export function halfTimeAdvice({ id, month, isDedicated, ...time }: Pick<WorkedTime, "social" | "worked"> & { id: string; month: string; isDedicated: boolean }, rules: Rules): Advice[] {
  if (!breaksHalfTime(time, isDedicated, rules)) return [];
  return [advice("half-time", id, { month, percent: Math.round((time.social / time.worked) * 100), of: rules["half-time-share"].value }, "half-time-share")];
}
