import { roundHalfAway } from "./rounding";

/** Fewer pieces of work than this tell nothing about the next one. */
export const LEAST_SAMPLE = 5;

/** What a kind of work usually takes, in whole seconds: the middle of what was logged, and the half around it. */
export type Norm = { sample: number; lowSeconds: number | null; medianSeconds: number | null; highSeconds: number | null };

/** The norm of what was logged: median, first and third quartile. Null, all three, where the sample is too small to tell. */
export function normOf(durations: readonly number[]): Norm {
  const sorted = [...durations].sort((a, b) => a - b);
  return normFrom(sorted.length, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
}

/** The same from quartiles that somebody else has found, such as the database. */
export function normFrom(sample: number, low: number, median: number, high: number): Norm {
  if (sample < LEAST_SAMPLE) return { sample, lowSeconds: null, medianSeconds: null, highSeconds: null };
  return { sample, lowSeconds: roundHalfAway(low), medianSeconds: roundHalfAway(median), highSeconds: roundHalfAway(high) };
}

/** What to propose where a duration is asked for: the median to the whole minute, as people say it. Null where there is none, or it is less than half a minute. */
export function proposedSeconds({ medianSeconds }: Pick<Norm, "medianSeconds">): number | null {
  return medianSeconds === null ? null : roundHalfAway(medianSeconds / 60) * 60 || null;
}

/** What norms are kept of. A channel of null is none; a complexity of null is all of the work, whatever was said. */
export type NormKey = { activityId: string; channelId: string | null; complexity: "simple" | "usual" | "hard" | null };

/** The norm that a piece of work goes by: that of its complexity where one can be told, else that of its activity on its channel. */
export function normFor<N extends NormKey & Norm>(norms: readonly N[], work: { activityId: string | null; channelId: string | null; complexity: NormKey["complexity"] }): N | null {
  const near = norms.filter(({ activityId, channelId, medianSeconds }) => activityId === work.activityId && channelId === work.channelId && medianSeconds !== null);
  return near.find(({ complexity }) => complexity === work.complexity) ?? near.find(({ complexity }) => complexity === null) ?? null;
}

/** Between the two nearest values where it falls between them, as PostgreSQL's percentile_cont does. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
