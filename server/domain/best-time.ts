/** Interactions of each post that went out in one hour of one weekday (1 is Monday). */
export type TimeSlot = { weekday: number; hourOfDay: number; interactions: readonly number[] };

/** What a post brings there as a rule, and of how many posts that was learned. */
export type BestTimeCell = { weekday: number; hourOfDay: number; posts: number; median: number; isSmall: boolean };

/** Fewer posts than this in one hour of a weekday say more about those posts than about the hour. */
export const LEAST_POSTS = 5;

/** The middle of values; between the two nearest where their number is even. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** The map weekday × hour: only where something was posted, in order of the week. An hour without a post is unknown, and not 0. */
export function bestTimes(slots: readonly TimeSlot[]): BestTimeCell[] {
  return slots
    .flatMap(({ weekday, hourOfDay, interactions }) => {
      const middle = median(interactions);
      return middle === null ? [] : [{ weekday, hourOfDay, posts: interactions.length, median: middle, isSmall: interactions.length < LEAST_POSTS }];
    })
    .sort((a, b) => a.weekday - b.weekday || a.hourOfDay - b.hourOfDay);
}

/** The hour with the highest median among those of enough posts; of equals that of more posts, then the earlier one. Null where no hour has enough. */
export function bestTime(cells: readonly BestTimeCell[]): BestTimeCell | null {
  const told = cells.filter(({ isSmall }) => !isSmall);
  return told.sort((a, b) => b.median - a.median || b.posts - a.posts || a.weekday - b.weekday || a.hourOfDay - b.hourOfDay)[0] ?? null;
}

/** How strong a cell is painted, from 0 to 4, against the strongest that is not small; null where none can be told. */
export function strengthOf(cell: BestTimeCell, cells: readonly BestTimeCell[]): number | null {
  const most = bestTime(cells)?.median ?? 0;
  if (cell.isSmall || most === 0) return null;
  return Math.min(4, Math.floor((cell.median / most) * 5));
}
