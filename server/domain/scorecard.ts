/** What a provider did over some months. Null is not known. */
export type ProviderWork = {
  months: number;
  /** What its people logged; null where none of them logs here. */
  loggedSeconds: number | null;
  /** What was agreed a month; null where nothing was. */
  agreedMonthSeconds: number | null;
  coordinationMonthSeconds: number;
  /** Fees that were counted. */
  feeMinor: number;
  /** Pieces that stood in the schedule for its people, and those whose work was logged by their day. */
  scheduled: number;
  onTime: number;
  /** Results that came of it, and messages answered within the agreed time; null while nobody counts them. */
  results: number | null;
  answered: { inTime: number; all: number } | null;
};

/** Exact; null is not known and never 0. */
export type Scorecard = { perResultMinor: number | null; onTimeShare: number | null; freedMonthSeconds: number | null; agreedShare: number | null; slaHitRate: number | null };

/**
 * A provider's scorecard (D6). Hours freed are the hours a month that own people need not work (logged, or as agreed where
 * nobody logs) less those that it takes to look after the provider; below 0 it costs more time than it saves.
 */
export function scorecardOf({ months, loggedSeconds, agreedMonthSeconds, coordinationMonthSeconds, feeMinor, scheduled, onTime, results, answered }: ProviderWork): Scorecard {
  const monthSeconds = months === 0 ? null : loggedSeconds === null ? agreedMonthSeconds : loggedSeconds / months;
  return {
    perResultMinor: results === null || results === 0 ? null : feeMinor / results,
    onTimeShare: scheduled === 0 ? null : onTime / scheduled,
    freedMonthSeconds: monthSeconds === null ? null : monthSeconds - coordinationMonthSeconds,
    agreedShare: months === 0 || loggedSeconds === null || !agreedMonthSeconds ? null : loggedSeconds / (agreedMonthSeconds * months),
    slaHitRate: answered === null || answered.all === 0 ? null : answered.inTime / answered.all,
  };
}
