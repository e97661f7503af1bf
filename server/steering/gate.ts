import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { findMoneyGatedAt, findMoneyOverrides } from "./data";
import { lastSigned } from "./signed";

export type MoneyGate = { isOn: boolean; isOpen: boolean };

/**
 * Whether budgets in money wait for the strategy's sign-off. A sign-off opens the gate as long as the goals are what was signed:
 * the same ones by the same titles, in the same order, due on the same days and done by the same criteria. An owner's word opens it
 * too, until somebody signs again or it is switched off and on.
 */
export async function moneyGateOf(tx: Tx, tenantId: TenantId): Promise<MoneyGate> {
  const since = await findMoneyGatedAt(tx, tenantId);
  return { isOn: since !== null, isOpen: since === null || (await isOpenSince(tx, tenantId, since)) };
}

async function isOpenSince(tx: Tx, tenantId: TenantId, since: Date): Promise<boolean> {
  const signed = await lastSigned(tx, tenantId);
  if (signed?.changes.length === 0) return true;
  const from = signed && signed.signedAt > since ? signed.signedAt : since;
  return (await findMoneyOverrides(tx, tenantId, from)).length > 0;
}

/** CONFLICT where budgets in money wait for a sign-off, or for another one. Asked by whatever writes an amount of money into a budget. */
export async function requireSignOff(tx: Tx, tenantId: TenantId) {
  const { isOpen } = await moneyGateOf(tx, tenantId);
  if (!isOpen) throw new DomainError("CONFLICT", (await lastSigned(tx, tenantId)) === null ? "strategyUnsigned" : "strategyChanged");
}
