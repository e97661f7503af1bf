import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import { type BudgetRecord, budgetRecord } from "../schema";

export type StoredRecord = { budgetId: string; closingId: string; record: BudgetRecord };

/** What was kept in some closings, of all budgets or of one. */
export async function findRecords(tx: Tx, tenantId: TenantId, closingIds: readonly string[], budgetId?: string): Promise<StoredRecord[]> {
  const rows = await tx.budgetMonth.findMany({
    where: { tenantId, closingId: { in: [...closingIds] }, ...(budgetId === undefined ? {} : { budgetId }) },
    select: { budgetId: true, closingId: true, record: true },
    take: 20_000,
  });
  return rows.map((row) => ({ ...row, record: budgetRecord.parse(row.record) }));
}

const lastRow = z.object({ budgetId: z.string(), record: budgetRecord });

/** The last record of each budget of the tenants from a month that is still closed and not after `to`. */
export async function findLastRecords(tx: Tx, tenantIds: readonly TenantId[], to: Month): Promise<ReadonlyMap<string, BudgetRecord>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT DISTINCT ON (m.tenant_id, m.budget_id) m.budget_id AS "budgetId", m.record
    FROM budget_months m JOIN month_closings c ON c.tenant_id = m.tenant_id AND c.id = m.closing_id
    WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND c.reopened_at IS NULL AND c.month <= ${firstDayOf(to)}::date
    ORDER BY m.tenant_id, m.budget_id, c.month DESC`);
  return new Map(z.array(lastRow).parse(rows).map(({ budgetId, record }) => [budgetId, record]));
}

/** All records of the tenants' budgets from months from `from` to `to` that are still closed, and before them the last one. In no order. */
export async function findRecordsFrom(tx: Tx, tenantIds: readonly TenantId[], from: Month, to: Month): Promise<ReadonlyMap<string, BudgetRecord[]>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT "budgetId", record FROM (
      SELECT m.budget_id AS "budgetId", m.record, c.month >= ${firstDayOf(from)}::date AS is_within,
        row_number() OVER (PARTITION BY m.tenant_id, m.budget_id, c.month >= ${firstDayOf(from)}::date ORDER BY c.month DESC) AS place
      FROM budget_months m JOIN month_closings c ON c.tenant_id = m.tenant_id AND c.id = m.closing_id
      WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND c.reopened_at IS NULL AND c.month <= ${firstDayOf(to)}::date) r
    WHERE is_within OR place = 1`);
  const found = new Map<string, BudgetRecord[]>();
  for (const { budgetId, record } of z.array(lastRow).parse(rows)) found.set(budgetId, [...(found.get(budgetId) ?? []), record]);
  return found;
}

export async function insertRecords(tx: Tx, tenantId: TenantId, closingId: string, records: readonly { budgetId: string; record: BudgetRecord }[]) {
  if (records.length > 0) await tx.budgetMonth.createMany({ data: records.map(({ budgetId, record }) => ({ tenantId, closingId, budgetId, record })) });
}
