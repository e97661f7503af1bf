import { type CountedScope, countsIn, type EntryScope } from "./headline";

/** Time of one channel and activity in a period; `toYesterday` is the part on days before today. Whole seconds. */
export type UsedCell = EntryScope & { seconds: number; toYesterday: number };

export type Use = { used: number; usedToYesterday: number };

/** What of the cells counts against some budgets: each cell once. Without any budget everything counts, against nothing. */
export function useOf(cells: readonly UsedCell[], lines: readonly CountedScope[]): Use {
  const counted = lines.length === 0 ? cells : cells.filter((cell) => countsIn(lines, cell));
  return {
    used: counted.reduce((sum, cell) => sum + cell.seconds, 0),
    usedToYesterday: counted.reduce((sum, cell) => sum + cell.toYesterday, 0),
  };
}
