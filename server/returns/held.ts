import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { valueOn, WORTH_PARTS, worthOf } from "../domain/worth";
import { DomainError } from "../errors/domain-error";
import { lockTenant } from "../tenants/data";
import { findHistory, findKind } from "./data/kinds";
import type { ReturnColumns } from "./data/returns";
import { findAllReturned } from "./data/worths";

type Call = { tx: Tx; tenant: EnteredTenant };

/** So much may come back in all: beyond some nine quadrillion minor units a sum is not exact any more. The rest is room for what is too small to be looked at. */
const MOST_IN_ALL = 8_000_000_000_000_000n * WORTH_PARTS;
/** Half a million rows of this have room in the rest. */
const SMALL_WORTH = 2_000_000_000n * WORTH_PARTS;
/** More than so many are looked at while one is worth nothing yet: it may be given a value in the same moment. */
const FEW = 1000;

/** INVALID where everything that came back together is more than can be added up. To be asked after the writing. */
export async function requireSum({ tx, tenant }: Call) {
  await lockTenant(tx, tenant.id);
  const rows = await findAllReturned(tx, tenant.id);
  if (rows.reduce((sum, row) => sum + (worthOf(row) ?? 0n), 0n) > MOST_IN_ALL) throw new DomainError("INVALID", "returnsTooLarge");
}

/** The same after one return was written; what one of usual size adds needs no adding up of all others. */
export async function requireSumWith(call: Call, { kindId, on, quantity, amountMinor }: ReturnColumns) {
  const kind = await findKind(call.tx, call.tenant.id, kindId);
  const worth = valueOn(await findHistory(call.tx, call.tenant.id, kindId), on);
  const exact = worthOf({ kind, quantity: quantity ?? 0, amountMinor: amountMinor ?? 0, worth }) ?? 0n;
  if (exact > SMALL_WORTH || (quantity ?? 0) > FEW) await requireSum(call);
}
