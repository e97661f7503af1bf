import { z } from "zod";
import { measure } from "../../budgets/schema";
import { columnOfMonth, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Measure } from "../../domain/budget-line";
import type { AlertToRaise } from "../../domain/alert";
import type { Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import { alertKind } from "../schema";
import { budgetsWithNames, nameColumns, nameParts } from "./names";

export type StoredAlert = { id: string; budgetId: string; month: Month; measure: Measure; kind: "used" | "forecast"; threshold: number };
const stored = z.object({ id: z.string(), budgetId: z.string(), month: z.string(), measure, kind: alertKind, threshold: z.number() });

/** The alerts of the tenant that stand. */
export async function findStanding(tx: Tx, tenantId: TenantId): Promise<StoredAlert[]> {
  const rows = await tx.alert.findMany({ where: { tenantId, clearedAt: null }, select: { id: true, budgetId: true, month: true, measure: true, kind: true, threshold: true }, take: 50_000 });
  return rows.map((row) => stored.parse({ ...row, month: monthOfColumn(row.month) }));
}

const raised = stored.extend({ burnPermille: z.number().nullable(), raisedAt: z.date(), clearedAt: z.date().nullable() });
export type RaisedAlert = z.infer<typeof raised>;

/** Whatever was raised about the budgets in some months (of a long one that in which it begins), the earliest first; also what has been cleared since. */
export async function findRaised(tx: Tx, tenantId: TenantId, budgetIds: readonly string[], months: readonly Month[]): Promise<RaisedAlert[]> {
  const rows = await tx.alert.findMany({
    where: { tenantId, budgetId: { in: [...budgetIds] }, month: { in: months.map(columnOfMonth) } },
    select: { id: true, budgetId: true, month: true, measure: true, kind: true, threshold: true, burnPermille: true, raisedAt: true, clearedAt: true },
    orderBy: [{ raisedAt: "asc" }, { threshold: "asc" }],
    take: 50_000,
  });
  return rows.map((row) => raised.parse({ ...row, month: monthOfColumn(row.month) }));
}

/** Raises alerts; answers their ids. */
export async function insertAlerts(tx: Tx, tenantId: TenantId, alerts: readonly (AlertToRaise & { budgetId: string; month: Month; measure: Measure })[], raisedAt: Date): Promise<string[]> {
  const rows = await tx.alert.createManyAndReturn({ data: alerts.map(({ month, ...alert }) => ({ tenantId, ...alert, month: columnOfMonth(month), raisedAt })), select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Clears alerts; never before they were raised, though who waited for another to raise them began to look earlier. */
export async function updateCleared(tx: Tx, tenantId: TenantId, ids: readonly string[], clearedAt: Date) {
  await tx.$executeRaw(Prisma.sql`UPDATE alerts SET cleared_at = greatest(${clearedAt}, raised_at) WHERE tenant_id = ${tenantId}::uuid AND id = ANY (${[...ids]}::uuid[]) AND cleared_at IS NULL`);
}

const shown = z.object({
  id: z.string(), tenantId: z.string(), budgetId: z.string(), month: z.string(), measure, kind: alertKind, threshold: z.number(), burnPermille: z.number().nullable(), raisedAt: z.date(), lastOn: z.string(),
  ...nameParts,
  memberId: z.string().nullable(), moneyBasis: z.enum(["cost", "bill"]),
});
export type ShownAlert = z.infer<typeof shown>;

/**
 * The alerts of the tenants that stand and are about a month from `since` on or raised in one, the latest first, with what
 * their budgets are for and the last day of the month, or of a long budget. Of budgets that were put away none.
 */
export async function findShown(tx: Tx, tenantIds: readonly string[], since: Month, ids: readonly string[] | null = null): Promise<ShownAlert[]> {
  if (tenantIds.length === 0) return [];
  const these = ids ? Prisma.sql`AND al.id = ANY (${[...ids]}::uuid[])` : Prisma.empty;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT al.id, al.tenant_id AS "tenantId", al.budget_id AS "budgetId", to_char(al.month, 'YYYY-MM') AS month, al.measure, al.kind, al.threshold, al.burn_permille AS "burnPermille",
      al.raised_at AS "raisedAt",
      to_char(coalesce((SELECT max(a.to_on) FROM budget_amounts a WHERE b.period = 'whole' AND a.tenant_id = b.tenant_id AND a.budget_id = b.id), al.month + interval '1 month') - interval '1 day', 'YYYY-MM-DD') AS "lastOn",
      b.member_id AS "memberId", ${nameColumns},
      coalesce((SELECT t.money_basis FROM budget_terms t WHERE t.tenant_id = b.tenant_id AND t.budget_id = b.id AND t.from_month <= al.month ORDER BY t.from_month DESC LIMIT 1), 'cost') AS "moneyBasis"
    FROM alerts al JOIN ${budgetsWithNames} ON al.tenant_id = b.tenant_id AND al.budget_id = b.id
    WHERE al.tenant_id = ANY (${[...tenantIds]}::uuid[]) AND al.cleared_at IS NULL AND b.archived_at IS NULL AND (al.month >= ${`${since}-01`}::date OR al.raised_at >= ${`${since}-01`}::date) ${these}
    ORDER BY al.raised_at DESC, al.threshold DESC, al.id LIMIT 500`);
  return z.array(shown).parse(rows);
}

const overrideRow = z.object({
  id: z.string(), month: z.string(), by: z.string(), seconds: z.number(), reason: z.string().nullable(), at: z.date(), memberId: z.string().nullable(),
  ...nameParts,
});

/** The hard stops that were gone over in the months from `since` on, the latest first. */
export async function findOverrides(tx: Tx, tenantId: TenantId, since: Month) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT o.id, to_char(o.month, 'YYYY-MM') AS month, coalesce(bu.name, bm.placeholder, '') AS by, o.seconds, o.reason, o.created_at AS at, b.member_id AS "memberId", ${nameColumns}
    FROM budget_overrides o JOIN ${budgetsWithNames} ON o.tenant_id = b.tenant_id AND o.budget_id = b.id
      JOIN members bm ON bm.tenant_id = o.tenant_id AND bm.id = o.by_id LEFT JOIN users bu ON bu.id = bm.user_id
    WHERE o.tenant_id = ${tenantId}::uuid AND o.month >= ${`${since}-01`}::date
    ORDER BY o.created_at DESC LIMIT 100`);
  return z.array(overrideRow).parse(rows);
}

export async function insertOverrides(tx: Tx, tenantId: TenantId, rows: readonly { budgetId: string; month: Month; byId: string; seconds: number; reason: string | null; entryId: string | null }[]) {
  await tx.budgetOverride.createMany({ data: rows.map(({ month, ...row }) => ({ tenantId, ...row, month: columnOfMonth(month) })) });
}

const stopRow = z.object({ hasStop: z.boolean(), hasMark: z.boolean() });

/** Whether any budget of the tenant stops hard, and whether any of these entries is marked as beyond one: everybody else need not be asked more. */
export async function findStops(tx: Tx, tenantId: TenantId, entryIds: readonly string[] = []) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM budgets WHERE tenant_id = ${tenantId}::uuid AND is_hard_stop AND archived_at IS NULL) AS "hasStop",
      EXISTS (SELECT 1 FROM budget_overrides WHERE tenant_id = ${tenantId}::uuid AND entry_id = ANY (${[...entryIds]}::uuid[]) AND within_at IS NULL) AS "hasMark"`);
  return z.tuple([stopRow]).parse(rows)[0];
}

const monthRow = z.object({ month: z.string() });

/** The months in which the entries lie. */
export async function findMonthsOf(tx: Tx, tenantId: TenantId, entryIds: readonly string[]): Promise<Month[]> {
  if (entryIds.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT DISTINCT to_char("on", 'YYYY-MM') AS month FROM time_entries WHERE tenant_id = ${tenantId}::uuid AND id = ANY (${[...entryIds]}::uuid[])`);
  return z.array(monthRow).parse(rows).map(({ month }) => month);
}

/** Waits until nobody else works on the thing of this name, and keeps it until the transaction ends. */
export async function lockByName(tx: Tx, name: string) {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
