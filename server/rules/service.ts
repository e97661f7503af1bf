import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type OwnRule, RULE_KEYS, RULES, rulesWith } from "../domain/rule-of-thumb";
import { DomainError } from "../errors/domain-error";
import { ownRules, upsertRule } from "./data";
import type { ListedRule } from "./schema";

/** The rules that hold in a tenant. */
export async function rulesOf(tx: Tx, tenantId: TenantId) {
  return rulesWith((await ask(tx, { own: ownRules(tenantId) })).own);
}

/** All of them, each with the default where the tenant has its own. */
export async function listRules(tx: Tx, tenantId: TenantId): Promise<ListedRule[]> {
  const { own } = await ask(tx, { own: ownRules(tenantId) });
  const rules = rulesWith(own);
  return RULE_KEYS.map((key) => ({ key, ...rules[key], instead: own.some((rule) => rule.key === key) ? RULES[key] : null }));
}

/** Keeps the tenant's own number. INVALID for a part of a day or of a piece. */
export async function changeRule(tx: Tx, tenantId: TenantId, own: OwnRule) {
  if (RULES[own.key].unit !== "percent" && !Number.isInteger(own.value)) throw new DomainError("INVALID", "ruleNotWhole");
  await upsertRule(tx, tenantId, own);
}
