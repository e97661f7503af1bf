/** A message: when an answer was due (null: never), when it came (null: not yet), and how long the channel was open until then. */
export type Response = { dueAt: Date | null; answeredAt: Date | null; takenSeconds: number | null };

/** In time up to the due instant itself; open and past it is late already; open and not yet due is neither. */
export type ResponseState = "in-time" | "late" | "overdue" | "waiting";

export function responseState({ dueAt, answeredAt }: Pick<Response, "dueAt" | "answeredAt">, now: Date): ResponseState {
  if (answeredAt !== null) return dueAt === null || answeredAt <= dueAt ? "in-time" : "late";
  return dueAt !== null && now > dueAt ? "overdue" : "waiting";
}

/** What messages come to. The seconds are of those that were answered; null while none was. */
export type ResponseFigures = {
  received: number;
  inTime: number;
  late: number;
  /** Open past their due time: they count as breached. */
  overdue: number;
  /** Open and not yet due: they count in no rate. */
  waiting: number;
  medianSeconds: number | null;
  meanSeconds: number | null;
  p90Seconds: number | null;
};

/** The share answered in time of all that were answered or should have been by now; null while there is none. */
export function hitRate({ inTime, late, overdue }: Pick<ResponseFigures, "inTime" | "late" | "overdue">): number | null {
  const judged = inTime + late + overdue;
  return judged === 0 ? null : inTime / judged;
}

/**
 * Figures of many messages at one moment. The median of an even number is the mean of the middle two; the 90th percentile is the
 * nearest rank: the shortest time within which at least nine in ten were answered.
 */
export function responseFigures(responses: readonly Response[], now: Date): ResponseFigures {
  const states = responses.map((response) => responseState(response, now));
  const count = (state: ResponseState) => states.filter((each) => each === state).length;
  const taken = responses.flatMap(({ takenSeconds }) => (takenSeconds === null ? [] : [takenSeconds])).sort((a, b) => a - b);
  const at = (index: number) => taken[index] ?? 0;
  const half = Math.floor(taken.length / 2);
  const of = (value: () => number) => (taken.length === 0 ? null : value());
  return {
    received: responses.length, inTime: count("in-time"), late: count("late"), overdue: count("overdue"), waiting: count("waiting"),
    medianSeconds: of(() => (taken.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2)),
    meanSeconds: of(() => taken.reduce((sum, seconds) => sum + seconds, 0) / taken.length),
    p90Seconds: of(() => at(Math.ceil((taken.length * 9) / 10) - 1)),
  };
}
