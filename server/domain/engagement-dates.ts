import { addDays, type Day, daysBetween } from "./day";

/** How an engagement runs on: by itself until somebody gives notice, or only to its end. */
export type Renewal = "auto" | "ends";
export type EngagementState = "planned" | "active" | "notice-due" | "ended";

/** `endsOn` is its last day (null: open). `renewsOn` is the day on which it would go on by itself for another term (null: it can be given notice at any time). */
export type EngagementDates = { startsOn: Day; renewal: Renewal; endsOn: Day | null; renewsOn: Day | null; noticeDays: number };
/** A decision, and the turning day that it was taken for. */
export type TurnDecision = { decision: "renew" | "renegotiate" | "insource" | "end"; forOn: Day };

export type EngagementDue = {
  state: EngagementState;
  /** The day on which it ends or renews; null where it does neither. */
  turnsOn: Day | null;
  /** The last day on which notice can be given for that day. */
  noticeOn: Day | null;
  /** Days until then from today: 0 is today, below 0 it has passed. */
  daysToNotice: number | null;
  /** What was decided for that day; null while nobody has. */
  decided: TurnDecision["decision"] | null;
};

/** How many days before the last day of notice the decision is asked for, so that there is time to compare and to talk. */
export const DECIDE_AHEAD_DAYS = 30;

/** Where an engagement stands on a day, and by when somebody has to decide on it. */
export function engagementDue({ startsOn, renewal, endsOn, renewsOn, noticeDays }: EngagementDates, decisions: readonly TurnDecision[], today: Day): EngagementDue {
  const turnsOn = renewal === "ends" ? endsOn : renewsOn;
  const noticeOn = turnsOn === null ? null : addDays(turnsOn, -noticeDays);
  const daysToNotice = noticeOn === null ? null : daysBetween(today, noticeOn);
  const decided = decisions.findLast(({ forOn }) => forOn === turnsOn)?.decision ?? null;
  const dates = { turnsOn, noticeOn, daysToNotice, decided };
  if (endsOn !== null && endsOn < today) return { state: "ended", ...dates };
  if (today < startsOn) return { state: "planned", ...dates };
  // To renegotiate decides nothing about the day: it goes on by itself all the same.
  const isDue = (decided === null || decided === "renegotiate") && daysToNotice !== null && daysToNotice <= DECIDE_AHEAD_DAYS;
  return { state: isDue ? "notice-due" : "active", ...dates };
}

/** Whether a decision is asked for in time: once notice is no longer possible, asking would only be late. */
export const isAnnounced = ({ state, daysToNotice }: Pick<EngagementDue, "state" | "daysToNotice">): boolean => state === "notice-due" && daysToNotice !== null && daysToNotice >= 0;

const ORDER: Record<EngagementState, number> = { "notice-due": 0, active: 1, planned: 2, ended: 3 };

/** What waits for a decision first, the soonest before the others; then what runs, what is to come, and what is over. */
export function inOrderOfDue<T extends EngagementDue & { title: string }>(engagements: readonly T[]): T[] {
  const last = "9999-12-31";
  return [...engagements].sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.noticeOn ?? last).localeCompare(b.noticeOn ?? last) || a.title.localeCompare(b.title));
}
