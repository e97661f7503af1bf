import { type CountedScope, countsIn, type EntryScope } from "./headline";
import type { Priced } from "./priced";
import type { RateKind } from "./rate";

/** What the time of a cell costs and is billed at; time that is not billable is worth nothing to be billed. */
export type Worth = Record<RateKind, { all: Priced; toYesterday: Priced }>;

/**
 * Time of one channel and activity in a period; `toYesterday` is the part on days before today. Whole seconds. `worth` is there
 * where money was asked for.
 */
export type UsedCell = EntryScope & { seconds: number; toYesterday: number; worth?: Worth };

export type Use = { used: number; usedToYesterday: number };

/** All time of a period whose parts nobody asked for: a cell that counts in what counts all work, and in nothing narrower. */
export function wholeCell({ seconds, toYesterday }: Pick<UsedCell, "seconds" | "toYesterday">): UsedCell {
  return { channelId: null, activityId: null, isBillable: true, seconds, toYesterday };
}

/** What of the cells counts against some budgets: each cell once. Without any budget everything counts, against nothing. */
export function useOf(cells: readonly UsedCell[], lines: readonly CountedScope[]): Use {
  const use = { used: 0, usedToYesterday: 0 };
  for (const cell of cells) {
    if (lines.length > 0 && !countsIn(lines, cell)) continue;
    use.used += cell.seconds;
    use.usedToYesterday += cell.toYesterday;
  }
  return use;
}
