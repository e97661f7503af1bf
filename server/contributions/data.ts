import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import type { Contribution, ContributionFields } from "./schema";

/** What other departments give, by department and role; without what no longer holds. */
export function findContributions(tx: Tx, tenantId: TenantId): Promise<Contribution[]> {
  return tx.contribution.findMany({
    where: { tenantId, archivedAt: null },
    select: { id: true, department: true, roleName: true, weekSeconds: true, sharePermille: true, note: true, version: true },
    orderBy: [{ department: "asc" }, { roleName: "asc" }, { id: "asc" }],
    take: 500,
  });
}

export async function insertContribution(tx: Tx, tenantId: TenantId, contributionId: string, fields: ContributionFields) {
  await tx.contribution.create({ data: { tenantId, id: contributionId, ...fields }, select: { id: true } });
}

/** Writes the fields if nobody has changed it since `version` was read. */
export async function updateContribution(tx: Tx, tenantId: TenantId, contributionId: string, version: number, fields: ContributionFields) {
  const { count } = await tx.contribution.updateMany({ where: { tenantId, id: contributionId, version, archivedAt: null }, data: { ...fields, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.contribution.findFirst({ where: { tenantId, id: contributionId, archivedAt: null }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchContribution");
}

/** Puts it aside (a date), or brings it back (null). */
export async function updateContributionArchivedAt(tx: Tx, tenantId: TenantId, contributionId: string, archivedAt: Date | null) {
  const { count } = await tx.contribution.updateMany({ where: { tenantId, id: contributionId }, data: { archivedAt, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchContribution");
}
