import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { shareDays } from "../../timesheets/data/locks";
import { insertBatch, updateBatch } from "../data/batches";
import { insertImportedEntries, type NewImportedEntry } from "../data/entries";
import { lockByName } from "../data/job";
import type { PlacedRow } from "../mapping/place-rows";
import type { KeyedRow } from "../parsing/import-row";
import { findLockedRows, refuseLocked } from "./locked";
import { createSettler, readCatalogue, type Catalogue } from "./settle";

/** One statement each; small enough that progress moves and memory stays flat. */
const SLICE = 5000;
const LONGEST_NOTE = 1000;

export type TenantImport = { importId: string; fileName: string; rows: readonly PlacedRow<KeyedRow>[]; home: Catalogue; leaveOutLocked: boolean; now: Date };

/**
 * Writes an import's rows into one tenant, in the transaction of the whole; two imports do not write into one tenant at
 * once. `onSlice` is told how many rows each statement has handled. Days that were locked after the import was asked for
 * refuse it, unless what is on locked days is left out. Answers how many were new and how many were left out.
 */
export async function writeTenant(tx: Tx, tenantId: TenantId, { importId, fileName, rows: given, home, leaveOutLocked, now }: TenantImport, onSlice: (rows: number) => Promise<void>): Promise<{ added: number; leftOut: number }> {
  await lockByName(tx, `imports into ${tenantId}`);
  await shareDays(tx, tenantId);
  const locked = await findLockedRows(tx, tenantId, given, home);
  refuseLocked(locked, leaveOutLocked);
  const isLocked = new Set(locked.map(({ placed }) => placed));
  const rows = given.filter((placed) => !isLocked.has(placed));
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
  return { added: sum.added, leftOut: locked.length };
}

/** A tracker’s note may be longer than ours; the cut must not go through a character. */
function factsOf({ localDay, zone, startedAt, endedAt, seconds, note, billable, importKey }: KeyedRow) {
  return { on: localDay, timeZone: zone, startedAt, endedAt, seconds, note: note.slice(0, LONGEST_NOTE).toWellFormed(), isBillable: billable, importKey };
}
