import { z } from "zod";
import { FIELD_RIGHTS, type FieldRight, type Role, ROLES } from "../../auth/permissions";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

/** Somebody with a place in a tenant, with what they may see there. */
export type Reader = { tenantId: TenantId; memberId: string; role: Role; fieldRights: FieldRight[] };

export type ReaderPlace = Reader & { slug: string; name: string; timeZone: string; seenAt: Date | null };

const role = z.enum(ROLES);
const fieldRights = z.array(z.enum(FIELD_RIGHTS));
const alertMail = z.enum(["off", "at-once", "daily"]);

/** Where the person has a place that is open, and until when they have seen its alerts; null is never. */
export async function findReaderPlaces(tx: Tx, userId: string): Promise<ReaderPlace[]> {
  const rows = await tx.member.findMany({
    where: { userId, removedAt: null, tenant: { archivedAt: null } },
    select: { tenantId: true, id: true, role: true, fieldRights: true, tenant: { select: { slug: true, name: true, timeZone: true } }, choice: { select: { alertsSeenAt: true } } },
    take: 1000,
  });
  return rows.map(({ id, tenant, choice, ...row }) => ({ ...tenant, tenantId: row.tenantId as TenantId, memberId: id, role: role.parse(row.role), fieldRights: fieldRights.parse(row.fieldRights), seenAt: choice?.alertsSeenAt ?? null }));
}

export async function setSeen(tx: Tx, tenantId: TenantId, memberId: string, alertsSeenAt: Date) {
  const key = { tenantId, memberId };
  await tx.notificationChoice.upsert({ where: { tenantId_memberId: key }, create: { ...key, alertsSeenAt }, update: { alertsSeenAt }, select: { memberId: true } });
}

export type Recipient = Reader & { userId: string; alertMail: z.infer<typeof alertMail> };

/** The people of the tenant with one of the roles, with how they want to be written to about alerts; at once unless they said so. */
export async function findRecipients(tx: Tx, tenantId: TenantId, roles: readonly Role[], memberId?: string): Promise<Recipient[]> {
  const rows = await tx.member.findMany({
    where: { tenantId, role: { in: [...roles] }, removedAt: null, userId: { not: null }, ...(memberId && { id: memberId }) },
    select: { id: true, userId: true, role: true, fieldRights: true, choice: { select: { alertMail: true } } },
    take: 1000,
  });
  return rows.map((row) => ({
    tenantId, memberId: row.id, userId: row.userId ?? "", role: role.parse(row.role), fieldRights: fieldRights.parse(row.fieldRights), alertMail: alertMail.parse(row.choice?.alertMail ?? "at-once"),
  }));
}

const idRow = z.object({ alert_id: z.string() });

/** Claims alerts for one letter to one person; answers those that no letter to them has told of. */
export async function claimMails(tx: Tx, tenantId: TenantId, { memberId, mailId, on, alertIds }: { memberId: string; mailId: string; on: Day; alertIds: readonly string[] }): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    INSERT INTO alert_mails (tenant_id, alert_id, member_id, mail_id, "on")
      SELECT ${tenantId}::uuid, id, ${memberId}::uuid, ${mailId}::uuid, ${on}::date FROM unnest(${[...alertIds]}::uuid[]) AS a (id)
      ON CONFLICT DO NOTHING RETURNING alert_id`);
  return z.array(idRow).parse(rows).map(({ alert_id: id }) => id);
}

/** What one letter tells of. */
export async function findMailed(tx: Tx, tenantId: TenantId, mailId: string, memberId: string): Promise<string[]> {
  const rows = await tx.alertMail.findMany({ where: { tenantId, mailId, memberId }, select: { alertId: true }, take: 5000 });
  return rows.map(({ alertId }) => alertId);
}

/** Those of the members who had a letter about alerts on the day. */
export async function findMailedOn(tx: Tx, tenantId: TenantId, memberIds: readonly string[], on: Day): Promise<string[]> {
  const rows = await tx.alertMail.findMany({ where: { tenantId, memberId: { in: [...memberIds] }, on: columnOf(on) }, select: { memberId: true }, distinct: ["memberId"], take: 5000 });
  return rows.map(({ memberId }) => memberId);
}

/** The standing alerts that were raised since an instant. */
export async function findRaisedSince(tx: Tx, tenantId: TenantId, since: Date): Promise<string[]> {
  const rows = await tx.alert.findMany({ where: { tenantId, clearedAt: null, raisedAt: { gte: since } }, select: { id: true }, take: 5000 });
  return rows.map(({ id }) => id);
}
