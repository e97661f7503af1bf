import type { Day, Month } from "./day";
import type { Sentence } from "./summary-words";
import type { Verdict } from "./verdict";

export const DECISION_KEYS = ["budgetOver", "channelsOver", "experimentsOver", "engagement", "verdicts", "closings", "unsigned", "changed", "review"] as const;
export type DecisionKey = (typeof DECISION_KEYS)[number];

/** What waits for somebody on a day. Names are of channels; an engagement is due by its last day of notice. */
export type Waiting = {
  overSeconds: number | null;
  channelsOver: readonly string[];
  verdicts: readonly string[];
  experimentsOver: readonly string[];
  closings: readonly string[];
  engagements: readonly { id: string; title: string; noticeOn: Day | null }[];
  signOff: "unsigned" | "changed" | null;
  /** The month before this one, where it had work and its review is not finished. */
  reviewOf: Month | null;
};

/** One decision that is needed; `about` is the id of an engagement. */
export type DecisionNeeded = Sentence<DecisionKey> & { about: string | null };

/** The decisions that are needed, what costs most to leave alone first. Empty is that nothing waits. */
export function decisionsNeeded(waiting: Waiting): DecisionNeeded[] {
  const { overSeconds, channelsOver, verdicts, experimentsOver, closings, engagements, signOff, reviewOf } = waiting;
  const of = (key: DecisionKey, values: DecisionNeeded["values"], about: string | null = null): DecisionNeeded[] => [{ key, values, about }];
  const named = (key: DecisionKey, names: readonly string[]) => (names.length === 0 ? [] : of(key, { count: { count: names.length }, names: { names: [...names] } }));
  return [
    ...(overSeconds !== null && overSeconds > 0 ? of("budgetOver", { over: { seconds: overSeconds } }) : []),
    ...named("channelsOver", channelsOver),
    ...engagements.flatMap(({ id, title, noticeOn }) => of("engagement", { title: { text: title }, ...(noticeOn !== null && { day: { day: noticeOn } }) }, id)),
    ...named("experimentsOver", experimentsOver),
    ...named("verdicts", verdicts),
    ...named("closings", closings),
    ...(signOff === null ? [] : of(signOff, {})),
    ...(reviewOf === null ? [] : of("review", { month: { month: reviewOf } })),
  ];
}

/** What was decided on channels, in the order of the verdicts: one sentence for each that was given. */
export function verdictSentences(verdicts: readonly { channel: string; verdict: Verdict }[]): Sentence<Verdict>[] {
  return (["keep", "delegate", "drop"] as const).flatMap((verdict) => {
    const names = verdicts.flatMap((each) => (each.verdict === verdict ? [each.channel] : []));
    return names.length === 0 ? [] : [{ key: verdict, values: { names: { names }, count: { count: names.length } } }];
  });
}
