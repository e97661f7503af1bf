/** Hours handed down the rank: the first goal is served first, until nothing is left. Whole seconds of one period. */

/** `seconds` null is a goal that nobody planned or logged hours for: it takes nothing, and nobody knows what it would take. */
export type RankedDemand = { seconds: number | null };

/** "whole" has all of its hours, "part" some of them, "none" comes after the last hour. Null where its hours or the capacity are unknown. */
export type Served = "whole" | "part" | "none" | null;

export type Consumed<G> = G & {
  /** What this goal and those above it take together. */
  togetherSeconds: number;
  served: Served;
};

/**
 * The goals in rank with what they take together, and `runsOutAt`: the index of the first one that does not get all of its hours,
 * null where all do. `leftSeconds` is what remains after the last, below 0 what is missing. A capacity of null is unknown.
 */
export function consumeCapacity<G extends RankedDemand>(capacitySeconds: number | null, goals: readonly G[]): { goals: Consumed<G>[]; runsOutAt: number | null; leftSeconds: number | null } {
  let together = 0;
  const consumed = goals.map((goal) => {
    const before = together;
    together += goal.seconds ?? 0;
    return { ...goal, togetherSeconds: together, served: servedOf(goal.seconds, before, capacitySeconds) };
  });
  const index = consumed.findIndex(({ served }) => served === "part" || served === "none");
  return { goals: consumed, runsOutAt: index === -1 ? null : index, leftSeconds: capacitySeconds === null ? null : capacitySeconds - together };
}

function servedOf(seconds: number | null, before: number, capacity: number | null): Served {
  if (seconds === null || capacity === null) return null;
  if (before + seconds <= capacity) return "whole";
  return before < capacity ? "part" : "none";
}
