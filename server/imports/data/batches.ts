import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";

export async function insertBatch(tx: Tx, tenantId: TenantId, importId: string, fileName: string) {
  await tx.importBatch.create({ data: { tenantId, importId, fileName, added: 0, seconds: 0 }, select: { importId: true } });
}

export async function updateBatch(tx: Tx, tenantId: TenantId, importId: string, change: { added: number; seconds: number } | { undoneAt: Date }) {
  await tx.importBatch.updateMany({ where: { tenantId, importId }, data: change });
}

/** What an import wrote, in each tenant in scope, in an order that is always the same so that locks do not cross. */
export async function findBatches(tx: Tx, importId: string) {
  const rows = await tx.importBatch.findMany({ where: { importId }, select: { added: true, tenant: { select: { slug: true } } }, orderBy: { tenantId: "asc" }, take: 1000 });
  return rows.map(({ added, tenant }) => ({ added, slug: tenant.slug }));
}
