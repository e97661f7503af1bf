import { z } from "zod";
import { type Question, question } from "../db/ask";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, type Month } from "../domain/day";
import type { KnownRate } from "../domain/exchange";
import { Prisma } from "../generated/prisma/client";

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

/** Sets the rate of a day, or corrects it: what it was until then is kept. */
export async function putRate(tx: Tx, tenantId: TenantId, row: { currency: string; into: string; on: Day; rate: number; source: string }, now: Date) {
  const { rate, source, ...key } = row;
  const where = { tenantId, ...key, on: columnOf(row.on) };
  const stands = await tx.exchangeRate.findFirst({ where, select: { rate: true, source: true, createdAt: true } });
  if (stands === null) return void (await tx.exchangeRate.createMany({ data: [{ ...where, rate, source, createdAt: now }] }));
  if (stands.rate.toNumber() === rate) return void (await tx.exchangeRate.updateMany({ where, data: { source } }));
  // Of two at once the later one may have begun first.
  const at = now < stands.createdAt ? stands.createdAt : now;
  await tx.formerExchangeRate.createMany({ data: [{ ...where, rate: stands.rate, source: stands.source, knownAt: stands.createdAt, untilAt: at }] });
  await tx.exchangeRate.updateMany({ where, data: { rate, source, createdAt: at } });
}

const known = z.object({ currency: z.string(), on: z.string(), rate: z.number(), knownFrom: z.string(), knownUntil: z.string().nullable() });
const instant = (column: Prisma.Sql) => Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Rates into a currency as they are and as they were before they were corrected. */
export const knownRatesOf = (tenantId: TenantId, into: string): Question<KnownRate> =>
  question(known, Prisma.sql`
    SELECT currency, to_char("on", 'YYYY-MM-DD') AS "on", rate::float8 AS rate, ${instant(Prisma.sql`created_at`)} AS "knownFrom", NULL AS "knownUntil"
    FROM exchange_rates WHERE tenant_id = ${tenantId}::uuid AND "into" = ${into}
    UNION ALL SELECT currency, to_char("on", 'YYYY-MM-DD'), rate::float8, ${instant(Prisma.sql`known_at`)}, ${instant(Prisma.sql`until_at`)}
    FROM former_exchange_rates WHERE tenant_id = ${tenantId}::uuid AND "into" = ${into} LIMIT 20000`);

const closing = z.object({ tenantId: z.string(), closedAt: z.string() });

/** When a month was closed in tenants where it is, written as rates say when they were known, so that the two compare. */
export const closedAtIn = (tenantIds: readonly TenantId[], month: Month): Question<z.infer<typeof closing>> =>
  question(closing, Prisma.sql`
    SELECT tenant_id AS "tenantId", ${instant(Prisma.sql`closed_at`)} AS "closedAt" FROM month_closings
    WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND month = ${firstDayOf(month)}::date AND reopened_at IS NULL`);
