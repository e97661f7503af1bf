import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
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
