import { z } from "zod";
import { ask, type Question, question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { firstDayOf, type Month } from "../../domain/day";
import type { BudgetPeriod } from "../../domain/budget-scope";
import { Prisma } from "../../generated/prisma/client";
import { type BudgetRecord, budgetRecord, type LongRecord, longRecord } from "../schema";

export type StoredRecord = { budgetId: string; closingId: string; record: BudgetRecord };

/** What was kept in some closings, of all budgets or of one. */
export async function findRecords(tx: Tx, tenantId: TenantId, closingIds: readonly string[], budgetId?: string): Promise<StoredRecord[]> {
  const rows = await tx.budgetMonth.findMany({
    where: { tenantId, period: "month", closingId: { in: [...closingIds] }, ...(budgetId === undefined ? {} : { budgetId }) },
    select: { budgetId: true, closingId: true, record: true },
    take: 20_000,
  });
  return rows.map((row) => ({ ...row, record: budgetRecord.parse(row.record) }));
}

const lastRow = z.object({ budgetId: z.string(), record: budgetRecord });

/** The last record of each budget of the tenants from a month that is still closed and not after `to`. */
export async function findLastRecords(tx: Tx, tenantIds: readonly TenantId[], to: Month): Promise<ReadonlyMap<string, BudgetRecord>> {
  const { last } = await ask(tx, { last: lastRecords(tenantIds, to) });
  return new Map(last.map(({ budgetId, record }) => [budgetId, record]));
}

/** The same as a question, to be asked together with others. */
export const lastRecords = (tenantIds: readonly TenantId[], to: Month): Question<z.infer<typeof lastRow>> =>
  question(lastRow, Prisma.sql`
    SELECT DISTINCT ON (m.tenant_id, m.budget_id) m.budget_id AS "budgetId", m.record
    FROM budget_months m JOIN month_closings c ON c.tenant_id = m.tenant_id AND c.id = m.closing_id
    WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND m.period = 'month' AND c.reopened_at IS NULL AND c.month <= ${firstDayOf(to)}::date
    ORDER BY m.tenant_id, m.budget_id, c.month DESC`);

/** All records of the tenants' budgets from months from `from` to `to` that are still closed, and before them the last one. In no order. */
export const recordsFrom = (tenantIds: readonly TenantId[], from: Month, to: Month): Question<z.infer<typeof lastRow>> =>
  question(lastRow, Prisma.sql`
    SELECT "budgetId", record FROM (
      SELECT m.budget_id AS "budgetId", m.record, c.month >= ${firstDayOf(from)}::date AS is_within,
        row_number() OVER (PARTITION BY m.tenant_id, m.budget_id, c.month >= ${firstDayOf(from)}::date ORDER BY c.month DESC) AS place
      FROM budget_months m JOIN month_closings c ON c.tenant_id = m.tenant_id AND c.id = m.closing_id
      WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND c.reopened_at IS NULL AND m.period = 'month' AND c.month <= ${firstDayOf(to)}::date) r
    WHERE is_within OR place = 1`);

/** How long budgets stood when a month was closed. */
export async function findLongRecords(tx: Tx, tenantId: TenantId, closingId: string): Promise<{ budgetId: string; record: LongRecord }[]> {
  const rows = await tx.budgetMonth.findMany({ where: { tenantId, period: "whole", closingId }, select: { budgetId: true, record: true }, take: 20_000 });
  return rows.map((row) => ({ ...row, record: longRecord.parse(row.record) }));
}

/** What each budget was in the months from `from` to `to` that are closed; of a closed month without a budget an empty map. */
export type Books = ReadonlyMap<Month, ReadonlyMap<string, BudgetRecord>>;

/** The records of the months from `from` to `to`, both included, that are closed now. */
export const findBooks = async (tx: Tx, tenantId: TenantId, from: Month, to: Month): Promise<Books> => booksFrom((await ask(tx, { books: bookRows(tenantId, from, to) })).books);

const bookRow = z.object({ month: z.string(), budgetId: z.string().nullable(), record: budgetRecord.nullable() });

/** What `findBooks` asks, to be asked together with other things; `booksFrom` makes the books of the answer. */
export const bookRows = (tenantId: TenantId, from: Month, to: Month) =>
  question(bookRow, Prisma.sql`
    SELECT to_char(c.month, 'YYYY-MM') AS month, m.budget_id AS "budgetId", m.record
    FROM month_closings c LEFT JOIN budget_months m ON m.tenant_id = c.tenant_id AND m.closing_id = c.id AND m.period = 'month'
    WHERE c.tenant_id = ${tenantId}::uuid AND c.reopened_at IS NULL AND c.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date`);

export function booksFrom(rows: readonly z.infer<typeof bookRow>[]): Books {
  const books = new Map<Month, Map<string, BudgetRecord>>();
  for (const { month, budgetId, record } of rows) {
    const book = books.get(month) ?? new Map<string, BudgetRecord>();
    books.set(month, budgetId !== null && record !== null ? book.set(budgetId, record) : book);
  }
  return books;
}

type NewRecord = { budgetId: string; period: BudgetPeriod; record: BudgetRecord | LongRecord };

export async function insertRecords(tx: Tx, tenantId: TenantId, closingId: string, records: readonly NewRecord[]) {
  if (records.length > 0) await tx.budgetMonth.createMany({ data: records.map((record) => ({ tenantId, closingId, ...record })) });
}
