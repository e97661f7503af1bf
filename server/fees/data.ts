import { randomUUID } from "node:crypto";
import { z } from "zod";
import { columnOf, columnOfMonth, monthOfColumn } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, type Month, monthOf } from "../domain/day";
import { Prisma } from "../generated/prisma/client";

/** Months of the tenant that are closed. */
export async function findClosedMonths(tx: Tx, tenantId: TenantId): Promise<Set<Month>> {
  const rows = await tx.monthClosing.findMany({ where: { tenantId, reopenedAt: null }, select: { month: true }, take: 5000 });
  return new Set(rows.map(({ month }) => monthOfColumn(month)));
}

/** Months whose fee stands in the expenses, by engagement or tool, those that somebody deleted too: what was taken out is not put back. */
export async function findFeeMonths(tx: Tx, tenantId: TenantId): Promise<Map<string, Set<Month>>> {
  const rows = await tx.expense.findMany({ where: { tenantId, feeMonth: { not: null } }, select: { engagementId: true, toolId: true, feeMonth: true }, take: 50_000 });
  const months = new Map<string, Set<Month>>();
  for (const { engagementId, toolId, feeMonth } of rows) {
    const of = engagementId ?? toolId;
    if (of === null || feeMonth === null) continue;
    months.set(of, (months.get(of) ?? new Set()).add(monthOfColumn(feeMonth)));
  }
  return months;
}

/** The months of one engagement or tool whose fee was counted: `counted` are all, `standing` those that nobody took out. */
export async function findFeeMonthsOf(tx: Tx, tenantId: TenantId, of: { engagementId: string } | { toolId: string }): Promise<{ counted: Set<Month>; standing: Month[] }> {
  const rows = await tx.expense.findMany({ where: { tenantId, feeMonth: { not: null }, ...of }, select: { feeMonth: true, deletedAt: true }, orderBy: { feeMonth: "asc" }, take: 5000 });
  const months = rows.flatMap(({ feeMonth, deletedAt }) => (feeMonth === null ? [] : [{ month: monthOfColumn(feeMonth), stands: deletedAt === null }]));
  return { counted: new Set(months.map(({ month }) => month)), standing: months.filter(({ stands }) => stands).map(({ month }) => month) };
}

/** Of an engagement (kind fee) or of a tool (kind tool), with what was asked for where that was another currency. */
export type Fee = { kind: "fee" | "tool"; engagementId: string | null; toolId: string | null; originalMinor: number | null; originalCurrency: string | null; on: Day; amountMinor: number; goalId: string | null; channelId: string | null; supplier: string; note: string; byId: string };

/** Adds fees to the expenses, each engagement's and tool's once a month: whoever comes second adds nothing. */
export async function insertFees(tx: Tx, tenantId: TenantId, fees: readonly Fee[], createdAt: Date) {
  await tx.expense.createMany({
    data: fees.map(({ on, ...fee }) => ({ tenantId, id: randomUUID(), ...fee, on: columnOf(on), feeMonth: columnOfMonth(monthOf(on)), createdAt })),
    skipDuplicates: true,
  });
}

const feeSum = z.object({ month: z.string(), feeMinor: z.number() });

/** An engagement's fees that count, by month. */
export async function sumFees(tx: Tx, tenantId: TenantId, engagementId: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM') AS month, sum(amount_minor)::float8 AS "feeMinor" FROM expenses
    WHERE tenant_id = ${tenantId}::uuid AND engagement_id = ${engagementId}::uuid AND deleted_at IS NULL GROUP BY 1`);
  return new Map(z.array(feeSum).parse(rows).map(({ month, feeMinor }) => [month, feeMinor] as const));
}

/** The tenants that can have fees: open ones with an engagement or a tool. */
export async function findTenantsWithFees(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT tenant_id FROM tenants_with_fees()`);
  return z.array(z.object({ tenant_id: z.string() })).parse(rows).map((row) => row.tenant_id);
}

/** By what the tenant in context counts its days and its money; null where it is not there, or archived. */
export async function findFeePlace(tx: Tx, tenantId: TenantId): Promise<{ timeZone: string; currency: string } | null> {
  return tx.tenant.findFirst({ where: { id: tenantId, archivedAt: null }, select: { timeZone: true, currency: true } });
}
