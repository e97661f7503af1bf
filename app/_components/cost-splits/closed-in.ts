import { type DatedSplit, fallsAlike, reachOf, splitIn } from "@/server/domain/cost-split";
import { isMonth, type Month } from "@/server/domain/day";

type Known = { /** What was said so far. */ splits: readonly DatedSplit[]; closedMonths: readonly Month[]; /** What is about to be said. */ said: Pick<DatedSplit, "split" | "channels"> };

const UNSAID = { split: "hours", channels: [] } as const;

/** Whether a cost falls so already in a month. */
export const isAlike = (from: Month, { splits, said }: Omit<Known, "closedMonths">) => fallsAlike(splitIn(from, splits) ?? UNSAID, said);

/** Closed months that would be changed from a month on: while there are any it cannot be said. None of what is no month. */
export function closedIn(from: string, known: Known): Month[] {
  if (!isMonth(from) || isAlike(from, known)) return [];
  const to = reachOf(from, known.splits);
  return known.closedMonths.filter((one) => from <= one && (to === null || one <= to));
}
