import type { Day } from "./day";

/** Which line of the week a piece of work is on: its channel (null is none in particular) and its activity. */
export type GridRowKey = { channelId: string | null; activityId: string };
export type GridEntry = GridRowKey & { on: Day; seconds: number };

export type GridCell<E> = { on: Day; seconds: number; entries: E[] };
export type GridRow<R, E> = { row: R; cells: GridCell<E>[]; seconds: number };
export type WeekGrid<R, E> = { rows: GridRow<R, E>[]; daySeconds: number[]; seconds: number };

export function gridRowKey({ channelId, activityId }: GridRowKey): string {
  return `${channelId ?? "-"}/${activityId}`;
}

/**
 * A week as rows by days with their sums. Rows come in the order given, then those that only entries name, in the order of
 * the entries; each once. Entries outside of `days` do not count, so every sum is the sum of what is shown.
 */
export function weekGrid<R extends GridRowKey, E extends GridEntry & R>(days: readonly Day[], rows: readonly R[], entries: readonly E[]): WeekGrid<R, E> {
  const shown = entries.filter((entry) => days.includes(entry.on));
  const keyed = new Map<string, R>();
  for (const row of [...rows, ...shown]) if (!keyed.has(gridRowKey(row))) keyed.set(gridRowKey(row), row);

  const lines = [...keyed].map(([key, row]) => {
    const own = shown.filter((entry) => gridRowKey(entry) === key);
    const cells = days.map((on) => {
      const inCell = own.filter((entry) => entry.on === on);
      return { on, entries: inCell, seconds: sum(inCell) };
    });
    return { row, cells, seconds: sum(own) };
  });
  return { rows: lines, daySeconds: days.map((on) => sum(shown.filter((entry) => entry.on === on))), seconds: sum(shown) };
}

function sum(entries: readonly GridEntry[]): number {
  return entries.reduce((total, { seconds }) => total + seconds, 0);
}
