import { z } from "zod";
import { columnOf, dayOf, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { BudgetVersion } from "../../domain/budget-history";
import type { BudgetHistory } from "../../domain/budget-line";
import { type BudgetPeriod, type BudgetScope, scopeKey } from "../../domain/budget-scope";
import type { Day } from "../../domain/day";
import type { Deliverables } from "../../domain/deliverables";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";

export type StoredAmount = BudgetVersion & { id: string; estimateId: string | null };

/** What a line is besides its scope and amounts. */
export type LineSettings = { name: string | null; alertAt: number[]; alertsOnForecast: boolean; isHardStop: boolean; deliverables: Deliverables | null };

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

const columns = { tenantId: true, id: true, name: true, goalId: true, memberId: true, period: true, alertAt: true, alertsOnForecast: true, isHardStop: true, archivedAt: true, version: true, deliverablesPlanned: true, deliverablesDone: true, deliverablesOn: true, deliverablesRest: true } as const;

/** Every line of the tenants that is kept or has an amount from `from` to `to`, with its amounts of those days. */
export async function findLines(tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<(StoredLine & { tenantId: string })[]> {
  const tenantId = { in: [...tenantIds] };
  const amounts = heldBetween(from, to);
  const rows = await tx.budget.findMany({ where: { tenantId, OR: [{ archivedAt: null }, { amounts: { some: amounts } }] }, select: columns, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 20_000 });
  return stored(rows, await findParts(tx, { tenantId }, amounts));
}

/** One line with all of its amounts; null where there is none. */
export async function findLine(tx: Tx, tenantId: TenantId, by: { id: string } | { scopeKey: string }): Promise<StoredLine | null> {
  const row = await tx.budget.findFirst({ where: { tenantId, ...by }, select: columns });
  if (!row) return null;
  const [line] = stored([row], await findParts(tx, { tenantId, budgetId: row.id }, {}));
  return line ?? null;
}

/** What the lines are for. */
async function findScopes(tx: Tx, of: Prisma.BudgetChannelWhereInput & Prisma.BudgetActivityWhereInput) {
  const channels = await tx.budgetChannel.findMany({ where: of, select: { tenantId: true, budgetId: true, channelId: true }, orderBy: { channelId: "asc" }, take: 100_000 });
  const activities = await tx.budgetActivity.findMany({ where: of, select: { tenantId: true, budgetId: true, activityId: true }, orderBy: { activityId: "asc" }, take: 100_000 });
  return { channels, activities };
}

/** What hangs on the lines, one question after the other: a transaction has one connection. */
async function findParts(tx: Tx, of: { tenantId: string | { in: string[] }; budgetId?: string }, amountsOf: Prisma.BudgetAmountWhereInput) {
  const scopes = await findScopes(tx, of);
  const terms = await tx.budgetTerms.findMany({ where: of, select: { tenantId: true, budgetId: true, fromMonth: true, billableOnly: true, proration: true, moneyBasis: true }, orderBy: { fromMonth: "asc" }, take: 50_000 });
  const amounts = await tx.budgetAmount.findMany({ where: { ...of, ...amountsOf }, select: { tenantId: true, budgetId: true, id: true, measure: true, from: true, to: true, amount: true, estimateId: true }, orderBy: { from: "asc" }, take: 100_000 });
  return { ...scopes, terms, amounts };
}

type DeliverablesRow = { deliverablesPlanned: number | null; deliverablesDone: number | null; deliverablesOn: Date | null; deliverablesRest: string | null };
type Row = Omit<LineSettings, "deliverables"> & DeliverablesRow & { tenantId: string; id: string; goalId: string | null; memberId: string | null; period: string; archivedAt: Date | null; version: number };
type Part = { tenantId: string; budgetId: string };

/** The parts of each line, by `lineKey`. */
function byLine<P extends Part>(parts: readonly P[]): Map<string, P[]> {
  const found = new Map<string, P[]>();
  for (const part of parts) {
    const key = `${part.tenantId} ${part.budgetId}`;
    const own = found.get(key);
    if (own) own.push(part);
    else found.set(key, [part]);
  }
  return found;
}

const lineKey = ({ tenantId, id }: { tenantId: string; id: string }) => `${tenantId} ${id}`;

const period = z.enum(["month", "whole"]);
const proration = z.enum(["working-days", "calendar"]);
const moneyBasis = z.enum(["cost", "bill"]);
const rest = z.enum(["typical", "one-off"]);

/** Null where nothing is counted; the table has all four columns or none. */
function deliverablesOf({ deliverablesPlanned: planned, deliverablesDone: done, deliverablesOn, deliverablesRest }: DeliverablesRow): Deliverables | null {
  return planned === null || done === null || deliverablesOn === null ? null : { planned, done, countedOn: dayOf(deliverablesOn), rest: rest.parse(deliverablesRest) };
}

/** Settings as the table has them; what is not named stays as it is. */
function settingColumns({ deliverables, ...settings }: Partial<LineSettings>) {
  if (deliverables === undefined) return settings;
  return { ...settings, deliverablesPlanned: deliverables?.planned ?? null, deliverablesDone: deliverables?.done ?? null, deliverablesOn: deliverables && columnOf(deliverables.countedOn), deliverablesRest: deliverables?.rest ?? null };
}

function stored(rows: readonly Row[], parts: Awaited<ReturnType<typeof findParts>>): (StoredLine & { tenantId: string })[] {
  const [channels, activities, terms, amounts] = [byLine(parts.channels), byLine(parts.activities), byLine(parts.terms), byLine(parts.amounts)];
  return rows.map(({ archivedAt, deliverablesPlanned, deliverablesDone, deliverablesOn, deliverablesRest, ...row }) => {
    const key = lineKey(row);
    const own = amounts.get(key) ?? [];
    const of = (measure: string) => own.filter((amount) => amount.measure === measure).map(({ id, from, to, amount, estimateId }) => ({ id, from: dayOf(from), to: to && dayOf(to), amount, estimateId }));
    return {
      ...row,
      period: period.parse(row.period),
      isArchived: archivedAt !== null,
      deliverables: deliverablesOf({ deliverablesPlanned, deliverablesDone, deliverablesOn, deliverablesRest }),
      channelIds: (channels.get(key) ?? []).map(({ channelId }) => channelId),
      activityIds: (activities.get(key) ?? []).map(({ activityId }) => activityId),
      terms: (terms.get(key) ?? []).map((term) => ({ from: monthOfColumn(term.fromMonth), billableOnly: term.billableOnly, proration: proration.parse(term.proration), moneyBasis: moneyBasis.parse(term.moneyBasis) })),
      amounts: { time: of("time"), money: of("money") },
    };
  });
}

/** What the lines of a period are for that have not been put away. */
export async function findOpenScopes(tx: Tx, tenantId: TenantId, linePeriod: BudgetPeriod): Promise<(BudgetScope & { id: string })[]> {
  const rows = await tx.budget.findMany({ where: { tenantId, period: linePeriod, archivedAt: null }, select: { tenantId: true, id: true, goalId: true, memberId: true }, take: 20_000 });
  const scopes = await findScopes(tx, { tenantId });
  const [channels, activities] = [byLine(scopes.channels), byLine(scopes.activities)];
  return rows.map((row) => ({ ...row, channelIds: (channels.get(lineKey(row)) ?? []).map(({ channelId }) => channelId), activityIds: (activities.get(lineKey(row)) ?? []).map(({ activityId }) => activityId) }));
}

/** A new line. NOT_FOUND where a goal, person, channel or activity of its scope is not the tenant's. */
export async function insertLine(tx: Tx, tenantId: TenantId, scope: BudgetScope, linePeriod: BudgetPeriod, settings: Partial<LineSettings>, createdAt: Date): Promise<string> {
  const { goalId, memberId } = scope;
  const { id } = await tx.budget.create({ data: { tenantId, goalId, memberId, period: linePeriod, scopeKey: scopeKey(scope, linePeriod), ...settingColumns(settings), createdAt }, select: { id: true } });
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
export async function updateLine(tx: Tx, tenantId: TenantId, budgetId: string, lineVersion: number, { archivedAt, ...settings }: Partial<LineSettings> & { archivedAt?: Date | null }) {
  const { count } = await tx.budget.updateMany({ where: { tenantId, id: budgetId, version: lineVersion }, data: { ...settingColumns(settings), ...(archivedAt !== undefined && { archivedAt }), version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}
