import { z } from "zod";
import { type Question, question } from "../../db/ask";
import { columnOfMonth } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

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
export const termsOf = (tenantIds: readonly TenantId[]): Question<StoredTerms & { budgetId: string; from: Month }> =>
  question(row.extend({ budgetId: z.string(), from: z.string() }), Prisma.sql`
    SELECT budget_id AS "budgetId", to_char(from_month, 'YYYY-MM') AS "from", carry, cap_seconds AS "capSeconds", deficit_cap_seconds AS "deficitCapSeconds", expiry_months AS "expiryMonths",
      fee_minor AS "feeMinor", bills_overage AS "billsOverage", billable_only AS "billableOnly", proration
    FROM budget_terms WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) ORDER BY from_month LIMIT 20000`);

/** Terms from a month on, in place of those that began in the same month. */
export async function upsertTerms(tx: Tx, tenantId: TenantId, budgetId: string, from: Month, terms: Omit<StoredTerms, "feeMinor"> & { feeMinor: number | null; moneyBasis: string }) {
  const fromMonth = columnOfMonth(from);
  await tx.budgetTerms.upsert({ where: { tenantId_budgetId_fromMonth: { tenantId, budgetId, fromMonth } }, create: { tenantId, budgetId, fromMonth, ...terms }, update: terms });
}
