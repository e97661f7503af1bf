import { isUnvalued, type RoiLine } from "./roi";

/** What was spent together; null where there is work of which no hour has a rate, for then nobody knows. */
export const knownSpent = ({ costMinor, coverage }: Pick<RoiLine, "costMinor" | "coverage">): number | null => (coverage.seconds > 0 && coverage.pricedSeconds === 0 ? null : costMinor);

/** What came back; null where nobody has said what did, and where nothing of it has a value yet. */
export const knownReturn = (line: Pick<RoiLine, "returnMinor" | "returns" | "coverage">): number | null => (line.returns === 0 || isUnvalued(line) ? null : line.returnMinor);
