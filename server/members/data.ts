import { z } from "zod";
import { DEFAULT_FIELD_RIGHTS, FIELD_RIGHTS, type FieldRight, ROLES, type Role } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { isLockedFor, shareDays } from "../timesheets/data/locks";

/** A person with an account, or a placeholder by name; with the field rights that the role starts with unless others are given. */
export type NewMember = ({ userId: string; placeholder?: undefined } | { userId?: undefined; placeholder: string }) & Standing & Joining;

/** When somebody joined; left out it is this moment. */
export type Joining = { joinedAt?: Date | undefined };

/**
 * Of a member `m` of a tenant `t`: the day on which its account joined, by the tenant's clock; and whether its row had hours before
 * that, as a placeholder's or its own.
 */
export const JOINED = Prisma.sql`to_char(coalesce(m.rejoined_at, m.created_at) AT TIME ZONE t.time_zone, 'YYYY-MM-DD') AS "joinedOn", m.rejoined_at IS NOT NULL AS "isBack"`;

/** What somebody is in a tenant. */
export type Standing = { role: Role; fieldRights?: readonly FieldRight[] };

const written = ({ role, fieldRights }: Standing) => ({ role, fieldRights: [...(fieldRights ?? DEFAULT_FIELD_RIGHTS[role])], ...ofNoProvider(role) });

/** Somebody who is given a role of this side is no longer a provider's. */
const ofNoProvider = (role: Role | undefined) => (role === undefined || role === "external" ? {} : { providerId: null });

export function insertMember(tx: Tx, tenantId: TenantId, { role, fieldRights, joinedAt, ...who }: NewMember) {
  return tx.member.create({ data: { tenantId, ...who, ...(joinedAt && { createdAt: joinedAt }), ...written({ role, fieldRights }) }, select: { id: true } });
}

const plain = z.object({
  id: z.string(),
  userId: z.string().nullable(),
  placeholder: z.string().nullable(),
  role: z.enum(ROLES),
  fieldRights: z.array(z.enum(FIELD_RIGHTS)),
  removedAt: z.date().nullable(),
});
const plainColumns = { id: true, userId: true, placeholder: true, role: true, fieldRights: true, removedAt: true } as const;

/** Everybody who is or was in the tenant, by name; who is there first. */
export async function findMembers(tx: Tx, tenantId: TenantId) {
  const rows = await tx.member.findMany({
    where: { tenantId },
    select: { ...plainColumns, user: { select: { name: true, email: true } } },
    orderBy: [{ removedAt: { sort: "asc", nulls: "first" } }, { createdAt: "asc" }],
    take: 1000,
  });
  return rows.map(({ user, ...row }) => ({ ...plain.parse(row), name: user?.name ?? row.placeholder ?? "", email: user?.email ?? null }));
}

/** A member who is in the tenant; NOT_FOUND for one who left, like for one who never was. */
export async function findMember(tx: Tx, tenantId: TenantId, memberId: string) {
  const row = await tx.member.findFirst({ where: { tenantId, id: memberId, removedAt: null }, select: plainColumns });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchMember");
  return plain.parse(row);
}

/** A person's row in the tenant, also where they left; null where there was none. */
export async function findMembership(tx: Tx, tenantId: TenantId, userId: string) {
  const row = await tx.member.findFirst({ where: { tenantId, userId }, select: plainColumns });
  return row && plain.parse(row);
}

/** True where the address belongs to somebody who is in the tenant. */
export async function hasMemberWithEmail(tx: Tx, tenantId: TenantId, email: string): Promise<boolean> {
  return (await tx.member.findFirst({ where: { tenantId, removedAt: null, user: { email } }, select: { id: true } })) !== null;
}

export function countOwners(tx: Tx, tenantId: TenantId): Promise<number> {
  return tx.member.count({ where: { tenantId, role: "owner", userId: { not: null }, removedAt: null } });
}

/** The owners and admins of a tenant, longest there first. */
export async function findLeads(tx: Tx, tenantId: TenantId) {
  const rows = await tx.member.findMany({
    where: { tenantId, removedAt: null, role: { in: ["owner", "admin"] }, userId: { not: null } },
    select: plainColumns,
    orderBy: { createdAt: "asc" },
    take: 1000,
  });
  return z.array(plain.extend({ userId: z.string() })).parse(rows);
}

