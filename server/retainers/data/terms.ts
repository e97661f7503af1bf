import { z } from "zod";
import { columnOfMonth, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Month } from "../../domain/day";

const row = z.object({
  carry: z.enum(["none", "surplus", "both"]),
  capSeconds: z.number().nullable(),
  deficitCapSeconds: z.number().nullable(),
  expiryMonths: z.number().nullable(),
  feeMinor: z.number().nullable(),
  billsOverage: z.boolean(),
  billableOnly: z.boolean(),
  proration: z.enum(["working-days", "calendar"]),
});
export type StoredTerms = z.infer<typeof row>;

/** The terms of all budgets of the tenants, in order of their months. */
export async function findTerms(tx: Tx, tenantIds: readonly TenantId[]): Promise<(StoredTerms & { budgetId: string; from: Month })[]> {
  const rows = await tx.budgetTerms.findMany({
    where: { tenantId: { in: [...tenantIds] } },
    select: { budgetId: true, fromMonth: true, carry: true, capSeconds: true, deficitCapSeconds: true, expiryMonths: true, feeMinor: true, billsOverage: true, billableOnly: true, proration: true },
    orderBy: { fromMonth: "asc" },
    take: 20_000,
  });
  return rows.map(({ budgetId, fromMonth, ...terms }) => ({ budgetId, from: monthOfColumn(fromMonth), ...row.parse(terms) }));
}

/** Terms from a month on, in place of those that began in the same month. */
export async function upsertTerms(tx: Tx, tenantId: TenantId, budgetId: string, from: Month, terms: Omit<StoredTerms, "feeMinor"> & { feeMinor: number | null; moneyBasis: string }) {
  const fromMonth = columnOfMonth(from);
  await tx.budgetTerms.upsert({ where: { tenantId_budgetId_fromMonth: { tenantId, budgetId, fromMonth } }, create: { tenantId, budgetId, fromMonth, ...terms }, update: terms });
}
