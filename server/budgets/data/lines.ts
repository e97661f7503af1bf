import { z } from "zod";
import { columnOf, dayOf, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { BudgetVersion } from "../../domain/budget-history";
import type { BudgetHistory } from "../../domain/budget-line";
import { type BudgetPeriod, type BudgetScope, scopeKey } from "../../domain/budget-scope";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";

export type StoredAmount = BudgetVersion & { id: string; estimateId: string | null };

/** What a line is besides its scope and amounts. */
export type LineSettings = { name: string | null; alertAt: number[]; alertsOnForecast: boolean; isHardStop: boolean };

/** A budget as it is kept. */
export type StoredLine = Omit<BudgetHistory, "amounts"> & LineSettings & { id: string; isArchived: boolean; version: number; amounts: Record<"time" | "money", StoredAmount[]> };

/**
 * Only one person at a time changes a tenant's budgets. Call it before reading what is to be changed. NO KEY, for every
 * write has a key-share lock on its tenant already (the log of mutations refers to it) and two of them would deadlock.
 */
export async function lockBudgets(tx: Tx, tenantId: TenantId) {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`);
}

/** The amounts that hold on some day from `from` to `to`, both included. */
const heldBetween = (from: Day, to: Day) => ({ from: { lte: columnOf(to) }, OR: [{ to: null }, { to: { gt: columnOf(from) } }] });

const columns = {
  tenantId: true, id: true, name: true, goalId: true, memberId: true, period: true, alertAt: true, alertsOnForecast: true, isHardStop: true, archivedAt: true, version: true,
  channels: { select: { channelId: true }, orderBy: { channelId: "asc" } },
  activities: { select: { activityId: true }, orderBy: { activityId: "asc" } },
  terms: { select: { fromMonth: true, billableOnly: true, proration: true, moneyBasis: true }, orderBy: { fromMonth: "asc" } },
} as const;
const amountColumns = { id: true, measure: true, from: true, to: true, amount: true, estimateId: true } as const;

/** Every line of the tenants that is kept or has an amount from `from` to `to`, with its amounts of those days. */
export async function findLines(tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<(StoredLine & { tenantId: string })[]> {
  const amounts = heldBetween(from, to);
  const rows = await tx.budget.findMany({
    where: { tenantId: { in: [...tenantIds] }, OR: [{ archivedAt: null }, { amounts: { some: amounts } }] },
    select: { ...columns, amounts: { where: amounts, select: amountColumns, orderBy: { from: "asc" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 20_000,
  });
  return rows.map(stored);
}

/** One line with all of its amounts; null where there is none. */
export async function findLine(tx: Tx, tenantId: TenantId, by: { id: string } | { scopeKey: string }): Promise<StoredLine | null> {
  const row = await tx.budget.findFirst({ where: { tenantId, ...by }, select: { ...columns, amounts: { select: amountColumns, orderBy: { from: "asc" }, take: 5000 } } });
  return row && stored(row);
}

type Row = Omit<LineSettings, "alertAt"> & {
  tenantId: string; id: string; goalId: string | null; memberId: string | null; period: string; alertAt: number[]; archivedAt: Date | null; version: number;
  channels: { channelId: string }[];
  activities: { activityId: string }[];
  terms: { fromMonth: Date; billableOnly: boolean; proration: string; moneyBasis: string }[];
  amounts: { id: string; measure: string; from: Date; to: Date | null; amount: number; estimateId: string | null }[];
};

const period = z.enum(["month", "whole"]);
const proration = z.enum(["working-days", "calendar"]);
const moneyBasis = z.enum(["cost", "bill"]);

function stored({ channels, activities, terms, amounts, archivedAt, ...row }: Row): StoredLine & { tenantId: string } {
  const of = (measure: string) => amounts.filter((amount) => amount.measure === measure).map(({ id, from, to, amount, estimateId }) => ({ id, from: dayOf(from), to: to && dayOf(to), amount, estimateId }));
  return {
    ...row,
    period: period.parse(row.period),
    isArchived: archivedAt !== null,
    channelIds: channels.map(({ channelId }) => channelId),
    activityIds: activities.map(({ activityId }) => activityId),
    terms: terms.map((term) => ({ from: monthOfColumn(term.fromMonth), billableOnly: term.billableOnly, proration: proration.parse(term.proration), moneyBasis: moneyBasis.parse(term.moneyBasis) })),
    amounts: { time: of("time"), money: of("money") },
  };
}

/** What the lines of a period are for that have not been put away. */
export async function findOpenScopes(tx: Tx, tenantId: TenantId, linePeriod: BudgetPeriod): Promise<(BudgetScope & { id: string })[]> {
  const { id, goalId, memberId, channels, activities } = columns;
  const rows = await tx.budget.findMany({ where: { tenantId, period: linePeriod, archivedAt: null }, select: { id, goalId, memberId, channels, activities }, take: 20_000 });
  return rows.map((row) => ({ id: row.id, goalId: row.goalId, memberId: row.memberId, channelIds: row.channels.map(({ channelId }) => channelId), activityIds: row.activities.map(({ activityId }) => activityId) }));
}

/** A new line. NOT_FOUND where a goal, person, channel or activity of its scope is not the tenant's. */
export async function insertLine(tx: Tx, tenantId: TenantId, scope: BudgetScope, linePeriod: BudgetPeriod, settings: Partial<LineSettings>, createdAt: Date): Promise<string> {
  const { goalId, memberId } = scope;
  const { id } = await tx.budget.create({ data: { tenantId, goalId, memberId, period: linePeriod, scopeKey: scopeKey(scope, linePeriod), ...settings, createdAt }, select: { id: true } });
  await insertScope(tx, tenantId, id, scope);
  return id;
}

async function insertScope(tx: Tx, tenantId: TenantId, budgetId: string, { channelIds, activityIds }: BudgetScope) {
  if (channelIds.length > 0) await tx.budgetChannel.createMany({ data: channelIds.map((channelId) => ({ tenantId, budgetId, channelId })) });
  if (activityIds.length > 0) await tx.budgetActivity.createMany({ data: activityIds.map((activityId) => ({ tenantId, budgetId, activityId })) });
}

/** What the line is for, written anew. */
export async function updateScope(tx: Tx, tenantId: TenantId, budgetId: string, scope: BudgetScope, linePeriod: BudgetPeriod) {
  const { goalId, memberId } = scope;
  await tx.budgetChannel.deleteMany({ where: { tenantId, budgetId } });
  await tx.budgetActivity.deleteMany({ where: { tenantId, budgetId } });
  await tx.budget.updateMany({ where: { tenantId, id: budgetId }, data: { goalId, memberId, scopeKey: scopeKey(scope, linePeriod) } });
  await insertScope(tx, tenantId, budgetId, scope);
}

/** Writes the settings if nobody has changed the line since `version` was read; null brings the line back or puts it away as it is. */
export async function updateLine(tx: Tx, tenantId: TenantId, budgetId: string, lineVersion: number, change: Partial<LineSettings> & { archivedAt?: Date | null }) {
  const { count } = await tx.budget.updateMany({ where: { tenantId, id: budgetId, version: lineVersion }, data: { ...change, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}
