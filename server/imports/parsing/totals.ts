import { monthOf, type Month } from "../../domain/day";
import type { ImportRow } from "./import-row";
import { personKey } from "./person";
import type { ImportPerson } from "../schema";

export type Sum = { entries: number; seconds: number };
export type ImportTotals = Sum & {
  /** In order of time. */
  months: (Sum & { month: Month })[];
  /** Most time first; `months` holds only those in which the person has entries. */
  people: (Sum & { person: ImportPerson; months: (Sum & { month: Month })[] })[];
};

type Tally = Sum & { months: Map<Month, Sum> };

function count(tally: Sum, seconds: number): void {
  tally.entries += 1;
  tally.seconds += seconds;
}

function countMonth(tally: Tally, month: Month, seconds: number): void {
  count(tally, seconds);
  const sum = tally.months.get(month) ?? { entries: 0, seconds: 0 };
  tally.months.set(month, sum);
  count(sum, seconds);
}

function inOrder(months: Map<Month, Sum>): ImportTotals["months"] {
  return [...months].map(([month, sum]) => ({ month, ...sum })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

const nothing = (): Tally => ({ entries: 0, seconds: 0, months: new Map() });

/** Adds rows up one by one, for readers that see them pass: the preview's sums per person and month, in seconds. */
export function createTotals(): { add: (row: ImportRow) => void; result: () => ImportTotals } {
  const all = nothing();
  const people = new Map<string, Tally & { person: ImportPerson }>();
  return {
    add: (row) => {
      const key = personKey(row.person);
      const tally = people.get(key) ?? { ...nothing(), person: row.person };
      people.set(key, tally);
      countMonth(tally, monthOf(row.localDay), row.seconds);
      countMonth(all, monthOf(row.localDay), row.seconds);
    },
    result: () => ({
      entries: all.entries,
      seconds: all.seconds,
      months: inOrder(all.months),
      people: [...people.values()]
        .map((tally) => ({ ...tally, months: inOrder(tally.months) }))
        .sort((a, b) => b.seconds - a.seconds),
    }),
  };
}

/** The same for rows that are all there, such as those left after unmapped ones are taken out. */
export function totalsOf(rows: Iterable<ImportRow>): ImportTotals {
  const totals = createTotals();
  for (const row of rows) totals.add(row);
  return totals.result();
}
