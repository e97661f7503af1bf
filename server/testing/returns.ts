import { randomUUID } from "node:crypto";
import { columnOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import type { ReturnKindWord, Worth } from "../domain/worth";

/** A value of nothing: what is worth something says what. */
export const NO_WORTH: Worth = { amountMinor: null, closePermille: null, dealMinor: null, marginPermille: null };

/** A kind of return with what it is worth from a day on; answers its id. */
export async function putKind(tx: Tx, tenantId: TenantId, kind: ReturnKindWord, worth: (Partial<Worth> & { from: Day; to?: Day })[], name: string = kind): Promise<string> {
  const id = randomUUID();
  await tx.returnKind.create({ data: { tenantId, id, name, kind }, select: { id: true } });
  await tx.returnValue.createMany({ data: worth.map(({ from, to, ...value }) => ({ tenantId, kindId: id, ...NO_WORTH, ...value, from: columnOf(from), to: to ? columnOf(to) : null })) });
  return id;
}

type Came = { on: Day; kindId: string; quantity?: number | null; amountMinor?: number | null; channelId?: string | null; goalId?: string | null; engagementId?: string | null; campaign?: string; isPaid?: boolean; deletedAt?: Date | null };

/** Returns as they stand in their table. */
export async function putReturns(tx: Tx, tenantId: TenantId, byId: string, rows: readonly Came[]) {
  await tx.return.createMany({ data: rows.map(({ on, ...row }) => ({ tenantId, id: randomUUID(), byId, ...row, on: columnOf(on) })) });
}
