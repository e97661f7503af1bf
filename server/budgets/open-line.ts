import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type BudgetPeriod, type BudgetScope, pooledTwice } from "../domain/budget-scope";
import { DomainError } from "../errors/domain-error";
import { findOpenScopes, insertLine, type LineSettings } from "./data/lines";

/** Makes the line of a scope that has none. CONFLICT where one of its channels is in another pool. */
export async function openLine(tx: Tx, tenantId: TenantId, scope: BudgetScope, period: BudgetPeriod, settings: Partial<LineSettings>, now: Date): Promise<string> {
  await checkPools(tx, tenantId, scope, period, null);
  return insertLine(tx, tenantId, scope, period, settings, now);
}

/** CONFLICT where a channel would be in two pools, or an activity in two groups: what is used of one would be used of the other. */
export async function checkPools(tx: Tx, tenantId: TenantId, scope: BudgetScope, period: BudgetPeriod, ownId: string | null) {
  if (scope.channelIds.length < 2 && scope.activityIds.length < 2) return;
  const others = await findOpenScopes(tx, tenantId, period);
  if (others.some((other) => other.id !== ownId && pooledTwice(other, scope))) throw new DomainError("CONFLICT", "pooledTwice");
}
