import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";

/** Rates into a currency, latest first. Those into one that the tenant had before are of no use to it. */
export async function findRates(tx: Tx, tenantId: TenantId, into: string) {
  const rows = await tx.exchangeRate.findMany({ where: { tenantId, into }, select: { currency: true, on: true, rate: true, source: true }, orderBy: [{ currency: "asc" }, { on: "desc" }], take: 5000 });
  return rows.map(({ on, rate, ...row }) => ({ ...row, on: dayOf(on), rate: rate.toNumber() }));
}

/** The currencies in which tools are paid. */
export async function findCurrencies(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const rows = await tx.toolCost.findMany({ where: { tenantId }, select: { currency: true }, distinct: ["currency"], take: 500 });
  return rows.map(({ currency }) => currency);
}

/** Sets the rate of a day, or corrects it. */
export async function putRate(tx: Tx, tenantId: TenantId, row: { currency: string; into: string; on: Day; rate: number; source: string }, createdAt: Date) {
  const { rate, source, ...key } = row;
  const where = { tenantId, ...key, on: columnOf(row.on) };
  const { count } = await tx.exchangeRate.updateMany({ where, data: { rate, source } });
  if (count === 0) await tx.exchangeRate.createMany({ data: [{ ...where, rate, source, createdAt }] });
}
