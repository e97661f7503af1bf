import { z } from "zod";
import { type Question, question } from "../db/ask";
import { columnOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { ofPart, type Range } from "../roi/data";
import type { Part } from "../trpc/scalars";
import { expense, type Expense, type ExpenseFields, type ExpenseFilter, expenseKind } from "./schema";

/** Whole months, and what of them. */
export type Wanted = { range: Range; filter: Pick<ExpenseFilter, keyof Part | "kind" | "shared"> };

/** The channels that a row's tool was for in its month. */
const TOOL_CHANNELS = Prisma.sql`SELECT 1 FROM cost_split_channels c WHERE c.tenant_id = r.tenant_id AND c.split_id = (
  SELECT s.id FROM cost_splits s WHERE s.tenant_id = r.tenant_id AND s.tool_id = r.tool_id AND (s.from_month IS NULL OR s.from_month <= date_trunc('month', r."on")) ORDER BY s.from_month DESC NULLS LAST LIMIT 1)`;

const found = (tenantId: TenantId, { range: { from, to }, filter: { kind, shared, ...part } }: Wanted) => Prisma.sql`
  r.tenant_id = ${tenantId}::uuid AND r.deleted_at IS NULL AND r."on" BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date
  ${kind === undefined ? Prisma.empty : Prisma.sql`AND r.kind = ANY(${kind.split(",")}::text[])`} ${ofPart(part)}
  ${shared === undefined ? Prisma.empty : Prisma.sql`AND r.channel_id IS NULL AND NOT EXISTS (${TOOL_CHANNELS})`}`;

/** What was spent, latest first; the latest `most` of it. */
export async function findExpenses(tx: Tx, tenantId: TenantId, wanted: Wanted, most: number): Promise<Expense[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT r.id, to_char(r."on", 'YYYY-MM-DD') AS "on", r.kind, r.amount_minor::float8 AS "amountMinor", r.channel_id AS "channelId", c.name AS "channelName", r.goal_id AS "goalId", o.title AS "goalTitle", r.supplier, r.campaign, r.note, r.version
    FROM expenses r LEFT JOIN channels c ON c.tenant_id = r.tenant_id AND c.id = r.channel_id LEFT JOIN goals o ON o.tenant_id = r.tenant_id AND o.id = r.goal_id
    WHERE ${found(tenantId, wanted)} ORDER BY r."on" DESC, r.created_at DESC, r.id DESC LIMIT ${most}`);
  return z.array(expense).parse(rows);
}

const kindSum = z.object({ kind: expenseKind, rows: z.number(), amountMinor: z.number() });

/** What all of it comes to by kind, and of how many lines. */
export async function sumByKind(tx: Tx, tenantId: TenantId, wanted: Wanted) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT r.kind, count(*)::int AS rows, sum(r.amount_minor)::float8 AS "amountMinor" FROM expenses r WHERE ${found(tenantId, wanted)} GROUP BY 1`);
  return z.array(kindSum).parse(rows);
}

/** What was ever spent, of all days. */
export async function sumAll(tx: Tx, tenantId: TenantId): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT coalesce(sum(amount_minor), 0)::float8 AS "amountMinor" FROM expenses WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL`);
  return z.tuple([z.object({ amountMinor: z.number() })]).parse(rows)[0].amountMinor;
}

const columns = ({ on, ...fields }: ExpenseFields) => ({ ...fields, on: columnOf(on) });

export async function insertExpense(tx: Tx, tenantId: TenantId, row: ExpenseFields & { id: string; byId: string; createdAt: Date }) {
  await tx.expense.create({ data: { ...row, ...columns(row), tenantId }, select: { id: true } });
}

/** Writes the fields if nobody has changed the expense since `version` was read. Of an amount that is another by hand nobody knows what it is in the currency that it was asked for in. */
export async function updateExpense(tx: Tx, tenantId: TenantId, expenseId: string, version: number, { on, kind, amountMinor, channelId, goalId, supplier, campaign, note }: ExpenseFields) {
  const count = await tx.$executeRaw(Prisma.sql`
    UPDATE expenses SET "on" = ${on}::date, kind = ${kind}, original_minor = CASE WHEN amount_minor = ${amountMinor} THEN original_minor END, amount_minor = ${amountMinor},
      channel_id = ${channelId}::uuid, goal_id = ${goalId}::uuid, supplier = ${supplier}, campaign = ${campaign}, note = ${note}, version = version + 1
    WHERE tenant_id = ${tenantId}::uuid AND id = ${expenseId}::uuid AND version = ${version} AND deleted_at IS NULL`);
  if (count > 0) return;
  const stands = await tx.expense.findFirst({ where: { tenantId, id: expenseId, deletedAt: null }, select: { id: true } });
  throw stands ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchExpense");
}

/** Takes an expense out of everything (a date), or brings it back (null). */
export async function updateDeletedAt(tx: Tx, tenantId: TenantId, expenseId: string, deletedAt: Date | null) {
  const where = { tenantId, id: expenseId, deletedAt: deletedAt === null ? { not: null } : null };
  const { count } = await tx.expense.updateMany({ where, data: { deletedAt, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchExpense");
}

const spentRow = z.object({ on: z.string(), channelId: z.string().nullable(), goalId: z.string().nullable(), toolId: z.string().nullable(), kind: expenseKind, amountMinor: z.number() });

/** What was spent from `from` to `to`, both included, by day, channel, goal, tool and kind, in that order but for the channel's. */
export const daysSpentIn = (tenantId: TenantId, from: Day, to: Day): Question<z.infer<typeof spentRow>> =>
  question(spentRow, Prisma.sql`
    SELECT to_char("on", 'YYYY-MM-DD') AS "on", channel_id AS "channelId", goal_id AS "goalId", tool_id AS "toolId", kind, sum(amount_minor)::float8 AS "amountMinor"
    FROM expenses
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 5, 3, 4`);
