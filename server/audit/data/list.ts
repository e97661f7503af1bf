import { z } from "zod";
import { dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";

const PAGE = 50;

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

/** One page of what was written, newest first; how rows stood when the trail began is not told. */
export async function findLines(tx: Tx, tenantId: TenantId, filter: { table: string | undefined; actorId: string | undefined }, before: bigint | null) {
  const rows = await tx.auditLine.findMany({
    where: { tenantId, op: { not: "begin" }, ...(filter.table && { tableName: filter.table }), ...(filter.actorId && { actorId: filter.actorId }), ...(before !== null && { id: { lt: before } }) },
    select: { id: true, at: true, actorId: true, tableName: true, op: true, key: true, before: true, after: true },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  return { lines: z.array(storedLine).parse(rows.slice(0, PAGE)), hasMore: rows.length > PAGE };
}

/** The person behind a member; null for a placeholder and for nobody. */
export async function findUserOf(tx: Tx, tenantId: TenantId, memberId: string) {
  const found = await tx.member.findFirst({ where: { tenantId, id: memberId }, select: { userId: true } });
  return found?.userId ?? null;
}

/** What the ids among `ids` are called, whatever they are of; time by its day. Only what is still there. */
export async function findNames(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { tenantId, id: { in: [...ids] } };
  const take = ids.length;
  const channels = await tx.channel.findMany({ where, select: { id: true, name: true }, take });
  const activities = await tx.activity.findMany({ where, select: { id: true, name: true }, take });
  const goals = await tx.goal.findMany({ where, select: { id: true, title: true }, take });
  const members = await tx.member.findMany({ where, select: { id: true, placeholder: true, user: { select: { name: true } } }, take });
  const users = await tx.user.findMany({ where: { id: where.id }, select: { id: true, name: true }, take });
  const entries = await tx.timeEntry.findMany({ where, select: { id: true, on: true }, take });
  return new Map([
    ...entries.map(({ id, on }) => [id, dayOf(on)] as const),
    ...users.map(({ id, name }) => [id, name] as const),
    ...members.map(({ id, placeholder, user }) => [id, user?.name ?? placeholder ?? ""] as const),
    ...goals.map(({ id, title }) => [id, title] as const),
    ...[...activities, ...channels].map(({ id, name }) => [id, name] as const),
  ]);
}
