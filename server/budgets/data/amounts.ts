import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { BudgetVersion } from "../../domain/budget-history";
import type { Measure } from "../../domain/budget-line";

export async function deleteAmounts(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  if (ids.length > 0) await tx.budgetAmount.deleteMany({ where: { tenantId, id: { in: [...ids] } } });
}

export async function insertAmounts(tx: Tx, tenantId: TenantId, budgetId: string, measure: Measure, versions: readonly (BudgetVersion & { estimateId: string | null })[]) {
  if (versions.length === 0) return;
  await tx.budgetAmount.createMany({
    data: versions.map(({ from, to, amount, estimateId }) => ({ tenantId, budgetId, measure, from: columnOf(from), to: to === null ? null : columnOf(to), amount, estimateId })),
  });
}
