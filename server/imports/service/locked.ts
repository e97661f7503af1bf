import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { type LockReason, lockOf } from "../../domain/day-lock";
import { DomainError } from "../../errors/domain-error";
import { findTenantLocks } from "../../timesheets/data/locks";
import { findKnownKeys } from "../data/entries";
import type { PlacedRow } from "../mapping/place-rows";
import type { KeyedRow } from "../parsing/import-row";
import { type Catalogue, memberFor, readCatalogue } from "./settle";

/** A row that cannot be written, for its day is locked. */
export type LockedRow = { placed: PlacedRow<KeyedRow>; on: Day; reason: LockReason };

/**
 * Rows of one tenant on days that are locked there, in the order of the file. What the tenant knows already is not among
 * them: it stands there and is passed over. A person who is yet to be made has no approved weeks.
 */
export async function findLockedRows(tx: Tx, tenantId: TenantId, rows: readonly PlacedRow<KeyedRow>[], home: Catalogue): Promise<LockedRow[]> {
  const days = rows.map(({ row }) => row.localDay);
  const [first, last] = [days.reduce((a, b) => (a < b ? a : b), days[0] ?? ""), days.reduce((a, b) => (a > b ? a : b), days[0] ?? "")];
  if (rows.length === 0) return [];
  const { months, weeks } = await findTenantLocks(tx, tenantId, first, last);
  if (months.length === 0 && weeks.length === 0) return [];

  const here = await readCatalogue(tx, tenantId);
  const weeksOf = new Map<string, Day[]>();
  for (const { memberId, from } of weeks) weeksOf.set(memberId, [...(weeksOf.get(memberId) ?? []), from]);
  const locked = rows.flatMap((placed): LockedRow[] => {
    const on = placed.row.localDay;
    const reason = lockOf(on, { months, weeks: weeksOf.get(memberFor(placed, here, home) ?? "") ?? [] });
    return reason ? [{ placed, on, reason }] : [];
  });
  const known = await findKnownKeys(tx, tenantId, locked.map(({ placed }) => placed.row.importKey));
  return locked.filter(({ placed }) => !known.has(placed.row.importKey));
}

/** Refuses what would be written on locked days, unless somebody has said that it is to be left out. */
export function refuseLocked(locked: readonly LockedRow[], leaveOutLocked: boolean) {
  const [first] = locked.map(({ on }) => on).sort();
  if (first && !leaveOutLocked) throw new DomainError("CONFLICT", "importHasLocked", { count: locked.length, day: first });
}
