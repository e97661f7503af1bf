import { isLead, mayGrant, type FieldRight, type Role, startingRights } from "../auth/permissions";
import { actAs, type EnteredTenant, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { countOwners, findLeads, findMember, findMembers, findMembership, putMember, updateMember } from "../members/data";
import { lockTenant } from "../tenants/data";
import { openTenant } from "../tenants/service";
import { stopTimerInto } from "../timer/service";
import type { CallContext } from "../trpc/context";
import { findAgencyClients, findClientsOf } from "./data";
import { assignableRole, type AgencyPerson, type Assignments, type Client } from "./schema";

/** A call that begins and ends in an agency's own tenant. */
export type AgencyCall = { tx: Tx; tenant: { id: TenantId }; user: { id: string }; now: Date };
type ReadingCall = Pick<AgencyCall, "tx" | "user" | "now"> & { agency: EnteredTenant; may: CallContext["may"] };

/** The clients that the asking person may enter. */
export async function listClients({ tx, agency, user, now, may }: ReadingCall): Promise<Client[]> {
  const clients = await findClientsOf(tx, agency.id, user.id, now);
  return clients.map(({ slug, name, archivedAt, members, handOverTo }) => {
    const role = members.find(({ userId }) => userId === user.id)?.role ?? "viewer";
    return { slug, name, isArchived: archivedAt !== null, role, people: members.length, handOverTo: may(role, "members:write") ? handOverTo : null };
  });
}

/** The agency's people and what each is in the open clients that the asking person may enter. */
export async function listAssignments({ tx, agency, user, now, may }: ReadingCall): Promise<Assignments> {
  const clients = (await findClientsOf(tx, agency.id, user.id, now)).filter(({ archivedAt }) => archivedAt === null);
  const members = (await findMembers(tx, agency.id)).filter(({ userId, removedAt }) => userId !== null && removedAt === null);
  const people = members.map(
    ({ id, name, role, userId }): AgencyPerson => ({
      memberId: id,
      name,
      role,
      isLead: isLead(role),
      clients: clients.flatMap((client) => client.members.filter((member) => member.userId === userId).map((member) => ({ slug: client.slug, role: member.role }))),
    }),
  );
  const mayAssign = may(agency.role, "clients:write") ? assignableRole.options.filter((role) => mayGrant(agency.role, role)) : [];
  return { clients: clients.map(({ slug, name }) => ({ slug, name })), people, mayAssign };
}

/** Opens a client with the agency's settings and the default activities; the agency's owners and admins are the same in it. */
export async function openClient(call: AgencyCall & { tenant: EnteredTenant }, name: string): Promise<{ slug: string }> {
  const { tx, tenant: agency } = call;
  if (agency.kind !== "agency") throw new DomainError("CONFLICT", "notAnAgency");
  // Whoever becomes a lead meanwhile waits, and then finds this client among the others.
  await lockTenant(tx, agency.id);
  const leads = await findLeads(tx, agency.id);
  const owner = leads.find(({ role }) => role === "owner");
  if (!owner) throw new DomainError("CONFLICT", "lastOwner");
  const { currency, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion } = agency;
  const settings = { currency, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion };
  const client = await openTenant(tx, { name, kind: "client", agencyId: agency.id, ownerUserId: owner.userId, ...settings });
  for (const lead of leads) await putMember(tx, client.id, lead.userId, lead, call.now);
  await goHome(call);
  return { slug: client.slug };
}

/**
 * Keeps the rule that an agency's owners and admins have the same role in each of its clients. With a standing the person
 * gets it in all clients, archived ones too; with null the person leaves them all. The caller has proved the change in the
 * agency and holds the agency's lock; it goes on in the agency afterwards.
 */
export async function followAgencyRole(call: AgencyCall, userId: string, standing: { role: Role; fieldRights: FieldRight[] } | null) {
  for (const { id, slug } of await findAgencyClients(call.tx)) {
    const clientId = await actAs(call.tx, { userId: call.user.id, tenantId: id });
    await lockTenant(call.tx, clientId);
    if (standing) await putMember(call.tx, clientId, userId, standing, call.now);
    else await endMembership(call, { id: clientId, slug }, userId);
  }
  await goHome(call);
}

/** The account of a person who can be assigned to clients. CONFLICT for those who lead the agency: they are in all already. */
export async function findAssignable({ tx, tenant: agency }: AgencyCall, memberId: string): Promise<string> {
  await lockTenant(tx, agency.id);
  const { userId, role } = await findMember(tx, agency.id, memberId);
  if (userId === null) throw new DomainError("CONFLICT", "placeholderUnassignable");
  if (isLead(role)) throw new DomainError("CONFLICT", "leadsAgency");
  return userId;
}

/** Gives a person of the agency a role in the client that the transaction stepped into; or, with null, takes them out of it. */
export async function assign(call: AgencyCall, client: EnteredTenant, userId: string, role: Role | null) {
  if (client.agencyId !== call.tenant.id) throw new DomainError("NOT_FOUND", "noSuchTenant");
  await lockTenant(call.tx, client.id);
  await mayTouch(call.tx, client, userId);
  if (role !== null && !mayGrant(client.role, role)) throw new DomainError("FORBIDDEN", "standsAbove");
  if (role === null) await endMembership(call, client, userId);
  else await putMember(call.tx, client.id, userId, { role, fieldRights: startingRights(role, client) }, call.now);
  await goHome(call);
}

/** An admin leaves a client's owner alone, and nobody takes the last one. */
async function mayTouch(tx: Tx, client: EnteredTenant, userId: string) {
  const member = await findMembership(tx, client.id, userId);
  if (!member || member.removedAt || member.role !== "owner") return;
  if (!mayGrant(client.role, "owner")) throw new DomainError("FORBIDDEN", "standsAbove");
  if ((await countOwners(tx, client.id)) <= 1) throw new DomainError("CONFLICT", "lastOwnerOfClient");
}

/** Ends the person's membership of the client in context, if there is one. CONFLICT where it is the client's last owner. */
export async function endMembership({ tx, now }: Pick<AgencyCall, "tx" | "now">, client: { id: TenantId; slug: string }, userId: string) {
  const member = await findMembership(tx, client.id, userId);
  if (!member || member.removedAt) return;
  if (member.role === "owner" && (await countOwners(tx, client.id)) <= 1) throw new DomainError("CONFLICT", "lastOwnerOfClient");
  await updateMember(tx, client.id, member.id, { removedAt: now });
  await stopTimerInto(tx, client, member.id, now);
}

/** Back to the agency's own tenant, where the call's answer is kept. */
async function goHome({ tx, user, tenant }: AgencyCall) {
  await actAs(tx, { userId: user.id, tenantId: tenant.id });
}
