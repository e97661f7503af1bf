import { type FieldRight, isLead, mayGrant, ROLES, type Role, startingRights } from "../auth/permissions";
import { followAgencyRole } from "../clients/service";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { findOpenClaims } from "../invites/data";
import { lockTenant } from "../tenants/data";
import { stopTimerInto } from "../timer/service";
import type { CallContext } from "../trpc/context";
import { countOwners, findAgencyPeople, findMember, findMembers, moveHours, updateMember } from "./data";
import type { Member } from "./schema";

/** A call by a member about the people of a tenant. */
export type PeopleCall = { tx: Tx; tenant: EnteredTenant; user: { id: string }; now: Date; may: CallContext["may"] };

/** The roles that the asking person may give here. */
export const rolesToGive = ({ tenant, may }: Pick<PeopleCall, "tenant" | "may">) => (may(tenant.role, "members:write") ? ROLES.filter((role) => mayGrant(tenant.role, role)) : []);

/** Everybody who is or was here; addresses only for those who manage people. */
export async function listMembers({ tx, tenant, user, now, may }: PeopleCall): Promise<Member[]> {
  const agency = await findAgencyPeople(tx);
  const claimed = await findOpenClaims(tx, tenant.id, now);
  const seesAddresses = may(tenant.role, "members:write");
  const members = await findMembers(tx, tenant.id);
  return members.map(({ userId, placeholder, removedAt, email, ...row }) => ({
    ...row,
    email: seesAddresses ? email : null,
    isPlaceholder: placeholder !== null,
    isInvited: claimed.has(row.id),
    isYou: userId === user.id,
    leadsAgency: userId !== null && isLead(agency.get(userId)),
    removedAt: removedAt?.toISOString() ?? null,
  }));
}

/**
 * Locks the tenant's people and finds whom the call is about. The asking person's own standing is read again behind the
 * lock: it may have changed while the call waited. FORBIDDEN for whoever stands above them, CONFLICT for the agency's own.
 */
async function lockMember({ tx, tenant, user }: PeopleCall, memberId: string) {
  await lockTenant(tx, tenant.id);
  const asking = await findMember(tx, tenant.id, tenant.memberId);
  const about = await findMember(tx, tenant.id, memberId);
  if (about.userId !== user.id && !mayGrant(asking.role, about.role)) throw new DomainError("FORBIDDEN", "standsAbove");
  if (about.userId !== null && isLead((await findAgencyPeople(tx)).get(about.userId))) throw new DomainError("CONFLICT", "leadsAgency");
  return { asking, about };
}

async function keepAnOwner({ tx, tenant }: PeopleCall, about: { role: Role }) {
  if (about.role === "owner" && (await countOwners(tx, tenant.id)) <= 1) throw new DomainError("CONFLICT", "lastOwner");
}

/** Gives a member another role, never one above the own; only owners make owners. Field rights start anew with the role. */
export async function changeRole(call: PeopleCall, memberId: string, role: Role) {
  const { asking, about } = await lockMember(call, memberId);
  if (about.role === role) return;
  if (!mayGrant(asking.role, role)) throw new DomainError("FORBIDDEN", "standsAbove");
  if (about.userId === null && isLead(role)) throw new DomainError("CONFLICT", "placeholderLeads");
  await keepAnOwner(call, about);
  const fieldRights = startingRights(role, asking);
  await updateMember(call.tx, call.tenant.id, memberId, { role, fieldRights });
  if (call.tenant.kind === "agency" && about.userId && (isLead(role) || isLead(about.role))) {
    await followAgencyRole(call, about.userId, isLead(role) ? { role, fieldRights } : null);
  }
}

/** Sets what a member may see of other people. Nobody but an owner gives a right that they do not have. */
export async function changeFieldRights(call: PeopleCall, memberId: string, fieldRights: FieldRight[]) {
  const { asking, about } = await lockMember(call, memberId);
  const given = fieldRights.filter((right) => !about.fieldRights.includes(right));
  if (!mayGrant(asking.role, about.role) || (asking.role !== "owner" && given.some((right) => !asking.fieldRights.includes(right)))) {
    throw new DomainError("FORBIDDEN", "rightNotYours");
  }
  await updateMember(call.tx, call.tenant.id, memberId, { fieldRights });
  if (call.tenant.kind === "agency" && about.userId && isLead(about.role)) await followAgencyRole(call, about.userId, { role: about.role, fieldRights });
}

/**
 * Ends a membership: somebody else's, or one's own. A running timer becomes an entry, hours stay. Who leaves an agency
 * leaves its clients too. CONFLICT for the last owner.
 */
export async function removeMember(call: PeopleCall, memberId: string) {
  const { about } = await lockMember(call, memberId);
  await keepAnOwner(call, about);
  await updateMember(call.tx, call.tenant.id, memberId, { removedAt: call.now });
  await stopTimerInto(call.tx, call.tenant, memberId, call.now);
  if (call.tenant.kind === "agency" && about.userId) await followAgencyRole(call, about.userId, null);
}

type Joining = { tx: Tx; tenantId: TenantId; now: Date };

/** One person has one row in a tenant: what stands under a placeholder's name moves to the row that is theirs, and the placeholder goes. */
export async function joinRows({ tx, tenantId, now }: Joining, placeholderId: string, memberId: string) {
  const placeholder = await findMember(tx, tenantId, placeholderId).catch(() => null);
  if (!placeholder || placeholder.userId !== null) throw new DomainError("CONFLICT", "placeholderGone");
  await moveHours(tx, tenantId, placeholderId, memberId);
  await updateMember(tx, tenantId, placeholderId, { removedAt: now });
}

/** Says that a placeholder is somebody who is here with an account. CONFLICT where an open invitation promises the hours to somebody. */
export async function joinPlaceholder(call: PeopleCall, placeholderId: string, memberId: string) {
  const { tx, tenant, now } = call;
  await lockMember(call, placeholderId);
  const into = await findMember(tx, tenant.id, memberId);
  if (into.userId === null) throw new DomainError("CONFLICT", "joinsPlaceholder");
  if ((await findOpenClaims(tx, tenant.id, now)).has(placeholderId)) throw new DomainError("CONFLICT", "placeholderPromised");
  await joinRows({ tx, tenantId: tenant.id, now }, placeholderId, memberId);
}
