import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { changesSince } from "../domain/sign-off";
import { DomainError } from "../errors/domain-error";
import { findMoneyGatedAt, findMoneyOverrides, findSeats, findSignOffs, insertMoneyOverride, insertSeat, insertSignOff, updateMoneyGatedAt } from "./data";
import { moneyGateOf } from "./gate";
import type { SeatFields, Steering } from "./schema";
import { goalsToSign } from "./signed";

/** Who steers, what was signed, and what has changed since; without names where `isNamed` is false. */
export async function steeringOf(tx: Tx, tenantId: TenantId, isNamed: boolean): Promise<Steering> {
  const seats = await findSeats(tx, tenantId);
  const signOffs = await findSignOffs(tx, tenantId);
  const goals = await goalsToSign(tx, tenantId);
  const gatedAt = await findMoneyGatedAt(tx, tenantId);
  const overrides = gatedAt === null ? [] : await findMoneyOverrides(tx, tenantId, gatedAt);
  return {
    seats: isNamed ? seats : seats.map((seat) => ({ ...seat, memberId: null, name: null })),
    signOffs: isNamed ? signOffs : signOffs.map((signed) => ({ ...signed, byName: null })),
    changes: signOffs[0] ? changesSince(signOffs[0].goals, goals) : null,
    openGoals: goals.length,
    gate: await moneyGateOf(tx, tenantId),
    overrides: isNamed ? overrides : overrides.map((override) => ({ ...override, byName: null })),
  };
}

/** Seats somebody. INVALID where it is not exactly one of a member and a name. */
export async function addSeat(tx: Tx, tenantId: TenantId, seatId: string, fields: SeatFields, now: Date) {
  if ((fields.memberId === null) === (fields.name === null)) throw new DomainError("INVALID", "seatUnclear");
  await insertSeat(tx, tenantId, seatId, fields, now);
}

/** Signs the goals in their order. CONFLICT where there is none to sign. */
export async function signStrategy(tx: Tx, tenant: EnteredTenant, note: string, now: Date) {
  const goals = await goalsToSign(tx, tenant.id);
  if (goals.length === 0) throw new DomainError("CONFLICT", "nothingToSign");
  await insertSignOff(tx, tenant.id, { byId: tenant.memberId, note, record: { goals }, signedAt: now });
}

/**
 * Makes budgets in money wait for a sign-off, or not. Switching on what is on keeps the day since when. CONFLICT for switching off
 * while they wait: that would let money through without the owner's word and the reason that opening the gate takes.
 */
export async function setMoneyGate(tx: Tx, tenantId: TenantId, isOn: boolean, now: Date) {
  if (isOn === ((await findMoneyGatedAt(tx, tenantId)) !== null)) return;
  if (!isOn && !(await moneyGateOf(tx, tenantId)).isOpen) throw new DomainError("CONFLICT", "gateShut");
  await updateMoneyGatedAt(tx, tenantId, isOn ? now : null);
}

/** Opens the gate by an owner's word. CONFLICT where it is open already. */
export async function openMoneyGate(tx: Tx, tenant: EnteredTenant, reason: string, now: Date) {
  if ((await moneyGateOf(tx, tenant.id)).isOpen) throw new DomainError("CONFLICT", "gateOpen");
  await insertMoneyOverride(tx, tenant.id, { reason, byId: tenant.memberId, createdAt: now });
}
