import { randomUUID } from "node:crypto";
import { z } from "zod";
import { columnOf, columnOfMonth, monthOfColumn } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { Prisma } from "../generated/prisma/client";

const feeModel = z.enum(["retainer", "fixed"]).nullable();

/** A month of an engagement (which says as what its fee was counted) or of a tool (null) whose fee was counted; it stands while nobody took it out. */
export type FeeMonth = { month: Month; feeModel: z.infer<typeof feeModel>; stands: boolean };

/** The fees among the expenses by engagement or tool, those that somebody deleted too: what was taken out is not put back. Of months from `since` on, and fixed fees of all times. */
export async function findFeeMonths(tx: Tx, tenantId: TenantId, since: Month | null, of: { engagementId?: string; toolId?: string } = {}): Promise<ReadonlyMap<string, FeeMonth[]>> {
  const rows = await tx.expense.findMany({
    where: { tenantId, ...of, ...(since === null ? { feeMonth: { not: null } } : { OR: [{ feeMonth: { gte: columnOfMonth(since) } }, { feeModel: "fixed" }] }) },
    select: { engagementId: true, toolId: true, feeMonth: true, feeModel: true, deletedAt: true },
    orderBy: { feeMonth: "asc" },
    take: 50_000,
  });
  const months = new Map<string, FeeMonth[]>();
  for (const { engagementId, toolId, feeMonth, ...row } of rows) {
    const id = engagementId ?? toolId;
    if (id === null || feeMonth === null) continue;
    months.set(id, [...(months.get(id) ?? []), { month: monthOfColumn(feeMonth), feeModel: feeModel.parse(row.feeModel), stands: row.deletedAt === null }]);
  }
  return months;
}

/** Of an engagement (kind fee, as what it is counted) or of a tool (kind tool), with what was asked for where that was another currency. */
export type Fee = { kind: "fee" | "tool"; engagementId: string | null; toolId: string | null; feeModel: FeeMonth["feeModel"]; originalMinor: number | null; originalCurrency: string | null; on: Day; amountMinor: number; goalId: string | null; channelId: string | null; supplier: string; note: string; byId: string };

/** Adds fees to the expenses, each engagement's and tool's once a month, a fixed fee once: whoever comes second adds nothing. */
export async function insertFees(tx: Tx, tenantId: TenantId, fees: readonly Fee[], createdAt: Date) {
  await tx.expense.createMany({
    data: fees.map(({ on, ...fee }) => ({ tenantId, id: randomUUID(), ...fee, on: columnOf(on), feeMonth: columnOfMonth(monthOf(on)), createdAt })),
    skipDuplicates: true,
  });
}

/** A tool's cost of a month as it stands among the expenses; null where none does. */
export function findToolFee(tx: Tx, tenantId: TenantId, toolId: string, month: Month) {
  return tx.expense.findFirst({ where: { tenantId, toolId, feeMonth: columnOfMonth(month), deletedAt: null }, select: { id: true, amountMinor: true, originalMinor: true, originalCurrency: true } });
}

export async function updateFeeAmount(tx: Tx, tenantId: TenantId, expenseId: string, amount: { amountMinor: number; originalMinor: number | null }) {
  await tx.expense.updateMany({ where: { tenantId, id: expenseId, deletedAt: null }, data: { ...amount, version: { increment: 1 } } });
}

/** Moves a tool's cost of a month from the channel (null: none) that it was counted on. One that somebody moved by hand, to another channel or month, stays. */
export async function updateFeeChannel(tx: Tx, tenantId: TenantId, toolId: string, month: Month, { from, to }: { from: string | null; to: string | null }) {
  await tx.expense.updateMany({ where: { tenantId, toolId, feeMonth: columnOfMonth(month), on: { gte: columnOf(firstDayOf(month)), lte: columnOf(lastDayOf(month)) }, deletedAt: null, channelId: from }, data: { channelId: to, version: { increment: 1 } } });
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
