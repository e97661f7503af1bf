import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { insertBatch, updateBatch } from "../data/batches";
import { insertImportedEntries, type NewImportedEntry } from "../data/entries";
import { lockByName } from "../data/job";
import type { PlacedRow } from "../mapping/place-rows";
import type { KeyedRow } from "../parsing/import-row";
import { createSettler, readCatalogue, type Catalogue } from "./settle";

/** One statement each; small enough that progress moves and memory stays flat. */
const SLICE = 5000;
const LONGEST_NOTE = 1000;

export type TenantImport = { importId: string; fileName: string; rows: readonly PlacedRow<KeyedRow>[]; home: Catalogue; now: Date };

/**
 * Writes an import's rows into one tenant, in the transaction of the whole; two imports do not write into one tenant at
 * once. `onSlice` is told how many rows each statement has handled. Answers how many were new.
 */
export async function writeTenant(tx: Tx, tenantId: TenantId, { importId, fileName, rows, home, now }: TenantImport, onSlice: (rows: number) => Promise<void>): Promise<number> {
  await lockByName(tx, `imports into ${tenantId}`);
  const settle = createSettler(tx, tenantId, { here: await readCatalogue(tx, tenantId), home, now });
  await insertBatch(tx, tenantId, importId, fileName);
  const sum = { added: 0, seconds: 0 };
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE);
    const entries: NewImportedEntry[] = [];
    for (const placed of slice) entries.push({ ...(await settle(placed)), ...factsOf(placed.row) });
    const written = await insertImportedEntries(tx, tenantId, importId, entries);
    sum.added += written.added;
    sum.seconds += written.seconds;
    await onSlice(slice.length);
  }
  await updateBatch(tx, tenantId, importId, sum);
  return sum.added;
}

/** A tracker’s note may be longer than ours; the cut must not go through a character. */
function factsOf({ localDay, zone, startedAt, endedAt, seconds, note, billable, importKey }: KeyedRow) {
  return { on: localDay, timeZone: zone, startedAt, endedAt, seconds, note: note.slice(0, LONGEST_NOTE).toWellFormed(), isBillable: billable, importKey };
}
