import { z } from "zod";
import { ROLES } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { UsedCell } from "../domain/counted";
import { addDays, type Day } from "../domain/day";
import { Prisma } from "../generated/prisma/client";

const place = z.object({
  id: z.string().transform((id) => id as TenantId),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(["company", "client", "agency"]),
  timeZone: z.string(),
  holidayCountry: z.string().nullable(),
  holidayRegion: z.string().nullable(),
  role: z.enum(ROLES),
});
export type ClientPlace = z.infer<typeof place>;

/** The agency and its open clients in which the person has a place, with the role in each. */
export async function findPlaces(tx: Tx, agencyId: TenantId, userId: string): Promise<ClientPlace[]> {
  const rows = await tx.member.findMany({
    where: { userId, removedAt: null, tenant: { archivedAt: null, OR: [{ id: agencyId }, { agencyId }] } },
    select: { role: true, tenant: { select: { id: true, slug: true, name: true, kind: true, timeZone: true, holidayCountry: true, holidayRegion: true } } },
    take: 2000,
  });
  return z.array(place).parse(rows.map(({ role, tenant }) => ({ ...tenant, role })));
}

/** A tenant with the day that is today there. */
export type Span = { id: TenantId; today: Day };
const cellRow = z.object({ tenantId: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number(), toYesterday: z.number() });

/**
 * What was logged in each tenant from `from` to `to`, by channel and activity; `toYesterday` by that tenant's own today.
 * The days are plain values and not columns of the join: only so does the index bound what is read of a long history.
 */
export async function sumTenants(tx: Tx, spans: readonly Span[], from: Day, to: Day): Promise<(UsedCell & { tenantId: string })[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.tenant_id AS "tenantId", e.channel_id AS "channelId", e.activity_id AS "activityId", e.is_billable AS "isBillable", sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e."on" < s.today), 0)::float8 AS "toYesterday"
    FROM time_entries e JOIN ${todays(spans)} ON e.tenant_id = s.id
    WHERE e.deleted_at IS NULL AND e."on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4`);
  return z.array(cellRow).parse(rows);
}

const neglectRow = z.object({ tenantId: z.string(), count: z.number() });

/** How many active channels of each tenant are older than `days` and had no time in the last `days` before its today. */
export async function countNeglected(tx: Tx, spans: readonly Span[], days: number): Promise<ReadonlyMap<string, number>> {
  const sorted = spans.map(({ today }) => today).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH recent AS MATERIALIZED (
      SELECT DISTINCT e.tenant_id, e.channel_id
      FROM time_entries e JOIN ${todays(spans)} ON e.tenant_id = s.id
      WHERE e.deleted_at IS NULL AND e."on" BETWEEN ${addDays(first, -days)}::date AND ${last}::date AND e."on" BETWEEN s.today - ${days}::int AND s.today)
    SELECT c.tenant_id AS "tenantId", count(*)::int AS count
    FROM channels c JOIN ${todays(spans)} ON c.tenant_id = s.id
    WHERE c.status = 'active' AND c.created_at < s.today - ${days}::int
      AND NOT EXISTS (SELECT FROM recent r WHERE r.tenant_id = c.tenant_id AND r.channel_id = c.id)
    GROUP BY 1`);
  return new Map(z.array(neglectRow).parse(rows).map(({ tenantId, count }) => [tenantId, count]));
}

const todays = (spans: readonly Span[]) => Prisma.sql`unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ today }) => today)}::date[]) AS s (id, today)`;
