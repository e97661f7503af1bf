import { z } from "zod";
import { FIELD_RIGHTS, ROLES, type Role } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";

const isOpen = { acceptedAt: null, revokedAt: null } as const;

export type NewInvite = { email: string; role: Role; memberId: string | null; handsOver: boolean; invitedById: string; expiresAt: Date; createdAt: Date };

export function insertInvite(tx: Tx, tenantId: TenantId, invite: NewInvite) {
  return tx.invite.create({ data: { tenantId, ...invite }, select: { id: true } });
}

/** Invitations that were neither accepted nor taken back, expired ones too, latest first. */
export async function findOpenInvites(tx: Tx, tenantId: TenantId) {
  const rows = await tx.invite.findMany({
    where: { tenantId, ...isOpen },
    select: { id: true, email: true, role: true, handsOver: true, tokenHash: true, expiresAt: true, member: { select: { placeholder: true } } },
    orderBy: { createdAt: "desc" },
    take: 500,
  });
  return rows.map(({ member, ...row }) => ({ ...row, placeholder: member?.placeholder ?? null }));
}

/** The placeholders that an open invitation hands on. */
export async function findOpenClaims(tx: Tx, tenantId: TenantId, now: Date): Promise<Set<string>> {
  const rows = await tx.invite.findMany({ where: { tenantId, ...isOpen, memberId: { not: null }, expiresAt: { gt: now } }, select: { memberId: true }, take: 1000 });
  return new Set(rows.flatMap(({ memberId }) => memberId ?? []));
}

/**
 * Lets the open invitation of an address hand on a placeholder, unless it hands on one already or gives a client away, or
 * another one hands on this placeholder. Expired ones too, for they can be sent again.
 */
export async function bindOpenInvite(tx: Tx, tenantId: TenantId, email: string, memberId: string) {
  if ((await tx.invite.count({ where: { tenantId, ...isOpen, memberId } })) > 0) return;
  const invite = await tx.invite.findFirst({ where: { tenantId, ...isOpen, email, memberId: null, handsOver: false }, select: { id: true }, orderBy: { createdAt: "desc" } });
  if (invite) await tx.invite.updateMany({ where: { tenantId, ...isOpen, id: invite.id }, data: { memberId } });
}

/** True where the address, or the placeholder, waits for an answer already. */
export async function isInvited(tx: Tx, tenantId: TenantId, { email, memberId }: { email: string; memberId: string | null }, now: Date): Promise<boolean> {
  const same = memberId ? [{ email }, { memberId }] : [{ email }];
  return (await tx.invite.findFirst({ where: { tenantId, ...isOpen, expiresAt: { gt: now }, OR: same }, select: { id: true } })) !== null;
}

export function countInvitesSince(tx: Tx, tenantId: TenantId, since: Date): Promise<number> {
  return tx.invite.count({ where: { tenantId, createdAt: { gte: since } } });
}

const full = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  memberId: z.string().nullable(),
  handsOver: z.boolean(),
  expiresAt: z.date(),
  acceptedAt: z.date().nullable(),
  inviter: z.object({ role: z.enum(ROLES), fieldRights: z.array(z.enum(FIELD_RIGHTS)), removedAt: z.date().nullable() }),
});
export type FullInvite = z.infer<typeof full>;

/** An invitation with what its inviter is by then. NOT_FOUND for one that was taken back, like for one that never was. */
export async function findInvite(tx: Tx, tenantId: TenantId, inviteId: string): Promise<FullInvite> {
  const row = await tx.invite.findFirst({
    where: { tenantId, id: inviteId, revokedAt: null },
    select: {
      id: true, email: true, role: true, memberId: true, handsOver: true, expiresAt: true, acceptedAt: true,
      invitedBy: { select: { role: true, fieldRights: true, removedAt: true } },
    },
  });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchInvite");
  return full.parse({ ...row, inviter: row.invitedBy });
}

/** Where the invitation of this token is; the only look-up that needs no tenant. NOT_FOUND where there is none. */
export async function findInviteByHash(tx: Tx, hash: string): Promise<{ tenantId: string; inviteId: string }> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT tenant_id, id FROM find_invite(${hash})`);
  if (rows[0] === undefined) throw new DomainError("NOT_FOUND", "noSuchInvite");
  const { tenant_id, id } = z.object({ tenant_id: z.string(), id: z.string() }).parse(rows[0]);
  return { tenantId: tenant_id, inviteId: id };
}

export async function updateInvite(
  tx: Tx,
  tenantId: TenantId,
  inviteId: string,
  change: { tokenHash?: string | null; expiresAt?: Date; invitedById?: string; acceptedAt?: Date; revokedAt?: Date },
) {
  const { count } = await tx.invite.updateMany({ where: { tenantId, id: inviteId, ...isOpen }, data: change });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchInvite");
}

/** Takes back the open hand-overs of a client: there is one at a time. */
export async function revokeHandOvers(tx: Tx, tenantId: TenantId, now: Date) {
  await tx.invite.updateMany({ where: { tenantId, ...isOpen, handsOver: true }, data: { revokedAt: now } });
}

/** Takes back what people have sent who are no longer here. */
export async function revokeOfTheRemoved(tx: Tx, tenantId: TenantId, now: Date) {
  await tx.invite.updateMany({ where: { tenantId, ...isOpen, invitedBy: { removedAt: { not: null } } }, data: { revokedAt: now } });
}
