import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Competitor, competitor, type CompetitorFields } from "./schema";

/** Whom the company watches, competitors first. */
export async function findCompetitors(tx: Tx, tenantId: TenantId): Promise<Competitor[]> {
  const rows = await tx.competitor.findMany({
    where: { tenantId, archivedAt: null },
    select: { id: true, name: true, kind: true, url: true, works: true, worksNot: true, goalId: true, version: true, goal: { select: { title: true } } },
    orderBy: [{ kind: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(({ goal, ...row }) => competitor.parse({ ...row, goalTitle: goal?.title ?? null }));
}

export async function insertCompetitor(tx: Tx, tenantId: TenantId, competitorId: string, fields: CompetitorFields, createdAt: Date) {
  await tx.competitor.create({ data: { tenantId, id: competitorId, ...fields, createdAt }, select: { id: true } });
}

/** Writes the fields if nobody has changed it since `version` was read. */
export async function updateCompetitor(tx: Tx, tenantId: TenantId, competitorId: string, version: number, fields: CompetitorFields) {
  const { count } = await tx.competitor.updateMany({ where: { tenantId, id: competitorId, version, archivedAt: null }, data: { ...fields, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.competitor.findFirst({ where: { tenantId, id: competitorId, archivedAt: null }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchCompetitor");
}

/** Puts it aside (a date), or brings it back (null). */
export async function updateCompetitorArchivedAt(tx: Tx, tenantId: TenantId, competitorId: string, archivedAt: Date | null) {
  const { count } = await tx.competitor.updateMany({ where: { tenantId, id: competitorId }, data: { archivedAt } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchCompetitor");
}
