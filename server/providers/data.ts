import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Provider, provider, type ProviderFields } from "./schema";

const named = { id: true, placeholder: true, user: { select: { name: true } } } as const;
const personOf = ({ id, placeholder, user }: { id: string; placeholder: string | null; user: { name: string } | null }) => ({ memberId: id, name: user?.name ?? placeholder ?? "" });

/** All of them by name, those put away last. */
export async function findProviders(tx: Tx, tenantId: TenantId): Promise<Provider[]> {
  const rows = await tx.provider.findMany({
    where: { tenantId },
    select: {
      id: true, name: true, kind: true, contact: true, website: true, proof: true, agreementOn: true, agreementWaiver: true, note: true, version: true, archivedAt: true,
      members: { where: { removedAt: null }, select: named, orderBy: { createdAt: "asc" } },
      _count: { select: { engagements: true } },
    },
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    take: 500,
  });
  return rows.map(({ agreementOn, archivedAt, members, _count, ...row }) =>
    provider.parse({ ...row, agreementOn: agreementOn && dayOf(agreementOn), isArchived: archivedAt !== null, people: members.map(personOf), engagements: _count.engagements }),
  );
}

/** People who could be a provider's and are nobody's: external ones, and names without an account. */
export async function findUnassigned(tx: Tx, tenantId: TenantId) {
  const rows = await tx.member.findMany({ where: { tenantId, removedAt: null, providerId: null, OR: [{ role: "external" }, { userId: null }] }, select: named, orderBy: { createdAt: "asc" }, take: 500 });
  return rows.map(personOf);
}

const columns = ({ agreementOn, ...fields }: ProviderFields) => ({ ...fields, agreementOn: agreementOn === null ? null : columnOf(agreementOn) });

export async function insertProvider(tx: Tx, tenantId: TenantId, providerId: string, fields: ProviderFields, createdAt: Date) {
  await tx.provider.create({ data: { tenantId, id: providerId, createdAt, ...columns(fields) }, select: { id: true } });
}

/** Writes the fields if nobody has changed it since `version` was read. */
export async function updateProvider(tx: Tx, tenantId: TenantId, providerId: string, version: number, fields: ProviderFields) {
  const { count } = await tx.provider.updateMany({ where: { tenantId, id: providerId, version }, data: { ...columns(fields), version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.provider.findFirst({ where: { tenantId, id: providerId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchProvider");
}

/** Puts it away (a date), or takes it out again (null). */
export async function updateProviderArchivedAt(tx: Tx, tenantId: TenantId, providerId: string, archivedAt: Date | null) {
  const { count } = await tx.provider.updateMany({ where: { tenantId, id: providerId }, data: { archivedAt, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchProvider");
}

/** Whose somebody is; null is nobody's. */
export async function updateMemberProvider(tx: Tx, tenantId: TenantId, memberId: string, providerId: string | null) {
  await tx.member.updateMany({ where: { tenantId, id: memberId, removedAt: null }, data: { providerId } });
}

/** Whose the asking person is; null where they are nobody's. */
export async function findProviderOf(tx: Tx, tenantId: TenantId, memberId: string): Promise<string | null> {
  const row = await tx.member.findFirst({ where: { tenantId, id: memberId }, select: { providerId: true } });
  return row?.providerId ?? null;
}
