import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { RULE_KEYS, type RuleKey, RULES, rulesWith } from "../domain/rule-of-thumb";
import { DomainError } from "../errors/domain-error";
import { deleteRule, insertRule, type OwnNumber, ownRules, updateRule } from "./data";
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

/** Keeps the tenant's own number, or takes it away (null). INVALID for a part of a day or of a piece, CONFLICT where it is not `was` any more. */
export async function changeRule(tx: Tx, tenantId: TenantId, key: RuleKey, own: OwnNumber | null, was: OwnNumber | null) {
  if (own !== null && RULES[key].unit !== "percent" && !Number.isInteger(own.value)) throw new DomainError("INVALID", "ruleNotWhole");
  if (!(await isWritten(tx, tenantId, key, own, was))) throw new DomainError("CONFLICT", "changedMeanwhile");
}

async function isWritten(tx: Tx, tenantId: TenantId, key: RuleKey, own: OwnNumber | null, was: OwnNumber | null): Promise<boolean> {
  // Nothing to be taken away is nothing to be lost.
  if (own === null) return was === null || deleteRule(tx, tenantId, key, was);
  return was === null ? insertRule(tx, tenantId, { key, ...own }) : updateRule(tx, tenantId, { key, ...own }, was);
}
