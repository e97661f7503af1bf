import { z } from "zod";
import { ask, question } from "../../db/ask";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { BudgetVersion } from "../../domain/budget-history";
import type { BudgetHistory } from "../../domain/budget-line";
import { type BudgetPeriod, type BudgetScope, scopeKey } from "../../domain/budget-scope";
import type { Day } from "../../domain/day";
import type { Deliverables } from "../../domain/deliverables";
import { groupBy } from "../../domain/group-by";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";

export type StoredAmount = BudgetVersion & { id: string; estimateId: string | null };

/** What a line is besides its scope and amounts. */
export type LineSettings = { name: string | null; alertAt: number[]; alertsOnForecast: boolean; isHardStop: boolean; deliverables: Deliverables | null };

/** A budget as it is kept. */
export type StoredLine = Omit<BudgetHistory, "amounts"> & LineSettings & { id: string; isArchived: boolean; version: number; amounts: Record<"time" | "money", StoredAmount[]> };

export type StoredTenantLine = StoredLine & { tenantId: string };

/**
 * Only one person at a time changes a tenant's budgets. Call it before reading what is to be changed. NO KEY, for every
 * write has a key-share lock on its tenant already (the log of mutations refers to it) and two of them would deadlock.
 */
export async function lockBudgets(tx: Tx, tenantId: TenantId) {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`);
}

const part = { tenantId: z.string(), budgetId: z.string() };
const channelRow = z.object({ ...part, channelId: z.string() });
const activityRow = z.object({ ...part, activityId: z.string() });
const termsRow = z.object({ ...part, from: z.string(), billableOnly: z.boolean(), proration: z.enum(["working-days", "calendar"]), moneyBasis: z.enum(["cost", "bill"]) });
const amountColumns = { id: z.string(), from: z.string(), to: z.string().nullable(), amount: z.number(), estimateId: z.string().nullable() };
// One row for each budget and measure, and not for each amount: of 200 budgets' years the ids alone would be most of what is read.
const amountsRow = z.object({ ...part, measure: z.enum(["time", "money"]), amounts: z.array(z.object(amountColumns)) });
const deliverableColumns = { deliverables_planned: z.number().nullable(), deliverables_done: z.number().nullable(), deliverables_on: z.string().nullable(), deliverables_rest: z.enum(["typical", "one-off"]).nullable() };
const budgetRow = z.object({
  tenantId: z.string(), id: z.string(), name: z.string().nullable(), goalId: z.string().nullable(), memberId: z.string().nullable(), period: z.enum(["month", "whole"]),
  alertAt: z.array(z.number()), alertsOnForecast: z.boolean(), isHardStop: z.boolean(), isArchived: z.boolean(), version: z.number(), ...deliverableColumns,
});

type Part = { tenantId: string; budgetId: string };

const EVER: Day = "1970-01-01";
const NEVER: Day = "9999-12-31";

/** Every line of the tenants that is kept or has an amount from `from` to `to`, with its amounts of those days. */
export const findLines = (tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<StoredTenantLine[]> => readLines(tx, lineQuestions(tenantIds, from, to));

async function readLines(tx: Tx, questions: ReturnType<typeof lineQuestions>): Promise<StoredTenantLine[]> {
  return linesFrom(await ask(tx, questions));
}

/** What `findLines` asks, to be asked together with other things; `linesFrom` makes the lines of the answers. With `which`, of those budgets alone, kept or not. */
export function lineQuestions(tenantIds: readonly TenantId[], from: Day, to: Day, which?: Prisma.Sql) {
  const ofTenants = Prisma.sql`tenant_id = ANY(${[...tenantIds]}::uuid[])`;
  const isHeld = Prisma.sql`from_on <= ${to}::date AND (to_on IS NULL OR to_on > ${from}::date)`;
  const isKept = Prisma.sql`(archived_at IS NULL OR EXISTS (SELECT FROM budget_amounts a WHERE a.tenant_id = b.tenant_id AND a.budget_id = b.id AND ${isHeld}))`;
  const ofWhich = which ? Prisma.sql`AND budget_id IN (SELECT id FROM budgets b WHERE ${ofTenants} AND ${which})` : Prisma.empty;
  const budgets = Prisma.sql`
    SELECT tenant_id AS "tenantId", id, name, goal_id AS "goalId", member_id AS "memberId", period, alert_at AS "alertAt", alerts_on_forecast AS "alertsOnForecast", is_hard_stop AS "isHardStop",
      archived_at IS NOT NULL AS "isArchived", version, deliverables_planned, deliverables_done, deliverables_on, deliverables_rest
    FROM budgets b WHERE ${ofTenants} AND ${which ?? isKept} ORDER BY created_at, id LIMIT 20000`;
  const part = Prisma.sql`tenant_id AS "tenantId", budget_id AS "budgetId"`;
  return {
    budgets: question(budgetRow, budgets),
    budgetChannels: question(channelRow, Prisma.sql`SELECT ${part}, channel_id AS "channelId" FROM budget_channels WHERE ${ofTenants} ${ofWhich} ORDER BY channel_id`),
    budgetActivities: question(activityRow, Prisma.sql`SELECT ${part}, activity_id AS "activityId" FROM budget_activities WHERE ${ofTenants} ${ofWhich} ORDER BY activity_id`),
    budgetTerms: question(termsRow, Prisma.sql`SELECT ${part}, to_char(from_month, 'YYYY-MM') AS "from", billable_only AS "billableOnly", proration, money_basis AS "moneyBasis" FROM budget_terms WHERE ${ofTenants} ${ofWhich} ORDER BY from_month`),
    budgetAmounts: question(amountsRow, Prisma.sql`
      SELECT ${part}, measure, json_agg(json_build_object('id', id, 'from', from_on, 'to', to_on, 'amount', amount, 'estimateId', estimate_id) ORDER BY from_on) AS amounts
      FROM budget_amounts WHERE ${ofTenants} ${ofWhich} AND ${isHeld} GROUP BY tenant_id, budget_id, measure`),
  };
}

/** One line with all of its amounts; null where there is none. */
export async function findLine(tx: Tx, tenantId: TenantId, by: { id: string } | { scopeKey: string }): Promise<StoredLine | null> {
  const which = "id" in by ? Prisma.sql`id = ${by.id}::uuid` : Prisma.sql`scope_key = ${by.scopeKey}`;
  const [line] = await readLines(tx, lineQuestions([tenantId], EVER, NEVER, which));
  return line ?? null;
}

/** What the lines are for. */
async function findScopes(tx: Tx, of: Prisma.BudgetChannelWhereInput & Prisma.BudgetActivityWhereInput) {
  const channels = await tx.budgetChannel.findMany({ where: of, select: { tenantId: true, budgetId: true, channelId: true }, orderBy: { channelId: "asc" }, take: 100_000 });
  const activities = await tx.budgetActivity.findMany({ where: of, select: { tenantId: true, budgetId: true, activityId: true }, orderBy: { activityId: "asc" }, take: 100_000 });
  return { channels, activities };
}

/** The parts of each line, by `lineKey`. */
const byLine = <P extends Part>(parts: readonly P[]) => groupBy(parts, ({ tenantId, budgetId: id }) => lineKey({ tenantId, id }));

const lineKey = ({ tenantId, id }: { tenantId: string; id: string }) => `${tenantId} ${id}`;

type DeliverablesRow = Pick<z.infer<typeof budgetRow>, keyof typeof deliverableColumns>;

/** Null where nothing is counted; the table has all four columns or none. */
function deliverablesOf({ deliverables_planned: planned, deliverables_done: done, deliverables_on: countedOn, deliverables_rest: rest }: DeliverablesRow): Deliverables | null {
  return planned === null || done === null || countedOn === null || rest === null ? null : { planned, done, countedOn, rest };
}

/** Settings as the table has them; what is not named stays as it is. */
function settingColumns({ deliverables, ...settings }: Partial<LineSettings>) {
  if (deliverables === undefined) return settings;
  return { ...settings, deliverablesPlanned: deliverables?.planned ?? null, deliverablesDone: deliverables?.done ?? null, deliverablesOn: deliverables && columnOf(deliverables.countedOn), deliverablesRest: deliverables?.rest ?? null };
}

type LineAnswers = Awaited<ReturnType<typeof ask<ReturnType<typeof lineQuestions>>>>;

/** The lines that the answers to `lineQuestions` describe, in their order. */
export function linesFrom({ budgets, budgetChannels, budgetActivities, budgetTerms, budgetAmounts }: LineAnswers): StoredTenantLine[] {
  const [channels, activities, terms, amounts] = [byLine(budgetChannels), byLine(budgetActivities), byLine(budgetTerms), byLine(budgetAmounts)];
  return budgets.map(({ deliverables_planned, deliverables_done, deliverables_on, deliverables_rest, ...row }) => {
    const key = lineKey(row);
    const own = amounts.get(key) ?? [];
    const of = (wanted: "time" | "money") => own.find(({ measure }) => measure === wanted)?.amounts ?? [];
    return {
      ...row,
      deliverables: deliverablesOf({ deliverables_planned, deliverables_done, deliverables_on, deliverables_rest }),
      channelIds: (channels.get(key) ?? []).map(({ channelId }) => channelId),
      activityIds: (activities.get(key) ?? []).map(({ activityId }) => activityId),
      terms: (terms.get(key) ?? []).map(({ from, billableOnly, proration, moneyBasis }) => ({ from, billableOnly, proration, moneyBasis })),
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
