import { z } from "zod";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { OwnRule, RuleKey } from "../domain/rule-of-thumb";
import { Prisma } from "../generated/prisma/client";
import { ruleKey } from "./schema";

const row = z.object({ key: ruleKey, value: z.number(), source: z.string(), year: z.number().nullable() });

/** The rules of which the tenant has a number of its own, to be asked together with others. */
export const ownRules = (tenantId: TenantId): Question<OwnRule> => question(row, Prisma.sql`SELECT key, value, source, year FROM rules_of_thumb WHERE tenant_id = ${tenantId}::uuid`);

export type OwnNumber = Omit<OwnRule, "key">;

/** Keeps a number of the tenant's own where it has none; false where it has one. */
export async function insertRule(tx: Tx, tenantId: TenantId, rule: OwnRule): Promise<boolean> {
  return (await tx.ruleOfThumb.createMany({ data: [{ tenantId, ...rule }], skipDuplicates: true })).count > 0;
}

/** Changes its own number if that is `was` still; false where it is not. */
export async function updateRule(tx: Tx, tenantId: TenantId, { key, ...own }: OwnRule, was: OwnNumber): Promise<boolean> {
  return (await tx.ruleOfThumb.updateMany({ where: { tenantId, key, ...was }, data: own })).count > 0;
}

/** Takes its own number away if that is `was` still; false where it is not. */
export async function deleteRule(tx: Tx, tenantId: TenantId, key: RuleKey, was: OwnNumber): Promise<boolean> {
  return (await tx.ruleOfThumb.deleteMany({ where: { tenantId, key, ...was } })).count > 0;
}
