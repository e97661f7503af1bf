import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import type { TimerFlag } from "../../domain/timer";
import { shareDays } from "../../timesheets/data/locks";
import type { Entry, EntryFields, EntryMove } from "../schema";
import { z } from "zod";
import { entryColumns, entryOf } from "./entry-row";

export type NewEntryRow = EntryFields & { id: string; memberId: string; source: "manual" | "timer"; flag?: TimerFlag | "timer-moved" | null };

const columns = <F extends EntryFields>({ on, complexity, ...fields }: F) => ({ ...fields, ...(complexity !== undefined && { complexity }), on: columnOf(on) });

/** Fails on an id that the tenant has already; an id of another tenant is not in the way, for keys begin with the tenant. */
export async function insertEntries(tx: Tx, tenantId: TenantId, rows: readonly NewEntryRow[]) {
  await tx.timeEntry.createMany({ data: rows.map((row) => ({ ...columns(row), tenantId })) });
}

const locked = z.array(z.object({ id: z.string(), member_id: z.string(), is_deleted: z.boolean(), is_undone: z.boolean() }));

/** The entries among `ids` that are in the tenant, deleted ones too, locked until the transaction ends and in one order so that two lists cannot wait for each other. */
export async function lockEntries(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  await shareDays(tx, tenantId);
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.id, e.member_id, e.deleted_at IS NOT NULL AS is_deleted, b.undone_at IS NOT NULL AS is_undone
    FROM time_entries e LEFT JOIN import_batches b ON b.tenant_id = e.tenant_id AND b.import_id = e.import_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.id = ANY (${[...ids]}::uuid[])
    ORDER BY e.id FOR UPDATE OF e`);
  return locked.parse(rows).map((row) => ({ id: row.id, memberId: row.member_id, isDeleted: row.is_deleted, isUndone: row.is_undone }));
}

/**
 * Writes the fields if nobody has changed the entry since `version` was read. Whoever does so has looked at it: its flag goes.
 * CONFLICT, with the entry as it is, where somebody has.
 */
export async function updateEntry(tx: Tx, tenantId: TenantId, entryId: string, version: number, fields: EntryFields) {
  const { count } = await tx.timeEntry.updateMany({ where: { tenantId, id: entryId, version, deletedAt: null }, data: { ...columns(fields), flag: null, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile", {}, await findEntry(tx, tenantId, entryId));
}

async function findEntry(tx: Tx, tenantId: TenantId, entryId: string): Promise<Entry | null> {
  const row = await tx.timeEntry.findFirst({ where: { tenantId, id: entryId, deletedAt: null }, select: entryColumns });
  return row && entryOf(row);
}

/** Sets the given fields in all of the entries. On another day the clock times of the old one would be untrue: they go. */
export async function updateEntries(tx: Tx, tenantId: TenantId, ids: readonly string[], { on, ...change }: EntryMove) {
  const where = { tenantId, id: { in: [...ids] } };
  if (on) await tx.timeEntry.updateMany({ where: { ...where, on: { not: columnOf(on) } }, data: { on: columnOf(on), startedAt: null, endedAt: null } });
  await tx.timeEntry.updateMany({ where, data: { ...change, version: { increment: 1 } } });
}

/** Takes the entries out of everything (a date), or brings them back (null). */
export async function updateDeletedAt(tx: Tx, tenantId: TenantId, ids: readonly string[], deletedAt: Date | null) {
  await tx.timeEntry.updateMany({ where: { tenantId, id: { in: [...ids] } }, data: { deletedAt, version: { increment: 1 } } });
}

/** Takes the flags away: somebody has looked at the entries and found them right. */
export async function updateFlags(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  await tx.timeEntry.updateMany({ where: { tenantId, id: { in: [...ids] }, flag: { not: null } }, data: { flag: null, version: { increment: 1 } } });
}
