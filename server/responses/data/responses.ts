import { z } from "zod";
import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { addDays, type Day, firstDayOf, lastDayOf, type Month } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import { sentiment } from "../schema";

const row = z.object({
  id: z.string(), channelId: z.string(), channelName: z.string(), receivedAt: z.date(), dueAt: z.date().nullable(), answeredAt: z.date().nullable(), slaMinutes: z.number(), takenSeconds: z.number().nullable(),
  sentiment: sentiment.nullable(), isEscalated: z.boolean(), note: z.string(), answeredById: z.string().nullable(), answeredByName: z.string().nullable(), version: z.number(),
});
export type StoredResponse = z.infer<typeof row>;

const columns = Prisma.sql`
  r.id, r.channel_id AS "channelId", c.name AS "channelName", r.received_at AS "receivedAt", r.due_at AS "dueAt", r.answered_at AS "answeredAt", r.sla_minutes AS "slaMinutes", r.taken_seconds AS "takenSeconds",
  r.sentiment, r.is_escalated AS "isEscalated", r.note, r.answered_by_id AS "answeredById", coalesce(u.name, m.placeholder) AS "answeredByName", r.version`;
const tables = Prisma.sql`
  responses r JOIN channels c ON c.tenant_id = r.tenant_id AND c.id = r.channel_id
    LEFT JOIN members m ON m.tenant_id = r.tenant_id AND m.id = r.answered_by_id LEFT JOIN users u ON u.id = m.user_id`;

const PAGE = 50;
type Filter = { state: "open" | "answered"; channelId?: string | undefined };

const place = z.tuple([z.union([z.literal("infinity"), z.iso.datetime()]), z.uuid()]);

/** The place after which the next page begins; it names no row to look up, so a foreign one finds nothing foreign. */
function placeOf(cursor: string) {
  const parts = place.safeParse(cursor.split("_"));
  if (!parts.success) throw new DomainError("INVALID", "badCursor");
  return parts.data;
}

const ofChannel = (channelId: string | undefined) => (channelId === undefined ? Prisma.sql`true` : Prisma.sql`r.channel_id = ${channelId}::uuid`);

/** One page: what is open by when it is due, or what was answered, the latest first. */
export async function findResponsePage(tx: Tx, tenantId: TenantId, { state, channelId }: Filter, cursor: string | null) {
  const after = cursor === null ? null : placeOf(cursor);
  const open = Prisma.sql`r.answered_at IS NULL AND ${after ? Prisma.sql`(coalesce(r.due_at, 'infinity'::timestamptz), r.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}`;
  const answered = Prisma.sql`r.answered_at IS NOT NULL AND ${after ? Prisma.sql`(r.received_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.sql`true`}`;
  const found = z.array(row).parse(await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${columns} FROM ${tables}
    WHERE r.tenant_id = ${tenantId}::uuid AND r.deleted_at IS NULL AND ${ofChannel(channelId)} AND ${state === "open" ? open : answered}
    ORDER BY ${state === "open" ? Prisma.sql`coalesce(r.due_at, 'infinity'::timestamptz), r.id` : Prisma.sql`r.received_at DESC, r.id DESC`} LIMIT ${PAGE + 1}`));
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  const where = last && (state === "answered" ? last.receivedAt.toISOString() : (last.dueAt?.toISOString() ?? "infinity"));
  return { rows: found.slice(0, PAGE), nextCursor: last && where ? `${where}_${last.id}` : null };
}

/** The messages of some months in the order in which they came, and one more than `most` where there are more. */
export async function findAllResponses(tx: Tx, tenantId: TenantId, { from, to, channelId }: { from: Month; to: Month; channelId?: string | undefined }, most: number): Promise<StoredResponse[]> {
  return z.array(row).parse(await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${columns} FROM ${tables}
    WHERE r.tenant_id = ${tenantId}::uuid AND r.deleted_at IS NULL AND r.received_on BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date AND ${ofChannel(channelId)}
    ORDER BY r.received_at, r.id LIMIT ${most + 1}`));
}

