import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { lockTenant } from "../tenants/data";
import { sumAll } from "./data";

type Call = { tx: Tx; tenant: Pick<EnteredTenant, "id"> };

/** So much may be spent in all: beyond some nine quadrillion minor units a sum is not exact any more. The rest is room for hours, and for what is too small to be looked at. */
const MOST_IN_ALL = 8_000_000_000_000_000;
/** Millions of expenses of this have room in the rest. */
const SMALL = 100_000_000;

/** INVALID where all that was ever spent is more than can be added up. To be asked after the writing, where that made it more. */
export async function requireSum({ tx, tenant }: Call) {
  await lockTenant(tx, tenant.id);
  if ((await sumAll(tx, tenant.id)) > MOST_IN_ALL) throw new DomainError("INVALID", "expensesTooLarge");
}

/** The same after one expense was written; one of usual size needs no adding up of all others. */
export async function requireSumWith(call: Call, amountMinor: number) {
  if (amountMinor > SMALL) await requireSum(call);
}
