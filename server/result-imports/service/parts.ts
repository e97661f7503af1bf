import { createHash } from "node:crypto";
import type { ResultPart } from "../schema";

/** Of rows: what is new, what stands already, and what stands with other figures. */
export type Sorted<R> = { rows: R[]; fresh: R[]; known: R[]; changed: R[] };

export const countsOf = <R>({ rows, fresh, known, changed }: Sorted<R>) => ({ rows: rows.length, fresh: fresh.length, known: known.length, changed: changed.length });

type Told<R> = { /** By which rows belong together. */ of: (row: R) => string; name: (of: string) => string; /** What a row would overwrite, and as what it stands there. */ stands: (row: R) => unknown };

/** The rows by what they are of, in the order in which the file comes to it. */
export function partsOf<R>({ rows, ...sorted }: Sorted<R>, { of, name, stands }: Told<R>): ResultPart[] {
  const all = new Map<string, Sorted<R>>();
  for (const row of rows) {
    const part = all.get(of(row)) ?? { rows: [], fresh: [], known: [], changed: [] };
    part.rows.push(row);
    all.set(of(row), part);
  }
  for (const kind of ["fresh", "known", "changed"] as const) for (const row of sorted[kind]) all.get(of(row))?.[kind].push(row);
  return [...all].map(([key, part]) => ({ name: name(key), ...countsOf(part), standing: part.changed.length === 0 ? null : shortOf([key, part.changed.map(stands)]) }));
}

const shortOf = (what: unknown) => createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 16);
