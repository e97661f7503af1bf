import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Audit, audit, type AuditFields, type Evidence } from "./schema";

const person = { select: { placeholder: true, user: { select: { name: true } } } } as const;
const nameOf = (row: { placeholder: string | null; user: { name: string } | null } | null) => row?.user?.name ?? row?.placeholder ?? null;

/** The audits of a channel, the newest first. */
export async function findAudits(tx: Tx, tenantId: TenantId, channelId: string): Promise<Audit[]> {
  const rows = await tx.audit.findMany({
    where: { tenantId, channelId },
    select: {
      id: true, channelId: true, pluses: true, minuses: true, tacticsAdequate: true, tacticsNote: true, interactionCentral: true, providerAffordable: true,
      evidence: true, openedAt: true, completedAt: true, version: true, openedBy: person, completedBy: person,
    },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map(({ openedBy, completedBy, openedAt, completedAt, ...row }) =>
    audit.parse({ ...row, openedAt: openedAt.toISOString(), completedAt: completedAt?.toISOString() ?? null, openedBy: nameOf(openedBy), completedBy: nameOf(completedBy) }),
  );
}

/** Which channel an open audit is of. NOT_FOUND where there is none; CONFLICT where it is completed. */
export async function findOpenAudit(tx: Tx, tenantId: TenantId, auditId: string) {
  const row = await tx.audit.findFirst({ where: { tenantId, id: auditId }, select: { channelId: true, completedAt: true, tacticsAdequate: true, version: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchAudit");
  if (row.completedAt) throw new DomainError("CONFLICT", "auditCompleted");
  return row;
}

/** The id of the channel's open audit; null where there is none. */
export async function findOpenAuditOf(tx: Tx, tenantId: TenantId, channelId: string) {
  return tx.audit.findFirst({ where: { tenantId, channelId, completedAt: null }, select: { id: true } });
}

export function insertAudit(tx: Tx, tenantId: TenantId, channelId: string, openedById: string, openedAt: Date) {
  return tx.audit.create({ data: { tenantId, channelId, openedById, openedAt }, select: { id: true } });
}

/** Writes what stands in the form if nobody has changed the audit since `version` was read. */
export async function updateAudit(tx: Tx, tenantId: TenantId, auditId: string, version: number, change: AuditFields | { evidence: Evidence; completedAt: Date; completedById: string }) {
  const { count } = await tx.audit.updateMany({ where: { tenantId, id: auditId, version, completedAt: null }, data: { ...change, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}
