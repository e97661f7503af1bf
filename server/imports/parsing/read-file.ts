import { isZone } from "../../domain/zone";
import { isBlank, locateColumns } from "./cells";
import { UnreadableFile, refuse, type Finding } from "./finding";
import { createFingerprints } from "./fingerprint";
import type { KeyedRow } from "./import-row";
import { createNormaliser } from "./normalise";
import { findOverlaps } from "./overlaps";
import { stepAside, type Pause } from "./pause";
import type { ImportSettings } from "../schema";
import { examineBytes, openSource } from "./source";
import { createTotals, type ImportTotals } from "./totals";

export type ReadFile = {
  ok: true;
  /** Rows that can be imported, in the file's order. */
  rows: KeyedRow[];
  /** Errors and warnings, by line. A line with an error has no row. */
  findings: Finding[];
  /** Of `rows`. */
  totals: ImportTotals;
  /** Rows in the file, with those that errors keep out. */
  rowCount: number;
};

/** Refuses settings that name a column that the file does not have or a zone that the world does not. */
function locate(headings: string[], settings: ImportSettings): ReturnType<typeof locateColumns>["positions"] {
  const { positions, missing } = locateColumns(headings, settings.columns);
  const [absent] = missing;
  if (absent !== undefined) refuse("columnNotFound", null, { heading: absent });
  if (!positions.has("startDate")) refuse("columnNotChosen", null, { column: "startDate" });
  if (!positions.has("duration") && !positions.has("endTime") && !positions.has("endDate")) {
    refuse("columnNotChosen", null, { column: "duration" });
  }
  if (!isZone(settings.zone)) refuse("zoneNotChosen", null, { zone: settings.zone });
  return positions;
}

/**
 * Reads a whole file by the settings that a person has confirmed: rows in one shape with their import keys, what is
 * odd or wrong with line numbers, and the preview's sums. All or nothing: when the file is broken anywhere (a missing
 * quotation mark, a row cut short) there are no rows, only the reason. Other requests run between batches of rows.
 */
export async function readFile(
  bytes: Uint8Array, settings: ImportSettings, pause: Pause = stepAside,
): Promise<ReadFile | { ok: false; problem: Finding }> {
  try {
    examineBytes(bytes);
    const source = await openSource(bytes, settings, pause);
    const normalise = createNormaliser(locate(source.headings, settings), settings);
    const keyOf = createFingerprints();
    const totals = createTotals();
    const rows: KeyedRow[] = [];
    const findings: Finding[] = [];
    let rowCount = 0;
    for await (const batch of source.rows) {
      for (const record of batch) {
        if (isBlank(record.cells)) continue;
        rowCount += 1;
        const read = normalise(record);
        findings.push(...read.findings);
        if (!read.row) continue;
        rows.push({ ...read.row, importKey: keyOf(read.row) });
        totals.add(read.row);
      }
    }
    if (rowCount === 0) refuse("noRows", null);
    const overlaps = await findOverlaps(rows, pause);
    return { ok: true, rows, findings: byLine(findings, overlaps), totals: totals.result(), rowCount };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.finding };
    throw error;
  }
}

/** Merges two lists that are each in order of line. */
function byLine(first: Finding[], second: Finding[]): Finding[] {
  const merged: Finding[] = [];
  let next = 0;
  for (const item of first) {
    for (let other = second[next]; other && (other.line ?? 0) < (item.line ?? 0); other = second[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(item);
  }
  return merged.concat(second.slice(next));
}
