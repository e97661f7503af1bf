import { columnOfMonth, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

/**
 * Waits for whoever is closing a month, and lets nobody begin to until this transaction ends: what is read of closings
 * after it holds. Whoever closes holds the same key alone.
 */
export async function shareDays(tx: Tx, tenantId: TenantId) {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock_shared(days_key(${tenantId}::uuid))`);
}

export type StoredClosing = { id: string; month: Month; closedAt: string; closedById: string; reopenedAt: string | null; reopenedById: string | null; reason: string | null };

/** Every closing of months from `from` to `to`, both included, the latest first; those that were reopened too. */
export async function findClosings(tx: Tx, tenantId: TenantId, from: Month, to: Month | null): Promise<StoredClosing[]> {
  const rows = await tx.monthClosing.findMany({
    where: { tenantId, month: { gte: columnOfMonth(from), ...(to === null ? {} : { lte: columnOfMonth(to) }) } },
    select: { id: true, month: true, closedAt: true, closedById: true, reopenedAt: true, reopenedById: true, reason: true },
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    take: 1000,
  });
  return rows.map((row) => ({ ...row, month: monthOfColumn(row.month), closedAt: row.closedAt.toISOString(), reopenedAt: row.reopenedAt?.toISOString() ?? null }));
}