const clockColumns = { id: true, channelId: true, receivedAt: true, receivedOn: true, slaMinutes: true, dueAt: true, answeredAt: true, answeredById: true, version: true } as const;

/** NOT_FOUND where it is not there, or was deleted. */
export async function findResponse(tx: Tx, tenantId: TenantId, responseId: string) {
  const found = await tx.response.findFirst({ where: { tenantId, id: responseId, deletedAt: null }, select: clockColumns });
  if (!found) throw new DomainError("NOT_FOUND", "noSuchResponse");
  return { ...found, receivedOn: dayOf(found.receivedOn) };
}

/** Those of some channels that came in since an instant, deleted ones too: they may come back. One more than `most` where there are more. */
export function findResponsesSince(tx: Tx, tenantId: TenantId, channelIds: readonly string[], since: Date, most: number) {
  // No zone's day is further from UTC's than one; the day is what is indexed.
  const receivedOn = { gte: columnOf(addDays(dayOf(since), -1)) };
  return tx.response.findMany({ where: { tenantId, channelId: { in: [...channelIds] }, receivedOn, receivedAt: { gte: since } }, select: { id: true, channelId: true, receivedAt: true, answeredAt: true }, take: most + 1 });
}

/** What the clock says of a message. */
export type Clocked = { receivedOn: Day; slaMinutes: number; dueAt: Date | null; takenSeconds: number | null };
type Said = { channelId: string; receivedAt: Date; answeredAt: Date | null; answeredById: string | null; sentiment: string | null; isEscalated: boolean; note: string };

const dated = (receivedOn: Day | undefined) => (receivedOn === undefined ? {} : { receivedOn: columnOf(receivedOn) });

type Row = Said & Clocked & { id: string; byId: string; createdAt: Date; importId?: string; importKey?: string };

export async function insertResponse(tx: Tx, tenantId: TenantId, row: Row) {
  await tx.response.create({ data: { tenantId, ...row, receivedOn: columnOf(row.receivedOn) }, select: { id: true } });
}

/** Many at once. */
export async function insertResponses(tx: Tx, tenantId: TenantId, rows: readonly Row[]) {
  await tx.response.createMany({ data: rows.map((row) => ({ tenantId, ...row, receivedOn: columnOf(row.receivedOn) })) });
}

/** Writes the fields if nobody has changed it since `version` was read. */
export async function updateResponse(tx: Tx, tenantId: TenantId, responseId: string, version: number, { receivedOn, ...fields }: Partial<Clocked & Said>) {
  const { count } = await tx.response.updateMany({ where: { tenantId, id: responseId, version, deletedAt: null }, data: { ...fields, ...dated(receivedOn), isWorkedOn: true, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Takes it out of everything (a date), or brings it back (null). */
export async function updateDeletedAt(tx: Tx, tenantId: TenantId, responseId: string, deletedAt: Date | null) {
  const where = { tenantId, id: responseId, deletedAt: deletedAt === null ? { not: null } : null };
  const { count } = await tx.response.updateMany({ where, data: { deletedAt, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchResponse");
}

/** What the clock says anew of many, in one statement. Whoever reads one meanwhile has not the version of it any more. */
export async function updateClocks(tx: Tx, tenantId: TenantId, rows: readonly (Clocked & { id: string })[]) {
  const each = rows.map(({ id, receivedOn, slaMinutes, dueAt, takenSeconds }) => ({ id, received_on: receivedOn, sla_minutes: slaMinutes, due_at: dueAt, taken_seconds: takenSeconds }));
  await tx.$executeRaw(Prisma.sql`
    UPDATE responses r SET received_on = n.received_on, sla_minutes = n.sla_minutes, due_at = n.due_at, taken_seconds = n.taken_seconds, version = r.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(each)}::jsonb) AS n (id uuid, received_on date, sla_minutes int, due_at timestamptz, taken_seconds int)
    WHERE r.tenant_id = ${tenantId}::uuid AND r.id = n.id`);
}
