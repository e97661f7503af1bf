import { type Quarter, quartersBetween } from "./quarter";

/** Work of a quarter in whole seconds: by own people, and by people of providers or as agreed with them. */
export type QuarterWork = { quarter: Quarter; insideSeconds: number; outsideSeconds: number };

/** Which share of the work providers do at first, and which they are to do in the end, in thousandths. */
export type SourcingPath = { fromQuarter: Quarter; fromPermille: number; toQuarter: Quarter; toPermille: number };

export type QuarterMix = QuarterWork & {
  /** Providers' share of the work; null where there was none. */
  outsideShare: number | null;
  /** What the path says for it; null without a path and before it begins. */
  plannedShare: number | null;
  /** How far it is above the path (below 0: under it), as a share; null where one of the two is not known. */
  aboveShare: number | null;
};

/** Who does the work, quarter by quarter, beside the path from depending on others to doing it oneself. */
export function sourcingMix(work: readonly QuarterWork[], path: SourcingPath | null): QuarterMix[] {
  return work.map((row) => {
    const total = row.insideSeconds + row.outsideSeconds;
    const outsideShare = total === 0 ? null : row.outsideSeconds / total;
    const plannedShare = path === null ? null : plannedShareIn(row.quarter, path);
    return { ...row, outsideShare, plannedShare, aboveShare: outsideShare === null || plannedShare === null ? null : outsideShare - plannedShare };
  });
}

/** The share that the path says for a quarter: even steps from its first to its last, which holds from then on. Null before it begins. */
export function plannedShareIn(quarter: Quarter, { fromQuarter, fromPermille, toQuarter, toPermille }: SourcingPath): number | null {
  const passed = quartersBetween(fromQuarter, quarter);
  const steps = quartersBetween(fromQuarter, toQuarter);
  if (passed < 0) return null;
  if (steps <= 0 || passed >= steps) return toPermille / 1000;
  return (fromPermille * steps + (toPermille - fromPermille) * passed) / steps / 1000;
}
