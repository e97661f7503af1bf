import { randomUUID } from "node:crypto";
import { columnOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import type { ReturnKindWord, Worth } from "../domain/worth";
import type { ReturnFields, ValueFields } from "../returns/schema";
import { type Person, write } from "./factories";

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

/** A return as a form sends it. */
export const PLAIN_RETURN: Omit<ReturnFields, "kindId"> = { on: "2026-03-12", quantity: 12, amountMinor: null, currency: "EUR", channelId: null, goalId: null, engagementId: null, campaign: "", isPaid: false, note: "" };
export const LEAD: ValueFields = { amountMinor: null, closePermille: 200, dealMinor: 2500_00, marginPermille: 500 };
export const MARGIN: ValueFields = { amountMinor: null, closePermille: null, dealMinor: null, marginPermille: 400 };

/** A kind with its value since the year began, by the procedures; answers its id. */
export async function addKind(person: Pick<Person, "api">, tenant: string, kind: "revenue" | "result" | "saving", value: ValueFields | null, name: string = kind): Promise<string> {
  const kindId = randomUUID();
  await person.api.returns.addKind(write({ tenant, kindId, kind, name, kpiId: null }));
  if (value) await person.api.returns.setValue(write({ tenant, kindId, from: "2026-01-01", ...value }));
  return kindId;
}

/** A return by the procedure; answers its id. */
export async function addReturn(person: Pick<Person, "api">, tenant: string, fields: Partial<ReturnFields> & { kindId: string }): Promise<string> {
  const returnId = randomUUID();
  await person.api.returns.add(write({ tenant, returnId, ...PLAIN_RETURN, ...fields }));
  return returnId;
}
