import { isUnvalued, perResult, type RoiLine } from "./roi";

/** What was spent together; null where there is work of which no hour has a rate, for then nobody knows. */
export const knownSpent = ({ costMinor, coverage }: Pick<RoiLine, "costMinor" | "coverage">): number | null => (coverage.seconds > 0 && coverage.pricedSeconds === 0 ? null : costMinor);

/** What one result cost, in exact minor units. Null where there is none, and where nobody knows what was spent. */
export function costPerResult(line: Pick<RoiLine, "costMinor" | "coverage" | "results">): number | null {
  const spent = knownSpent(line);
  return spent === null ? null : perResult(spent, line.results);
}

/**
 * What came back; null where nobody has said what did, and where nothing of it has a value yet. Beside others of which somebody has
 * said it, what nobody says of a channel is nothing: there it has an ROI.
 */
export const knownReturn = (line: Pick<RoiLine, "returnMinor" | "returns" | "coverage" | "roi">): number | null => (line.roi === null && (line.returns === 0 || isUnvalued(line)) ? null : line.returnMinor);
