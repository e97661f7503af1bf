import { z } from "zod";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { OwnRule } from "../domain/rule-of-thumb";
import { Prisma } from "../generated/prisma/client";
import { ruleKey } from "./schema";

const row = z.object({ key: ruleKey, value: z.number(), source: z.string(), year: z.number().nullable() });

/** The rules of which the tenant has a number of its own, to be asked together with others. */
export const ownRules = (tenantId: TenantId): Question<OwnRule> => question(row, Prisma.sql`SELECT key, value, source, year FROM rules_of_thumb WHERE tenant_id = ${tenantId}::uuid`);

export async function upsertRule(tx: Tx, tenantId: TenantId, { key, ...own }: OwnRule) {
  await tx.ruleOfThumb.upsert({ where: { tenantId_key: { tenantId, key } }, create: { tenantId, key, ...own }, update: own, select: { key: true } });
}

export async function deleteRule(tx: Tx, tenantId: TenantId, key: string) {
  await tx.ruleOfThumb.deleteMany({ where: { tenantId, key } });
}