export async function updateMember(tx: Tx, tenantId: TenantId, memberId: string, change: { role?: Role; fieldRights?: FieldRight[]; isDedicated?: boolean; removedAt?: Date }) {
  const { count } = await tx.member.updateMany({ where: { tenantId, id: memberId, removedAt: null }, data: { ...change, ...ofNoProvider(change.role) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchMember");
}

/** Gives a person this standing in the tenant: makes, brings back or changes their one row there. Of who comes back, time is asked from then on. */
export async function putMember(tx: Tx, tenantId: TenantId, userId: string, standing: Standing, now: Date) {
  const key = { tenantId, userId };
  await tx.member.updateMany({ where: { ...key, removedAt: { not: null } }, data: { rejoinedAt: now } });
  return tx.member.upsert({
    where: { tenantId_userId: key },
    create: { ...key, ...written(standing) },
    update: { ...written(standing), removedAt: null },
    select: { id: true },
  });
}

/** Lets a person take over a placeholder's row and so its hours; time is asked of them from then on. CONFLICT where it is not there to be taken. */
export async function claimPlaceholder(tx: Tx, tenantId: TenantId, memberId: string, userId: string, standing: Standing, now: Date) {
  const { count } = await tx.member.updateMany({
    where: { tenantId, id: memberId, userId: null, removedAt: null },
    data: { userId, placeholder: null, rejoinedAt: now, ...written(standing) },
  });
  if (count === 0) throw new DomainError("CONFLICT", "placeholderGone");
}

/**
 * Moves a placeholder's hours, leave, schedule, routines, accesses, answers and what it looks after to a member who was here before under their own
 * name; what their week holds was said of themselves. An external person of no provider becomes the placeholder's provider's, so that the
 * hours still count there. Hours of locked days stay with the placeholder's name.
 */
export async function moveHours(tx: Tx, tenantId: TenantId, from: string, to: string) {
  await shareDays(tx, tenantId);
  await tx.$executeRaw(Prisma.sql`
    UPDATE time_entries e SET member_id = ${to}::uuid, updated_at = now()
    WHERE tenant_id = ${tenantId}::uuid AND member_id = ${from}::uuid AND (deleted_at IS NOT NULL OR NOT (${isLockedFor(Prisma.sql`${from}::uuid`)} OR ${isLockedFor(Prisma.sql`${to}::uuid`)}))`);
  await tx.leave.updateMany({ where: { tenantId, memberId: from }, data: { memberId: to } });
  await tx.scheduledTime.updateMany({ where: { tenantId, memberId: from }, data: { memberId: to } });
  await tx.routine.updateMany({ where: { tenantId, memberId: from }, data: { memberId: to } });
  await tx.channelAccess.updateMany({ where: { tenantId, memberId: from }, data: { memberId: to } });
  await tx.channel.updateMany({ where: { tenantId, ownerId: from }, data: { ownerId: to } });
  await tx.engagement.updateMany({ where: { tenantId, ownerId: from }, data: { ownerId: to } });
  await tx.tool.updateMany({ where: { tenantId, ownerId: from }, data: { ownerId: to } });
  await tx.kpi.updateMany({ where: { tenantId, ownerId: from }, data: { ownerId: to } });
  await tx.response.updateMany({ where: { tenantId, answeredById: from }, data: { answeredById: to } });
  const of = await tx.member.findFirst({ where: { tenantId, id: from }, select: { providerId: true } });
  if (of?.providerId) await tx.member.updateMany({ where: { tenantId, id: to, role: "external", providerId: null }, data: { providerId: of.providerId } });
}

const agencyPerson = z.object({ user_id: z.string(), role: z.enum(ROLES) });

/** In a client: the people of its agency by user id, with their role there. Elsewhere nobody. */
export async function findAgencyPeople(tx: Tx): Promise<Map<string, Role>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT user_id, role FROM agency_people()`);
  return new Map(z.array(agencyPerson).parse(rows).map(({ user_id, role }) => [user_id, role]));
}

/** The members whose timer runs in the tenant. */
export async function findRunning(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const rows = await tx.runningTimer.findMany({ where: { tenantId }, select: { memberId: true }, take: 1000 });
  return rows.map(({ memberId }) => memberId);
}
