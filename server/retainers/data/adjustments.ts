import { z } from "zod";
import { type Question, question } from "../../db/ask";
import { columnOfMonth } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

export type StoredAdjustment = { budgetId: string; id: string; month: Month; seconds: number; reason: string; byId: string; at: string };

const adjustmentRow = z.object({ budgetId: z.string(), id: z.string(), month: z.string(), seconds: z.number(), reason: z.string(), byId: z.string(), at: z.string().transform((at) => new Date(at).toISOString()) });

/** What was given to or taken from the tenants' budgets by hand, in the order in which it was. */
export const adjustmentsOf = (tenantIds: readonly TenantId[], to: Month): Question<StoredAdjustment> =>
  question(adjustmentRow, Prisma.sql`
    SELECT budget_id AS "budgetId", id, to_char(month, 'YYYY-MM') AS month, seconds, reason, by_id AS "byId", created_at AS at
    FROM budget_adjustments WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND month <= ${firstDayOf(to)}::date ORDER BY created_at, id LIMIT 20000`);

export async function insertAdjustment(tx: Tx, tenantId: TenantId, adjustment: { budgetId: string; month: Month; seconds: number; reason: string; byId: string; createdAt: Date }) {
  return tx.budgetAdjustment.create({ data: { tenantId, ...adjustment, month: columnOfMonth(adjustment.month) }, select: { id: true } });
}
