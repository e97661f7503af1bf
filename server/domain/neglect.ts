import { addDays, type Day } from "./day";
import type { Rules } from "./rule-of-thumb";

/** Over so many days the hours of a channel are held against its least upkeep a month. */
export const UPKEEP_DAYS = 30;

export type NeglectFacts = {
  status: "idea" | "experiment" | "active" | "delegated" | "closed";
  /** The day on which the channel came into the register, or the first with time on it where that is earlier. */
  openedOn: Day;
  /** The last day with time on it, to today; null where there never was one. */
  lastOn: Day | null;
  today: Day;
  /** Least upkeep a month in seconds; null where nobody has said. */
  minimumMonthSeconds: number | null;
  /** Seconds of the last thirty days, today included. */
  lastSeconds: number;
};

export type Neglect = "silent" | "under-minimum";

/**
 * Whether an open channel is neglected, and by which of two signs: no time for longer than so many days, or under so large a
 * share of its least upkeep. A channel younger than the sign's days shows neither. Null is not neglected; an idea and a closed
 * channel never are.
 */
export function neglectOf({ status, openedOn, lastOn, today, minimumMonthSeconds, lastSeconds }: NeglectFacts, rules: Pick<Rules, "neglect-days" | "neglect-share">): Neglect | null {
  if (status === "idea" || status === "closed") return null;
  const since = addDays(today, -rules["neglect-days"].value);
  if (openedOn < since && (lastOn === null || lastOn < since)) return "silent";
  if (minimumMonthSeconds === null || openedOn >= addDays(today, -UPKEEP_DAYS)) return null;
  return lastSeconds * 100 < minimumMonthSeconds * rules["neglect-share"].value ? "under-minimum" : null;
}
