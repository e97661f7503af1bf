import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { convertMinor, type ExchangeRate, rateOn } from "../domain/exchange";
import { isLikelyDay } from "../domain/likely-day";
import { changeOn } from "../domain/rate";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findRates } from "../exchange-rates/data";
import { lockTenant } from "../tenants/data";
import { findHistory, findKind, findKinds, insertValue, requireKindInUse, updateValue } from "./data/kinds";
import { findMoney, findWaiting, insertReturn, type ReturnColumns, updateAmount, updateDeletedAt, updateReturn } from "./data/returns";
import { requireSum, requireSumWith } from "./held";
import type { ReturnFields, ReturnKinds, ValueFields } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** All kinds with what they were and are worth. */
export async function listKinds({ tx, tenant, now }: Call): Promise<ReturnKinds> {
  return { today: todayIn(tenant.timeZone, now), currency: tenant.currency, kinds: await findKinds(tx, tenant.id) };
}

/**
 * Adds a return. INVALID where it says nothing of what its kind is counted by, for a day that can only be a slip of the year, and
 * where all returns come to more than can be added up; CONFLICT for a kind that is retired.
 */
export async function addReturn(call: Call, id: string, fields: ReturnFields) {
  const columns = await columnsOf(call, fields);
  await requireKindInUse(call.tx, call.tenant.id, fields.kindId);
  await insertReturn(call.tx, call.tenant.id, { ...columns, id, byId: call.tenant.memberId, createdAt: call.now });
  await requireSumWith(call, columns);
}

/** Writes all fields. Money that is asked for as before, for the same day, keeps what it was converted to. */
export async function changeReturn(call: Call, returnId: string, version: number, fields: ReturnFields) {
  const stood = await findMoney(call.tx, call.tenant.id, returnId);
  const columns = await columnsOf(call, fields);
  if (stood.kindId !== columns.kindId) await requireKindInUse(call.tx, call.tenant.id, columns.kindId);
  const isAsBefore = columns.originalMinor !== null && stood.on === columns.on && stood.originalMinor === columns.originalMinor && stood.originalCurrency === columns.originalCurrency;
  await updateReturn(call.tx, call.tenant.id, returnId, version, isAsBefore && stood.amountMinor !== null ? { ...columns, amountMinor: stood.amountMinor } : columns);
  await requireSumWith(call, columns);
}

async function columnsOf({ tx, tenant, now }: Call, { currency, ...fields }: ReturnFields): Promise<ReturnColumns> {
  if (!isLikelyDay(fields.on, todayIn(tenant.timeZone, now))) throw new DomainError("INVALID", "dayFar", { day: fields.on });
  const kind = await findKind(tx, tenant.id, fields.kindId);
  if (kind === "revenue" && fields.amountMinor === null) throw new DomainError("INVALID", "returnNeedsAmount");
  if (kind !== "revenue" && fields.quantity === null) throw new DomainError("INVALID", "returnNeedsNumber");
  if (fields.amountMinor === null || currency === tenant.currency) return { ...fields, originalMinor: null, originalCurrency: null };
  const rates = await findRates(tx, tenant.id, tenant.currency);
  return { ...fields, amountMinor: converted(fields.amountMinor, currency, fields.on, rates, tenant.currency), originalMinor: fields.amountMinor, originalCurrency: currency };
}

/** More than this a sum of money cannot be kept as: a rate that makes it so is a slip of the pen, and nothing is known by it. */
const MOST_MINOR = 2_000_000_000;

function converted(amountMinor: number, currency: string, on: Day, rates: readonly ExchangeRate[], into: string): number | null {
  const rate = rateOn(rates, currency, on);
  const minor = rate === null ? null : convertMinor(amountMinor, currency, into, rate);
  return minor === null || minor > MOST_MINOR ? null : minor;
}

/** Converts what waited for a rate of this currency; what was converted before keeps its amount. */
export async function convertWaiting(tx: Tx, tenant: EnteredTenant, currency: string) {
  const rates = await findRates(tx, tenant.id, tenant.currency);
  for (const { id, on, originalMinor } of await findWaiting(tx, tenant.id, currency)) {
    const amountMinor = converted(originalMinor, currency, on, rates, tenant.currency);
    if (amountMinor !== null) await updateAmount(tx, tenant.id, id, amountMinor);
  }
}

/** Brings a removed return back as it was. */
export async function restoreReturn(call: Call, returnId: string) {
  await updateDeletedAt(call.tx, call.tenant.id, returnId, null);
  await requireSum(call);
}

/** Sets what one is worth from a day on; the former value ends on that day, and one that was set for later stays. INVALID for a value that its kind has not. */
export async function setValue(call: Call, kindId: string, from: Day, value: ValueFields) {
  const { tx, tenant, now } = call;
  const isMargin = value.marginPermille !== null && value.amountMinor === null && value.closePermille === null && value.dealMinor === null;
  const isLead = value.marginPermille !== null && value.closePermille !== null && value.dealMinor !== null && value.amountMinor === null;
  const isAmount = value.amountMinor !== null && value.marginPermille === null && value.closePermille === null && value.dealMinor === null;
  await lockTenant(tx, tenant.id);
  const kind = await findKind(tx, tenant.id, kindId);
  if (kind === "revenue" ? !isMargin : !isLead && !isAmount) throw new DomainError("INVALID", kind === "revenue" ? "valueIsMargin" : "valueIsAmount");
  const { corrects, ends, to } = changeOn(await findHistory(tx, tenant.id, kindId), from);
  if (ends) await updateValue(tx, tenant.id, ends.id, { to: from });
  if (corrects) await updateValue(tx, tenant.id, corrects.id, value);
  else await insertValue(tx, tenant.id, { kindId, from, to, ...value }, now);
  await requireSum(call);
}
