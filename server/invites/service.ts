import { isLead, mayGrant, type Role, startingRights } from "../auth/permissions";
import { hashLinkToken } from "../auth/link-token";
import { spend } from "../auth/rate-limits";
import { endMembership, followAgencyRole } from "../clients/service";
import { actAs, type EnteredTenant, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { sendLater } from "../mail/data";
import { claimPlaceholder, findAgencyPeople, findMember, findMembership, hasMemberWithEmail, putMember, type Standing } from "../members/data";
import { joinRows } from "../members/service";
import { findTenant, lockTenant, updateTenant } from "../tenants/data";
import type { CallContext } from "../trpc/context";
import * as data from "./data";
import type { Invite, InvitePreview } from "./schema";

type May = CallContext["may"];
export type InvitingCall = { tx: Tx; tenant: EnteredTenant; now: Date; may: May };

const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
/** What one tenant may send in a day: far more than a team needs, far less than a flood. */
const MOST_A_DAY = 200;

/** Invitations without an answer, latest first. */
export async function listInvites({ tx, tenant, now }: InvitingCall): Promise<Invite[]> {
  const rows = await data.findOpenInvites(tx, tenant.id);
  return rows.map(({ tokenHash, expiresAt, role, ...row }) => ({
    ...row,
    role: role as Role,
    isSent: tokenHash !== null,
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }));
}

/** Invites an address with a role, never above the own. CONFLICT for who is here or invited already. */
export async function inviteSomebody(call: InvitingCall, wanted: { email: string; role: Role; memberId: string | null }) {
  const { tx, tenant, now } = call;
  await lockTenant(tx, tenant.id);
  await mayInvite(call, wanted.role);
  if (await hasMemberWithEmail(tx, tenant.id, wanted.email)) throw new DomainError("CONFLICT", "alreadyMember");
  if (await data.isInvited(tx, tenant.id, wanted, now)) throw new DomainError("CONFLICT", "alreadyInvited");
  if (wanted.memberId && (await findMember(tx, tenant.id, wanted.memberId)).userId !== null) throw new DomainError("CONFLICT", "placeholderGone");
  return send(call, { ...wanted, handsOver: false });
}

/**
 * Offers a client to an address as its owner. Once accepted the client is a company of its own and the agency's people are
 * out of it. One offer at a time: a second takes the first one back.
 */
export async function offerClient(call: InvitingCall, email: string) {
  const { tx, tenant, now } = call;
  if (tenant.kind !== "client") throw new DomainError("CONFLICT", "notAClient");
  await lockTenant(tx, tenant.id);
  await mayInvite(call, "owner");
  await data.revokeHandOvers(tx, tenant.id, now);
  return send(call, { email, role: "owner", memberId: null, handsOver: true });
}

/** Sends an open invitation once more, with a link of its own; the earlier link is dead. Whoever sends it answers for it. */
export async function resendInvite(call: InvitingCall, inviteId: string) {
  const { tx, tenant, now } = call;
  await lockTenant(tx, tenant.id);
  const invite = await data.findInvite(tx, tenant.id, inviteId);
  await mayInvite(call, invite.role);
  if (invite.handsOver && !call.may(tenant.role, "tenant:hand-over")) throw new DomainError("FORBIDDEN", "roleTooSmall");
  const expiresAt = new Date(now.getTime() + WEEK_MS);
  await data.updateInvite(tx, tenant.id, inviteId, { tokenHash: null, expiresAt, invitedById: tenant.memberId });
  await mail(call, invite.email, inviteId);
}

/** Takes an open invitation back; its link is dead from then on. */
export async function revokeInvite(call: InvitingCall, inviteId: string) {
  await lockTenant(call.tx, call.tenant.id);
  const invite = await data.findInvite(call.tx, call.tenant.id, inviteId);
  await mayInvite(call, invite.role);
  await data.updateInvite(call.tx, call.tenant.id, inviteId, { revokedAt: call.now });
}

/** What the holder of a link may know before signing in. NOT_FOUND for a link that leads nowhere. */
export async function previewInvite(tx: Tx, token: string, now: Date): Promise<InvitePreview> {
  const { tenantId, inviteId } = await findByToken(tx, token, null);
  const { email, role, handsOver, acceptedAt, expiresAt } = await data.findInvite(tx, tenantId, inviteId);
  const tenant = await findTenant(tx, tenantId);
  const state = acceptedAt ? "used" : expiresAt <= now ? "expired" : "open";
  return { tenantName: tenant.name, role, handsOver, addressHint: email.replace(/^(.).*@/, "$1•••@"), state };
}

/**
 * Makes the signed-in person a member as invited. The signed-in address must be the invited one; the link works once, within
 * its week, and only while the inviter may still give this role. The person takes over the placeholder that was named.
 * Leaves the transaction in the tenant.
 */
export async function acceptInvite({ tx, user, now, may }: { tx: Tx; user: { id: string; email: string }; now: Date; may: May }, token: string): Promise<{ slug: string }> {
  const { tenantId, inviteId } = await findByToken(tx, token, user.id);
  // From here on nobody else accepts, removes or takes back in this tenant.
  await lockTenant(tx, tenantId);
  const invite = await data.findInvite(tx, tenantId, inviteId);
  const tenant = await findTenant(tx, tenantId);
  if (invite.email !== user.email) throw new DomainError("FORBIDDEN", "inviteForAnother");
  if (invite.acceptedAt) throw new DomainError("CONFLICT", "inviteUsed");
  if (invite.expiresAt <= now) throw new DomainError("CONFLICT", "inviteExpired");
  if (!mayStillInvite(invite, may)) throw new DomainError("FORBIDDEN", "inviterLeft");
  if (tenant.archivedAt) throw new DomainError("CONFLICT", "tenantArchived");

  const standing = { role: invite.role, fieldRights: startingRights(invite.role, invite.inviter) };
  await join({ tx, tenantId, now }, invite, user.id, standing);
  await data.updateInvite(tx, tenantId, inviteId, { acceptedAt: now });
  if (tenant.kind === "agency" && isLead(invite.role)) await followAgencyRole({ tx, user, now, tenant: { id: tenantId } }, user.id, standing);
  if (invite.handsOver) await leaveAgency({ tx, now }, { id: tenantId, slug: tenant.slug }, user.id);
  return { slug: tenant.slug };
}

/** The row of a person who joins: their own from earlier, the placeholder's, or a fresh one. */
async function join({ tx, tenantId, now }: { tx: Tx; tenantId: TenantId; now: Date }, { memberId, handsOver }: data.FullInvite, userId: string, standing: Standing) {
  const earlier = await findMembership(tx, tenantId, userId);
  if (earlier && !earlier.removedAt && !handsOver) throw new DomainError("CONFLICT", "alreadyMember");
  if (memberId && !earlier) return claimPlaceholder(tx, tenantId, memberId, userId, standing, now);
  const { id } = await putMember(tx, tenantId, userId, standing, now);
  if (!memberId) return;
  await joinRows({ tx, tenantId, now }, memberId, id);
}

/** A client that has been accepted by its owner is a company; the agency's people and their open invitations end. */
async function leaveAgency(call: { tx: Tx; now: Date }, client: { id: TenantId; slug: string }, ownerUserId: string) {
  const people = await findAgencyPeople(call.tx);
  for (const userId of people.keys()) if (userId !== ownerUserId) await endMembership(call, client, userId);
  await data.revokeOfTheRemoved(call.tx, client.id, call.now);
  await updateTenant(call.tx, client.id, { kind: "company", agencyId: null });
}

async function send(call: InvitingCall, invite: { email: string; role: Role; memberId: string | null; handsOver: boolean }) {
  const { tx, tenant, now } = call;
  if ((await data.countInvitesSince(tx, tenant.id, new Date(now.getTime() - DAY_MS))) >= MOST_A_DAY) throw new DomainError("CONFLICT", "tooManyInvites");
  const expiresAt = new Date(now.getTime() + WEEK_MS);
  const { id } = await data.insertInvite(tx, tenant.id, { ...invite, invitedById: tenant.memberId, expiresAt, createdAt: now });
  await mail(call, invite.email, id);
  return { id };
}

/** Nobody's inbox is flooded by way of an invitation: an address hears of one tenant a few times a day. */
async function mail({ tx, tenant }: InvitingCall, email: string, inviteId: string) {
  if ((await spend("mail-invite", `${tenant.id} ${email}`)) !== null) throw new DomainError("CONFLICT", "tooManyInvites");
  await sendLater(tx, { kind: "invite", tenantId: tenant.id, inviteId });
}

/** The asking person's role is read again behind the tenant's lock. */
async function mayInvite({ tx, tenant }: InvitingCall, role: Role) {
  const asking = await findMember(tx, tenant.id, tenant.memberId);
  if (!mayGrant(asking.role, role)) throw new DomainError("FORBIDDEN", "standsAbove");
}

function mayStillInvite({ inviter, role, handsOver }: data.FullInvite, may: May): boolean {
  if (inviter.removedAt || !mayGrant(inviter.role, role)) return false;
  return may(inviter.role, handsOver ? "tenant:hand-over" : "members:write");
}

/** Goes to the tenant of the link's invitation: the token is the proof. */
async function findByToken(tx: Tx, token: string, userId: string | null): Promise<{ tenantId: TenantId; inviteId: string }> {
  const found = await data.findInviteByHash(tx, hashLinkToken(token));
  return { tenantId: await actAs(tx, { ...(userId ? { userId } : {}), tenantId: found.tenantId }), inviteId: found.inviteId };
}
