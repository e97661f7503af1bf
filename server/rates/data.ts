import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day, Month } from "../domain/day";
import type { Priced } from "../domain/priced";
import type { DatedRate, RateKind } from "../domain/rate";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { rate, type Rate, unpriced, type Unpriced } from "./schema";

const columns = { id: true, kind: true, memberId: true, channelId: true, from: true, to: true, hourMinor: true } as const;

/** Every rate of these kinds with its history, by whose it is and then by day. */
export async function findRates(tx: Tx, tenantId: TenantId, kinds: readonly RateKind[]): Promise<Rate[]> {
  const rows = await tx.rate.findMany({
    where: { tenantId, kind: { in: [...kinds] } },
    select: { ...columns, channel: { select: { name: true } }, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ from: "asc" }],
    take: 10_000,
  });
  return rows.map(({ from, to, channel, member, ...row }) =>
    rate.parse({ ...row, from: dayOf(from), to: to && dayOf(to), channelName: channel?.name ?? null, memberName: member && (member.user?.name ?? member.placeholder) }),
  );
}

type Scope = { kind: RateKind; memberId: string | null; channelId: string | null };

/** The history of one scope. The caller holds the tenant's lock, so that two changes come one after the other. */
export async function findHistory(tx: Tx, tenantId: TenantId, { kind, memberId, channelId }: Scope): Promise<(DatedRate & { id: string })[]> {
  const rows = await tx.rate.findMany({ where: { tenantId, kind, memberId, channelId }, select: columns, orderBy: { from: "asc" }, take: 10_000 });
  return rows.map(({ from, to, ...row }) => ({ ...row, kind, from: dayOf(from), to: to && dayOf(to) }));
}

/** One rate of these kinds by its id. */
export async function findRate(tx: Tx, tenantId: TenantId, rateId: string, kinds: readonly RateKind[]): Promise<DatedRate> {
  const row = await tx.rate.findFirst({ where: { tenantId, id: rateId, kind: { in: [...kinds] } }, select: columns });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchRate");
  return { ...row, kind: z.enum(["cost", "bill"]).parse(row.kind), from: dayOf(row.from), to: row.to && dayOf(row.to) };
}

export async function insertRate(tx: Tx, tenantId: TenantId, { from, to, ...row }: DatedRate, createdAt: Date) {
  await tx.rate.create({ data: { tenantId, createdAt, ...row, from: columnOf(from), to: to && columnOf(to) }, select: { id: true } });
}

export async function updateRate(tx: Tx, tenantId: TenantId, rateId: string, change: { to?: Day; hourMinor?: number }) {
  const { to, ...rest } = change;
  const { count } = await tx.rate.updateMany({ where: { tenantId, id: rateId }, data: { ...rest, ...(to !== undefined && { to: columnOf(to) }) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchRate");
}

/** Prices anew what is not approved in the tenant in context, from a day on or (null) all of it; answers how many entries changed. */
export async function repriceEntries(tx: Tx, from: Day | null): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT reprice(${from}::date) AS entries`);
  return z.object({ entries: z.number() }).parse(rows[0]).entries;
}

/** The rates of entries as they stand. */
export async function findEntryRates(tx: Tx, tenantId: TenantId, entryIds: readonly string[]) {
  return tx.timeEntry.findMany({ where: { tenantId, id: { in: [...entryIds] } }, select: { id: true, costHourMinor: true, billHourMinor: true }, take: entryIds.length });
}

/** Work from a day on that has no rate of a kind. What is not billable needs no bill rate. */
export async function countUnpriced(tx: Tx, tenantId: TenantId, from: Day, kinds: readonly RateKind[]): Promise<Unpriced[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT k.kind, count(*)::int AS entries, coalesce(sum(e.seconds), 0)::float8 AS seconds
    FROM time_entries e CROSS JOIN unnest(${[...kinds]}::text[]) AS k(kind)
    WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND e."on" >= ${from}::date
      AND CASE k.kind WHEN 'cost' THEN e.cost_hour_minor IS NULL ELSE e.bill_hour_minor IS NULL AND e.is_billable END
    GROUP BY k.kind ORDER BY k.kind DESC`);
  return z.array(unpriced).parse(rows);
}

/** What the time of one month, channel and activity cost and is billed at: exact, to be summed before it is divided (domain/priced.ts). */
export type MonthWorth = { tenantId: string; month: Month; channelId: string | null; activityId: string; seconds: number; cost: Priced; bill: Priced };

const worthRow = z.object({
  tenantId: z.string(), month: z.string(), channelId: z.string().nullable(), activityId: z.string(), seconds: z.number(),
  costSeconds: z.number(), costSecondMinor: z.number(), costUnpriced: z.number(), billSeconds: z.number(), billSecondMinor: z.number(), billUnpriced: z.number(),
});

/** The worth of all work from `from` to `to`, both included, by month, channel and activity. Only billable time is in `bill`. */
export async function sumMonthWorth(tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<MonthWorth[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT tenant_id AS "tenantId", to_char("on", 'YYYY-MM') AS month, channel_id AS "channelId", activity_id AS "activityId", sum(seconds)::float8 AS seconds,
      coalesce(sum(seconds) FILTER (WHERE cost_hour_minor IS NOT NULL), 0)::float8 AS "costSeconds",
      coalesce(sum(seconds::bigint * cost_hour_minor), 0)::float8 AS "costSecondMinor",
      coalesce(sum(seconds) FILTER (WHERE cost_hour_minor IS NULL), 0)::float8 AS "costUnpriced",
      coalesce(sum(seconds) FILTER (WHERE is_billable AND bill_hour_minor IS NOT NULL), 0)::float8 AS "billSeconds",
      coalesce(sum(seconds::bigint * bill_hour_minor) FILTER (WHERE is_billable), 0)::float8 AS "billSecondMinor",
      coalesce(sum(seconds) FILTER (WHERE is_billable AND bill_hour_minor IS NULL), 0)::float8 AS "billUnpriced"
    FROM time_entries
    WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4`);
  return z.array(worthRow).parse(rows).map(({ costSeconds, costSecondMinor, costUnpriced, billSeconds, billSecondMinor, billUnpriced, ...row }) => ({
    ...row,
    cost: { pricedSeconds: costSeconds, secondMinor: costSecondMinor, unpricedSeconds: costUnpriced },
    bill: { pricedSeconds: billSeconds, secondMinor: billSecondMinor, unpricedSeconds: billUnpriced },
  }));
}
