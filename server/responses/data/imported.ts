import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

/** Which of these keys are there, deleted ones among them: what somebody took out does not come back by itself. */
export async function findKnownKeys(tx: Tx, tenantId: TenantId, keys: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ key: string }[]>(Prisma.sql`
    SELECT r.import_key AS key FROM jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) AS k (key) JOIN responses r ON r.tenant_id = ${tenantId}::uuid AND r.import_key = k.key`);
  return new Set(rows.map(({ key }) => key));
}

/** As it came. What a file cannot say was asked before that was kept: who answered, how it was meant, that it was passed on. */
const UNTOUCHED = { isWorkedOn: false, answeredById: null, sentiment: null, isEscalated: false } as const;

/**
 * Takes out what an import brought, and its keys, so that the file can come again. A message that somebody has worked on since
 * stays. Answers how many went.
 */
export async function removeImported(tx: Tx, tenantId: TenantId, importId: string, deletedAt: Date): Promise<number> {
  const { count } = await tx.response.updateMany({ where: { tenantId, importId, deletedAt: null, ...UNTOUCHED }, data: { deletedAt, version: { increment: 1 } } });
  await tx.response.updateMany({ where: { tenantId, importId, deletedAt: { not: null } }, data: { importKey: null } });
  return count;
}
