import { z } from "zod";
import { findBudgetNames } from "../../alerts/data/names";
import { dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

export const PAGE = 50;
/** What the acts of the longest page come to, told line by line. */
const MOST_SHORT = 2500;

const columns = z.record(z.string(), z.json()).nullable();
const storedLine = z.object({
  id: z.bigint(),
  at: z.date(),
  actorId: z.string().nullable(),
  tableName: z.string(),
  op: z.enum(["insert", "update", "delete"]),
  key: columns.transform((key) => key ?? {}),
  before: columns,
  after: columns,
});
export type StoredLine = z.infer<typeof storedLine>;

type Filter = { table: string | undefined; actorId: string | undefined };
/** Lines from one id down to another, which is left out; null is no end. */
export type Stretch = { from: bigint | null; to: bigint | null };

const SELECTED = { id: true, at: true, actorId: true, tableName: true, op: true, key: true, before: true, after: true } as const;
/** Tables in which the product keeps its own books: told only to whoever asks for one of them by name. */
const BOOKKEEPING = ["alert_mails", "budget_months"];
const told = (tenantId: TenantId, filter: Filter) => ({ tenantId, op: { not: "begin" }, tableName: filter.table ?? { notIn: BOOKKEEPING }, ...(filter.actorId && { actorId: filter.actorId }) });
const idsIn = ({ from, to }: Stretch) => ({ ...(from !== null && { lte: from }), ...(to !== null && { gt: to }) });

/** One page of the lines of a stretch, newest first; how rows stood when the trail began is not told. */
export async function findLines(tx: Tx, tenantId: TenantId, filter: Filter, stretch: Stretch) {
  const rows = await tx.auditLine.findMany({ where: { ...told(tenantId, filter), id: idsIn(stretch) }, select: SELECTED, orderBy: { id: "desc" }, take: PAGE + 1 });
  return { lines: z.array(storedLine).parse(rows.slice(0, PAGE)), hasMore: rows.length > PAGE };
}

/** Every line of some short stretches, newest first. */
export async function findShort(tx: Tx, tenantId: TenantId, filter: Filter, stretches: readonly Stretch[]) {
  if (stretches.length === 0) return [];
  const rows = await tx.auditLine.findMany({ where: { ...told(tenantId, filter), OR: stretches.map((stretch) => ({ id: idsIn(stretch) })) }, select: SELECTED, orderBy: { id: "desc" }, take: MOST_SHORT });
  return z.array(storedLine).parse(rows);
}

const runRow = z.object({ id: z.bigint(), below: z.bigint().nullable(), count: z.number() });

/**
 * One page of acts, newest first: lines in a row that one transaction wrote about one table in one way, as an import does. `id`
 * is the newest line of each, `below` the newest of the act before it (null: none). The database steps from act to act, so that
 * a hundred thousand lines of one import are one step.
 */
export async function findActs(tx: Tx, tenantId: TenantId, filter: Filter, before: bigint | null, most: number) {
  const where = Prisma.sql`a.tenant_id = ${tenantId}::uuid AND a.op <> 'begin' AND ${filter.table ? Prisma.sql`a.table_name = ${filter.table}` : Prisma.sql`a.table_name <> ALL (${BOOKKEEPING})`} ${filter.actorId ? Prisma.sql`AND a.actor_id = ${filter.actorId}::uuid` : Prisma.empty}`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH RECURSIVE heads AS (
      (SELECT a.id, a.at, a.actor_id, a.table_name, a.op, 1 AS place FROM audit_log a WHERE ${where} ${before === null ? Prisma.empty : Prisma.sql`AND a.id < ${before}`} ORDER BY a.id DESC LIMIT 1)
      UNION ALL
      SELECT n.*, h.place + 1 FROM heads h CROSS JOIN LATERAL (
        SELECT a.id, a.at, a.actor_id, a.table_name, a.op FROM audit_log a
        WHERE ${where} AND a.id < h.id AND (a.at, a.actor_id, a.table_name, a.op) IS DISTINCT FROM (h.at, h.actor_id, h.table_name, h.op) ORDER BY a.id DESC LIMIT 1) n
      WHERE h.place <= ${most}),
    acts AS (SELECT id, place, lead(id) OVER (ORDER BY place) AS below FROM heads)
    SELECT id, below, (SELECT count(*)::int FROM audit_log a WHERE ${where} AND a.id <= acts.id AND a.id > coalesce(acts.below, 0)) AS count
    FROM acts WHERE place <= ${most} ORDER BY place`);
  return z.array(runRow).parse(rows);
}

/** The person behind a member; null for a placeholder and for nobody. */
export async function findUserOf(tx: Tx, tenantId: TenantId, memberId: string) {
  const found = await tx.member.findFirst({ where: { tenantId, id: memberId }, select: { userId: true } });
  return found?.userId ?? null;
}

/** What the ids among `ids` are called, whatever they are of; time by its day, an import by its file. Only what is still there. */
export async function findNames(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { tenantId, id: { in: [...ids] } };
  const take = ids.length;
  const channels = await tx.channel.findMany({ where, select: { id: true, name: true }, take });
  const activities = await tx.activity.findMany({ where, select: { id: true, name: true }, take });
  const goals = await tx.goal.findMany({ where, select: { id: true, title: true }, take });
  const kpis = await tx.kpi.findMany({ where, select: { id: true, name: true }, take });
  const audiences = await tx.audience.findMany({ where, select: { id: true, name: true }, take });
  const competitors = await tx.competitor.findMany({ where, select: { id: true, name: true }, take });
  const items = await tx.priorityItem.findMany({ where, select: { id: true, title: true }, take });
  const members = await tx.member.findMany({ where, select: { id: true, placeholder: true, user: { select: { name: true } } }, take });
  const users = await tx.user.findMany({ where: { id: where.id }, select: { id: true, name: true }, take });
  const providers = await tx.provider.findMany({ where, select: { id: true, name: true }, take });
  const engagements = await tx.engagement.findMany({ where, select: { id: true, title: true }, take });
  const tools = await tx.tool.findMany({ where, select: { id: true, name: true }, take });
  const splits = await tx.costSplit.findMany({ where: { ...where, toolId: { not: null } }, select: { id: true, tool: { select: { name: true } } }, take });
  const batches = await tx.importBatch.findMany({ where: { tenantId, importId: where.id }, select: { importId: true, fileName: true }, take });
  const files = await tx.import.findMany({ where: { ...where, kind: "results" }, select: { id: true, fileName: true }, take });
  // A budget for one person would tell of whom it is: it stays without a name.
  const shared = await tx.budget.findMany({ where: { ...where, memberId: null }, select: { id: true }, take });
  const budgets = await findBudgetNames(tx, tenantId, shared.map(({ id }) => id));
  const entries = await tx.timeEntry.findMany({ where, select: { id: true, on: true }, take });
  return new Map([
    ...entries.map(({ id, on }) => [id, dayOf(on)] as const),
    ...[...budgets].flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])),
    ...splits.flatMap(({ id, tool }) => (tool ? [[id, tool.name] as const] : [])),
    ...batches.map(({ importId, fileName }) => [importId, fileName] as const),
    ...files.map(({ id, fileName }) => [id, fileName] as const),
    ...users.map(({ id, name }) => [id, name] as const),
    ...members.map(({ id, placeholder, user }) => [id, user?.name ?? placeholder ?? ""] as const),
    ...[...goals, ...items, ...engagements].map(({ id, title }) => [id, title] as const),
    ...[...activities, ...channels, ...kpis, ...providers, ...audiences, ...competitors, ...tools].map(({ id, name }) => [id, name] as const),
  ]);
}

/** In which currency expenses were asked for, of those for which it was another than the tenant's. */
export async function findOriginalCurrencies(tx: Tx, tenantId: TenantId, expenseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (expenseIds.length === 0) return new Map();
  const rows = await tx.expense.findMany({ where: { tenantId, id: { in: [...expenseIds] }, originalCurrency: { not: null } }, select: { id: true, originalCurrency: true }, take: 1000 });
  return new Map(rows.map(({ id, originalCurrency }) => [id, originalCurrency ?? ""]));
}

/** Who did the work of those entries, also of deleted ones. */
export async function findWorkers(tx: Tx, tenantId: TenantId, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (entryIds.length === 0) return new Map();
  const entries = await tx.timeEntry.findMany({ where: { tenantId, id: { in: [...entryIds] } }, select: { id: true, member: { select: { placeholder: true, user: { select: { name: true } } } } }, take: entryIds.length });
  return new Map(entries.map(({ id, member: { placeholder, user } }) => [id, user?.name ?? placeholder ?? ""] as const));
}

const MOST_PLATFORMS = 500;

/** What the platforms of the product's own list are called, by key. */
export async function findPlatformNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const platforms = await tx.platform.findMany({ select: { key: true, name: true }, take: MOST_PLATFORMS });
  return new Map(platforms.map(({ key, name }) => [key, name] as const));
}
