import { findAgencyClients } from "../clients/data";
import { actAs, type EnteredTenant, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, type Day, firstDayOf, monthOf } from "../domain/day";
import { changeOn, type RateKind } from "../domain/rate";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { lockTenant } from "../tenants/data";
import { countUnpriced, findEntryRates, findHistory, findRate, findRates, insertRate, repriceEntries, updateRate } from "./data";
import type { RateBook, RateChangeFields } from "./schema";

type RatesCall = { tx: Tx; tenant: EnteredTenant; user: { id: string }; now: Date };

const KINDS: readonly RateKind[] = ["cost", "bill"];
const RIGHT = { cost: "cost-rates", bill: "bill-rates" } as const;

/** What hours cost, and what they are billed at, are rights of their own, apart from the role. */
export const seesRates = ({ fieldRights }: Pick<EnteredTenant, "fieldRights">, kind: RateKind) => fieldRights.includes(RIGHT[kind]);

/** The kinds that the asking person may see and set. FORBIDDEN where that is none; a rate of another kind is not there for them. */
function kindsFor(tenant: EnteredTenant): RateKind[] {
  const kinds = KINDS.filter((kind) => seesRates(tenant, kind));
  if (kinds.length === 0) throw new DomainError("FORBIDDEN", "ratesHidden");
  return kinds;
}

const UNPRICED_MONTHS = 12;

/** The rates of the kinds that the asking person may see, with the work of the last year that has none. FORBIDDEN where that is no kind. */
export async function readRates({ tx, tenant, now }: Pick<RatesCall, "tx" | "tenant" | "now">): Promise<RateBook> {
  const kinds = kindsFor(tenant);
  const today = todayIn(tenant.timeZone, now);
  const unpricedFrom = firstDayOf(addMonths(monthOf(today), 1 - UNPRICED_MONTHS));
  const rates = await findRates(tx, tenant.id, kinds);
  // A company that bills nobody misses no billing rate.
  const missed = kinds.filter((kind) => kind === "cost" || tenant.kind !== "company" || rates.some((rate) => rate.kind === "bill"));
  return { today, currency: tenant.currency, kinds, rates, unpricedFrom, unpriced: await countUnpriced(tx, tenant.id, unpricedFrom, missed) };
}

/** Sets a rate from a day on. The former one ends on that day, one that was set for later stays; what is not approved is priced anew. */
export async function setRate(call: RatesCall, { from, hourMinor, ...scope }: RateChangeFields): Promise<number> {
  const { tx, tenant, now } = call;
  if (!seesRates(tenant, scope.kind)) throw new DomainError("FORBIDDEN", "ratesHidden");
  if (scope.memberId !== null && scope.channelId !== null) throw new DomainError("INVALID", "rateOfOneThing");
  await lockTenant(tx, tenant.id);
  const { corrects, ends, to } = changeOn(await findHistory(tx, tenant.id, scope), from);
  if (ends) await updateRate(tx, tenant.id, ends.id, { to: from });
  if (corrects) await updateRate(tx, tenant.id, corrects.id, { hourMinor });
  else await insertRate(tx, tenant.id, { ...scope, from, to, hourMinor }, now);
  return repriceFrom(call, from);
}

/** Ends a rate: from that day on there is none, or the next wider one. CONFLICT unless it holds on the day before. */
export async function endRate(call: RatesCall, rateId: string, on: Day): Promise<number> {
  const { tx, tenant } = call;
  const kinds = kindsFor(tenant);
  await lockTenant(tx, tenant.id);
  const found = await findRate(tx, tenant.id, rateId, kinds);
  if (on <= found.from || (found.to !== null && on >= found.to)) throw new DomainError("CONFLICT", "rateHoldsNotThen");
  await updateRate(tx, tenant.id, rateId, { to: on });
  return repriceFrom(call, on);
}

/** In the tenant, and where it is an agency's in each of its clients, whose people it may price. */
const repriceFrom = async (call: RatesCall, from: Day) => (await repriceEntries(call.tx, from)) + (await repriceClients(call, from));

/** What an agency's rates price in its clients, anew from a day on or (null) from the beginning; nothing for any other tenant. Answers how many entries changed. */
export async function repriceClients({ tx, tenant, user }: Pick<RatesCall, "tx" | "tenant" | "user">, from: Day | null): Promise<number> {
  if (tenant.kind !== "agency") return 0;
  let changed = 0;
  for (const { id } of await findAgencyClients(tx)) {
    await actAs(tx, { userId: user.id, tenantId: id });
    changed += await repriceEntries(tx, from);
  }
  await actAs(tx, { userId: user.id, tenantId: tenant.id });
  return changed;
}

/** What a change of entries did to their rates, as far as the asking person may know: how many cost, and are billed, something else now. */
export async function watchRates(tx: Tx, tenant: Pick<EnteredTenant, "id" | "fieldRights">, entryIds: readonly string[], change: () => Promise<void>) {
  const seen = KINDS.filter((kind) => seesRates(tenant, kind));
  const before = seen.length === 0 ? [] : await ratesById(tx, tenant.id, entryIds);
  await change();
  const after = new Map(seen.length === 0 ? [] : await ratesById(tx, tenant.id, entryIds));
  const changed = (kind: RateKind) => (seen.includes(kind) ? before.filter(([id, rates]) => after.get(id)?.[kind] !== rates[kind]).length : 0);
  return { cost: changed("cost"), bill: changed("bill") };
}

async function ratesById(tx: Tx, tenantId: TenantId, entryIds: readonly string[]) {
  const rows = await findEntryRates(tx, tenantId, entryIds);
  return rows.map(({ id, costHourMinor, billHourMinor }) => [id, { cost: costHourMinor, bill: billHourMinor }] as const);
}
