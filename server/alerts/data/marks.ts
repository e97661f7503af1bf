import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { columnOfMonth, dayOf, monthOfColumn } from "../../db/day-column";
import type { Month } from "../../domain/day";

const MOST = 5000;

/** Marks of entries that went beyond a budget that stops and are not within it again: of budgets in these months, and of these entries. One that was deleted keeps its own, for it may be brought back. */
export async function findMarks(tx: Tx, tenantId: TenantId, months: readonly Month[], entryIds: readonly string[]) {
  const rows = await tx.budgetOverride.findMany({
    where: { tenantId, withinAt: null, entry: { deletedAt: null }, OR: [{ month: { in: months.map(columnOfMonth) } }, { entryId: { in: [...entryIds] } }] },
    select: { id: true, budgetId: true, month: true, entryId: true, entry: { select: { on: true, channelId: true, activityId: true, goalId: true, memberId: true, isBillable: true } } },
    orderBy: { createdAt: "desc" },
    take: MOST,
  });
  return rows.flatMap(({ month, entry, entryId, ...row }) => (entry === null || entryId === null ? [] : [{ ...row, entryId, month: monthOfColumn(month), entry: { ...entry, on: dayOf(entry.on), isBillable: entry.isBillable ?? false } }]));
}
export async function updateWithin(tx: Tx, tenantId: TenantId, ids: readonly string[], withinAt: Date) {
  await tx.budgetOverride.updateMany({ where: { tenantId, id: { in: [...ids] }, withinAt: null }, data: { withinAt } });
}
