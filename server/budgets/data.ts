import { z } from "zod";
import { columnOfMonth, monthOfColumn } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, type Month } from "../domain/day";
import type { BudgetVersion } from "../domain/budget-history";
import type { BudgetScope, EntryScope } from "../domain/headline";
import { Prisma } from "../generated/prisma/client";
import { assumptions, type Assumptions } from "./schema";

/** A budget as it is kept: an amount for a scope over [from, to). */
export type StoredBudget = BudgetVersion & BudgetScope & { id: string; estimateId: string | null };

const columns = { id: true, channelId: true, activityId: true, from: true, to: true, seconds: true, estimateId: true } as const;

/**
 * Only one person at a time splits a tenant's budgets. Call it before reading what is to be changed. NO KEY, for every
 * write has a key-share lock on its tenant already (the log of mutations refers to it) and two of them would deadlock.
 */
export async function lockBudgets(tx: Tx, tenantId: TenantId) {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`);
}

/** All versions of one scope's budget, in order. */
export async function findVersions(tx: Tx, tenantId: TenantId, scope: BudgetScope): Promise<StoredBudget[]> {
  const rows = await tx.budget.findMany({ where: { tenantId, channelId: scope.channelId, activityId: scope.activityId }, select: columns, orderBy: { from: "asc" }, take: 2500 });
  return rows.map(stored);
}

/** Every budget that holds in some month from `from` to `to`, both included. */
export async function findBudgets(tx: Tx, tenantIds: readonly TenantId[], from: Month, to: Month): Promise<(StoredBudget & { tenantId: string })[]> {
  const rows = await tx.budget.findMany({
    where: { tenantId: { in: [...tenantIds] }, from: { lte: columnOfMonth(to) }, OR: [{ to: null }, { to: { gt: columnOfMonth(from) } }] },
    select: { ...columns, tenantId: true },
    orderBy: { from: "asc" },
    take: 50_000,
  });
  return rows.map((row) => ({ ...stored(row), tenantId: row.tenantId }));
}

type Row = { id: string; channelId: string | null; activityId: string | null; from: Date; to: Date | null; seconds: number; estimateId: string | null };

function stored({ from, to, ...row }: Row): StoredBudget {
  return { id: row.id, channelId: row.channelId, activityId: row.activityId, seconds: row.seconds, estimateId: row.estimateId, from: monthOfColumn(from), to: to && monthOfColumn(to) };
}

export async function deleteBudgets(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  if (ids.length > 0) await tx.budget.deleteMany({ where: { tenantId, id: { in: [...ids] } } });
}

export async function insertBudgets(tx: Tx, tenantId: TenantId, scope: BudgetScope, versions: readonly (BudgetVersion & { estimateId: string | null })[]) {
  if (versions.length === 0) return;
  const { channelId, activityId } = scope;
  await tx.budget.createMany({
    data: versions.map(({ from, to, seconds, estimateId }) => ({ tenantId, channelId, activityId, from: columnOfMonth(from), to: to === null ? null : columnOfMonth(to), seconds, estimateId })),
  });
}

export type UsedInMonth = EntryScope & { month: Month; seconds: number };
const usedRow = z.object({ month: z.string(), channelId: z.string().nullable(), activityId: z.string(), seconds: z.number() });

/** What was logged from `from` to `to`, both months included, by month, channel and activity. */
export async function sumMonths(tx: Tx, tenantId: TenantId, from: Month, to: Month): Promise<UsedInMonth[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM') AS month, channel_id AS "channelId", activity_id AS "activityId", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" >= ${firstDayOf(from)}::date AND "on" < ${firstDayOf(addMonths(to, 1))}::date
    GROUP BY 1, 2, 3`);
  return z.array(usedRow).parse(rows);
}

export type Named = { channels: { id: string; name: string; isRetired: boolean }[]; activities: { id: string; name: string; kind: string; isRetired: boolean }[] };

/** What budgets can be for, in the order in which it is shown; closed channels and retired activities too, for their past. */
export async function findNamed(tx: Tx, tenantId: TenantId): Promise<Named> {
  const channels = await tx.channel.findMany({ where: { tenantId }, select: { id: true, name: true, status: true }, orderBy: { name: "asc" }, take: 1000 });
  const activities = await tx.activity.findMany({ where: { tenantId }, select: { id: true, name: true, kind: true, retiredAt: true }, orderBy: [{ position: "asc" }, { name: "asc" }], take: 500 });
  return {
    channels: channels.map(({ status, ...channel }) => ({ ...channel, isRetired: status === "closed" })),
    activities: activities.map(({ retiredAt, ...activity }) => ({ ...activity, isRetired: retiredAt !== null })),
  };
}

export async function insertEstimate(tx: Tx, tenantId: TenantId, kept: Assumptions, madeAt: Date) {
  return tx.effortEstimate.create({ data: { tenantId, assumptions: kept, createdAt: madeAt }, select: { id: true } });
}

/** The estimates that were made, the newest first. */
export async function findEstimates(tx: Tx, tenantId: TenantId) {
  const rows = await tx.effortEstimate.findMany({ where: { tenantId }, select: { id: true, createdAt: true, assumptions: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 50 });
  return rows.map((row) => ({ id: row.id, madeAt: row.createdAt.toISOString(), assumptions: assumptions.parse(row.assumptions) }));
}
