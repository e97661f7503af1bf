import { z } from "zod";
import { ROLES } from "../../auth/permissions";
import { type Question, question } from "../../db/ask";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import { JOINED } from "../../members/data";
import { type Entry, MOST_IN_WEEK } from "../schema";
import { entryColumns, entryOf } from "./entry-row";

const MOST = 1000;

/** One person's place in one tenant. */
export type Place = { tenantId: string; memberId: string };

/** The latest entries, as many as are shown, and the day of the first one that was left out; null where none was. */
export type Latest<E> = { all: E[]; cutOn: Day | null };

/** From one more than are shown. */
function latest<E extends Entry>(found: E[]): Latest<E> {
  const isCut = found.length > MOST_IN_WEEK;
  return { all: isCut ? found.slice(1) : found, cutOn: isCut ? (found[0]?.on ?? null) : null };
}

/** When a member's account joined. */
export const joinedOf = (tenantId: TenantId, memberId: string): Question<{ joinedOn: Day; isBack: boolean }> =>
  question(z.object({ joinedOn: z.string(), isBack: z.boolean() }), Prisma.sql`
    SELECT ${JOINED} FROM members m JOIN tenants t ON t.id = m.tenant_id WHERE m.tenant_id = ${tenantId}::uuid AND m.id = ${memberId}::uuid`);

/** A person's latest entries from `from` to `to`, both included, in the order of days and in that in which they were logged. */
export async function findOwnEntries(tx: Tx, { tenantId, memberId }: { tenantId: TenantId; memberId: string }, from: Day, to: Day): Promise<Latest<Entry>> {
  const rows = await tx.timeEntry.findMany({
    where: { tenantId, memberId, deletedAt: null, on: { gte: columnOf(from), lte: columnOf(to) } },
    select: entryColumns,
    orderBy: [{ on: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: -(MOST_IN_WEEK + 1),
  });
  return latest(rows.map(entryOf));
}

/** The same over several tenants, for the person's own places only. */
export async function findEntriesOfPlaces(tx: Tx, places: readonly Place[], from: Day, to: Day): Promise<Latest<Entry & { tenantId: string }>> {
  const rows = await tx.timeEntry.findMany({
    where: { OR: places.map(({ tenantId, memberId }) => ({ tenantId, memberId })), deletedAt: null, on: { gte: columnOf(from), lte: columnOf(to) } },
    select: { tenantId: true, ...entryColumns },
    orderBy: [{ on: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: -(MOST_IN_WEEK + 1),
  });
  return latest(rows.map(({ tenantId, ...row }) => ({ tenantId, ...entryOf(row) })));
}

/** The tenants in which the person has a place, open ones only, agencies and companies before clients. */
export async function findPlaces(tx: Tx, userId: string) {
  const rows = await tx.member.findMany({
    where: { userId, removedAt: null, tenant: { archivedAt: null } },
    select: { id: true, tenantId: true, role: true, tenant: { select: { slug: true, name: true, kind: true, timeZone: true, weekStart: true, locale: true } } },
    orderBy: [{ tenant: { kind: "asc" } }, { tenant: { name: "asc" } }],
    take: MOST,
  });
  const places = rows.map(({ id, tenantId, role, tenant }) => ({ memberId: id, tenantId, role: z.enum(ROLES).parse(role), ...tenant }));
  return [...places.filter(({ kind }) => kind !== "client"), ...places.filter(({ kind }) => kind === "client")];
}

/** What can be logged on: channels that are not closed, activities that are not retired, each of one tenant. */
export type Picks = { channels: PickRow[]; activities: (PickRow & { isBillable: boolean })[] };
type PickRow = { tenantId: string; id: string; name: string; aliases: string[] };

/** What can be logged on in these tenants: channels that are not closed, activities that are not retired. */
export async function findPicks(tx: Tx, tenantIds: readonly string[]): Promise<Picks> {
  const where = { tenantId: { in: [...tenantIds] } };
  const channels = await tx.channel.findMany({
    where: { ...where, status: { not: "closed" } },
    select: { tenantId: true, id: true, name: true, platform: { select: { name: true, aliases: true } } },
    orderBy: { name: "asc" },
    take: MOST,
  });
  const activities = await tx.activity.findMany({ where: { ...where, retiredAt: null }, select: { tenantId: true, id: true, name: true, aliases: true, isBillable: true }, orderBy: { position: "asc" }, take: MOST });
  return { channels: channels.map(({ platform, ...row }) => ({ ...row, aliases: [platform.name, ...platform.aliases] })), activities };
}
