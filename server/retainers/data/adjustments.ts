import { columnOfMonth, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Month } from "../../domain/day";

export type StoredAdjustment = { budgetId: string; id: string; month: Month; seconds: number; reason: string; byId: string; at: string };

/** What was given to or taken from the tenants' budgets by hand, in the order in which it was. */
export async function findAdjustments(tx: Tx, tenantIds: readonly TenantId[], to: Month): Promise<StoredAdjustment[]> {
  const rows = await tx.budgetAdjustment.findMany({
    where: { tenantId: { in: [...tenantIds] }, month: { lte: columnOfMonth(to) } },
    select: { budgetId: true, id: true, month: true, seconds: true, reason: true, byId: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 20_000,
  });
  return rows.map(({ month, createdAt, ...adjustment }) => ({ ...adjustment, month: monthOfColumn(month), at: createdAt.toISOString() }));
}

export async function insertAdjustment(tx: Tx, tenantId: TenantId, adjustment: { budgetId: string; month: Month; seconds: number; reason: string; byId: string; createdAt: Date }) {
  return tx.budgetAdjustment.create({ data: { tenantId, ...adjustment, month: columnOfMonth(adjustment.month) }, select: { id: true } });
}
