import { z } from "zod";
import { ROLES } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { UsedCell } from "../domain/counted";
import type { Day } from "../domain/day";
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

export type Span = { id: TenantId; from: Day; to: Day; today: Day };
const cellRow = z.object({ tenantId: z.string(), channelId: z.string().nullable(), activityId: z.string(), seconds: z.number(), toYesterday: z.number() });

/** What was logged in each tenant's span, by channel and activity; `toYesterday` by that tenant's own today. */
export async function sumTenants(tx: Tx, spans: readonly Span[]): Promise<(UsedCell & { tenantId: string })[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.tenant_id AS "tenantId", e.channel_id AS "channelId", e.activity_id AS "activityId", sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e."on" < s.today), 0)::float8 AS "toYesterday"
    FROM ${spansTable(spans)} JOIN time_entries e ON e.tenant_id = s.id AND e.deleted_at IS NULL AND e."on" BETWEEN s.first AND s.last
    GROUP BY 1, 2, 3`);
  return z.array(cellRow).parse(rows);
}

const neglectRow = z.object({ tenantId: z.string(), count: z.number() });

/**
 * How many active channels of each tenant had no time in the last `days` before its today. One that was opened since then
 * is not counted, unless it has time from before: imported hours are older than their channel's row.
 */
export async function countNeglected(tx: Tx, spans: readonly Span[], days: number): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT s.id AS "tenantId", count(*)::int AS count
    FROM ${spansTable(spans)} JOIN channels c ON c.tenant_id = s.id AND c.status = 'active'
    WHERE NOT EXISTS (
      SELECT FROM time_entries e
      WHERE e.tenant_id = s.id AND e.channel_id = c.id AND e.deleted_at IS NULL AND e."on" BETWEEN s.today - ${days}::int AND s.today)
      AND (c.created_at < s.today - ${days}::int OR EXISTS (
        SELECT FROM time_entries e
        WHERE e.tenant_id = s.id AND e.channel_id = c.id AND e.deleted_at IS NULL AND e."on" BETWEEN s.today - 400 AND s.today - ${days}::int))
    GROUP BY 1`);
  return new Map(z.array(neglectRow).parse(rows).map(({ tenantId, count }) => [tenantId, count]));
}

const spansTable = (spans: readonly Span[]) => Prisma.sql`unnest(
  ${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[], ${spans.map(({ today }) => today)}::date[]) AS s (id, first, last, today)`;
