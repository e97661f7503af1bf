import { finding, type Finding } from "./finding";
import type { ImportRow } from "./import-row";
import type { Pause } from "./pause";
import { personKey } from "./person";

type Span = { line: number; from: number; to: number };

const DAY_MS = 86_400_000;
const ROWS_PER_PAUSE = 2000;

function spanOf(row: ImportRow): Span | null {
  if (row.startedAt === null) return null;
  const from = row.startedAt.getTime();
  const to = row.endedAt ? row.endedAt.getTime() : from + row.seconds * 1000;
  return to > from ? { line: row.line, from, to } : null;
}

/**
 * Warns of entries of one person that run at the same time: each that starts before an earlier one has ended, with
 * the line of the one that ends last. Rows without a start time and of zero length cannot overlap.
 * Sorted by person and day first and within the day then: O(n log n), never one long sort that holds up the server.
 */
export async function findOverlaps(rows: ImportRow[], pause: Pause): Promise<Finding[]> {
  const people = new Map<string, Map<number, Span[]>>();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_PER_PAUSE === 0) await pause();
    const span = spanOf(row);
    if (!span) continue;
    const days = people.get(personKey(row.person)) ?? new Map<number, Span[]>();
    people.set(personKey(row.person), days);
    const day = Math.floor(span.from / DAY_MS);
    const spans = days.get(day);
    if (spans) spans.push(span);
    else days.set(day, [span]);
  }
  const found: Finding[] = [];
  let sincePause = 0;
  for (const days of people.values()) {
    let last: Span | null = null;
    for (const day of [...days.keys()].sort((a, b) => a - b)) {
      const spans = (days.get(day) ?? []).sort((a, b) => a.from - b.from || a.line - b.line);
      for (const span of spans) {
        if (last && span.from < last.to) found.push(finding("warning", "overlap", span.line, { other: last.line }));
        if (!last || span.to > last.to) last = span;
      }
      sincePause += spans.length;
      if (sincePause >= ROWS_PER_PAUSE) {
        sincePause = 0;
        await pause();
      }
    }
  }
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
