import { createHash } from "node:crypto";
import type { ImportRow } from "./import-row";
import { personKey } from "./person";

/**
 * Makes the function that gives each row of ONE file, in the file's order, its import key (64 hex digits): person,
 * start or date, duration, client and project, task and description, and the ordinal among rows that are equal in all these.
 * The client belongs to the project: rows of two clients go to two tenants, where an ordinal counted over both would depend
 * on which other clients an export holds.
 * So the same row of a later, overlapping export has the same key, whatever the order of rows or columns, and whichever
 * zone was chosen (the wall clock counts, not the instant); two equal entries in one file stay two.
 */
export function createFingerprints(): (row: ImportRow) => string {
  const ordinals = new Map<string, number>();
  return (row) => {
    const what = JSON.stringify([
      personKey(row.person), row.localDay, row.startTime, row.seconds, row.client, row.project, row.task, row.note,
    ]);
    const ordinal = ordinals.get(what) ?? 0;
    ordinals.set(what, ordinal + 1);
    return createHash("sha256").update(`${what}#${ordinal}`).digest("hex");
  };
}

/** The import keys of all rows of a file, in their order. */
export function importKeys(rows: ImportRow[]): string[] {
  return rows.map(createFingerprints());
}
