import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { assumptions, type Assumptions } from "../schema";

export async function insertEstimate(tx: Tx, tenantId: TenantId, kept: Assumptions, madeAt: Date) {
  return tx.effortEstimate.create({ data: { tenantId, assumptions: kept, createdAt: madeAt }, select: { id: true } });
}

/** The estimates that were made, the newest first. */
export async function findEstimates(tx: Tx, tenantId: TenantId) {
  const rows = await tx.effortEstimate.findMany({ where: { tenantId }, select: { id: true, createdAt: true, assumptions: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 50 });
  return rows.map((row) => ({ id: row.id, madeAt: row.createdAt.toISOString(), assumptions: assumptions.parse(row.assumptions) }));
}
