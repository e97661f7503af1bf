import { ROLES, type Role } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Acknowledgement, type PolicyPerson, policyPerson, type PolicyVersion, policyVersion } from "./schema";

/** Every version that was published, latest first. */
export async function findPolicies(tx: Tx, tenantId: TenantId, take = 50): Promise<PolicyVersion[]> {
  const rows = await tx.policy.findMany({
    where: { tenantId },
    select: { version: true, body: true, publishedAt: true, by: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: { version: "desc" },
    take,
  });
  return rows.map(({ by, publishedAt, ...row }) => policyVersion.parse({ ...row, publishedAt: publishedAt.toISOString(), byName: by.user?.name ?? by.placeholder }));
}

/** The version that holds; 0 where none was published. */
export async function findPolicyVersion(tx: Tx, tenantId: TenantId): Promise<number> {
  return (await tx.policy.findFirst({ where: { tenantId }, select: { version: true }, orderBy: { version: "desc" } }))?.version ?? 0;
}

export async function insertPolicy(tx: Tx, tenantId: TenantId, policy: { version: number; body: string; byId: string; publishedAt: Date }) {
  await tx.policy.create({ data: { tenantId, ...policy }, select: { version: true } });
}

/** When a member agreed to a version; null is not yet. */
export async function findAcknowledgedAt(tx: Tx, tenantId: TenantId, version: number, memberId: string): Promise<Date | null> {
  return (await tx.policyAcknowledgement.findFirst({ where: { tenantId, version, memberId }, select: { acknowledgedAt: true } }))?.acknowledgedAt ?? null;
}

export async function insertAcknowledgement(tx: Tx, tenantId: TenantId, version: number, memberId: string, acknowledgedAt: Date) {
  await tx.policyAcknowledgement.create({ data: { tenantId, version, memberId, acknowledgedAt }, select: { version: true } });
}

/** Everybody here with an account and one of these roles, who has not agreed to a version first. */
export async function findPolicyPeople(tx: Tx, tenantId: TenantId, version: number, keeps: (role: Role) => boolean): Promise<PolicyPerson[]> {
  const rows = await tx.member.findMany({
    where: { tenantId, removedAt: null, userId: { not: null }, role: { in: ROLES.filter(keeps) } },
    select: { id: true, user: { select: { name: true } }, acknowledgements: { where: { version }, select: { acknowledgedAt: true } } },
    orderBy: { createdAt: "asc" },
    take: 1000,
  });
  const people = rows.map(({ id, user, acknowledgements }) => policyPerson.parse({ memberId: id, name: user?.name ?? "", acknowledgedAt: acknowledgements[0]?.acknowledgedAt.toISOString() ?? null }));
  return people.sort((a, b) => Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null) || a.name.localeCompare(b.name, "en"));
}

/** Who agreed to a version, also whoever has left since, the first before the others. */
export async function findAcknowledgements(tx: Tx, tenantId: TenantId, version: number): Promise<Acknowledgement[]> {
  const rows = await tx.policyAcknowledgement.findMany({
    where: { tenantId, version },
    select: { memberId: true, acknowledgedAt: true, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: { acknowledgedAt: "asc" },
    take: 1000,
  });
  return rows.map(({ member, acknowledgedAt, ...row }) => ({ ...row, name: member.user?.name ?? member.placeholder ?? "", acknowledgedAt: acknowledgedAt.toISOString() }));
}
