import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

/** Whose write it is: a tenant's, or the person's own where `tenantId` is null. */
export type MutationKey = { tenantId: TenantId | null; userId: string; id: string; path: string };

const stored = z.object({ path: z.string(), input_hash: z.string(), result: z.unknown() });

/** Claims the id; if it was claimed before (and that write has committed), answers what was stored. */
export async function claimMutation(tx: Tx, key: MutationKey, inputHash: string) {
  const { tenantId, userId, id, path } = key;
  const claimed = tenantId
    ? await tx.$executeRaw(Prisma.sql`INSERT INTO mutation_log (tenant_id, user_id, id, path, input_hash) VALUES (${tenantId}::uuid, ${userId}::uuid, ${id}::uuid, ${path}, ${inputHash}) ON CONFLICT DO NOTHING`)
    : await tx.$executeRaw(Prisma.sql`INSERT INTO user_mutation_log (user_id, id, path, input_hash) VALUES (${userId}::uuid, ${id}::uuid, ${path}, ${inputHash}) ON CONFLICT DO NOTHING`);
  if (claimed === 1) return null;
  const rows = tenantId
    ? await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT path, input_hash, result FROM mutation_log WHERE tenant_id = ${tenantId}::uuid AND user_id = ${userId}::uuid AND id = ${id}::uuid`)
    : await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT path, input_hash, result FROM user_mutation_log WHERE user_id = ${userId}::uuid AND id = ${id}::uuid`);
  const row = stored.parse(rows[0]);
  return { path: row.path, inputHash: row.input_hash, result: row.result };
}

/** Keeps the answer beside the effect, in the same transaction. Fails where the call has stepped into another tenant and not back. */
export async function storeResult(tx: Tx, { tenantId, userId, id }: MutationKey, result: unknown) {
  const json = JSON.stringify(result ?? null);
  const count = tenantId
    ? await tx.$executeRaw(Prisma.sql`UPDATE mutation_log SET result = ${json}::jsonb WHERE tenant_id = ${tenantId}::uuid AND user_id = ${userId}::uuid AND id = ${id}::uuid`)
    : await tx.$executeRaw(Prisma.sql`UPDATE user_mutation_log SET result = ${json}::jsonb WHERE user_id = ${userId}::uuid AND id = ${id}::uuid`);
  if (count === 0) throw new Error("The answer of a write could not be kept: the transaction is in another tenant than it began in.");
}
