import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { findMoneyGatedAt, findMoneyOverrides, hasSignOff } from "./data";

export type MoneyGate = { isOn: boolean; isOpen: boolean };

/**
 * Whether budgets in money wait for the strategy's sign-off. One sign-off opens the gate for good: later changes are shown, not
 * fined. An owner's word opens it too, until it is switched off and on again.
 */
export async function moneyGateOf(tx: Tx, tenantId: TenantId): Promise<MoneyGate> {
  const since = await findMoneyGatedAt(tx, tenantId);
  return { isOn: since !== null, isOpen: since === null || (await hasSignOff(tx, tenantId)) || (await findMoneyOverrides(tx, tenantId, since)).length > 0 };
}

/** CONFLICT where budgets in money still wait for the sign-off. Asked by whatever writes an amount of money into a budget. */
export async function requireSignOff(tx: Tx, tenantId: TenantId) {
  const { isOpen } = await moneyGateOf(tx, tenantId);
  if (!isOpen) throw new DomainError("CONFLICT", "strategyUnsigned");
}
