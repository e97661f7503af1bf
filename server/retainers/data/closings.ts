import { columnOfMonth, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Month } from "../../domain/day";

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
