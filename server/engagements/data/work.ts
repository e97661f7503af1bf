import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

const monthWork = z.object({ engagementId: z.string(), month: z.string(), seconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number() });
/** Time that a provider's people logged in a month within an engagement's dates and scope; `secondMinor` is seconds × cost of an hour. */
export type MonthWork = z.infer<typeof monthWork>;

/** An entry `e` of the engagement `g`: of its provider's people, on its days, of its activities and channels. Twice in the scope is once. */
const isOfEngagement = Prisma.sql`
  e.tenant_id = g.tenant_id AND e.deleted_at IS NULL AND e."on" >= g.starts_on AND (g.ends_on IS NULL OR e."on" <= g.ends_on)
  AND EXISTS (SELECT FROM members m WHERE m.tenant_id = e.tenant_id AND m.id = e.member_id AND m.provider_id = g.provider_id)
  AND EXISTS (SELECT FROM engagement_scopes s WHERE s.tenant_id = g.tenant_id AND s.engagement_id = g.id AND s.activity_id = e.activity_id AND (s.channel_id IS NULL OR s.channel_id = e.channel_id))`;

/** Work of engagements by month, from `from` to `to`, both included; of one engagement, and of one person, where it is said. */
export async function sumEngagementWork(tx: Tx, tenantId: TenantId, from: Month, to: Month, { engagementId, memberId }: { engagementId?: string; memberId?: string } = {}): Promise<MonthWork[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT g.id AS "engagementId", to_char(e."on", 'YYYY-MM') AS month, sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e.cost_hour_minor IS NOT NULL), 0)::float8 AS "pricedSeconds", coalesce(sum(e.seconds::bigint * e.cost_hour_minor), 0)::float8 AS "secondMinor"
    FROM engagements g JOIN time_entries e ON ${isOfEngagement}
    WHERE g.tenant_id = ${tenantId}::uuid AND e."on" BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date
      AND ${engagementId === undefined ? Prisma.sql`true` : Prisma.sql`g.id = ${engagementId}::uuid`} AND ${memberId === undefined ? Prisma.sql`true` : Prisma.sql`e.member_id = ${memberId}::uuid`}
    GROUP BY 1, 2 ORDER BY 2`);
  return z.array(monthWork).parse(rows);
}

const pieces = z.object({ scheduled: z.number(), onTime: z.number() });

/** Pieces in the schedule for an engagement's people in its scope, and those of which something was logged on their day or in the week before. */
export async function countOnTime(tx: Tx, tenantId: TenantId, engagementId: string, from: Day, to: Day) {
  const [row] = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT count(*)::int AS scheduled, count(*) FILTER (WHERE EXISTS (
      SELECT FROM time_entries w WHERE w.tenant_id = e.tenant_id AND w.member_id = e.member_id AND w.deleted_at IS NULL AND w.seconds > 0
        AND w.activity_id = e.activity_id AND w.channel_id IS NOT DISTINCT FROM e.channel_id AND w."on" BETWEEN e."on" - 6 AND e."on"))::int AS "onTime"
    FROM engagements g JOIN scheduled_times e ON ${isOfEngagement}
    WHERE g.tenant_id = ${tenantId}::uuid AND g.id = ${engagementId}::uuid AND e."on" BETWEEN ${from}::date AND ${to}::date`);
  return pieces.parse(row);
}

const activityWork = z.object({ activityId: z.string(), kind: z.string(), seconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number() });

/** Time on a channel by activity, of everybody, from `from` to `to`, both included. */
export async function sumChannelWork(tx: Tx, tenantId: TenantId, channelId: string, from: Month, to: Month) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.activity_id AS "activityId", a.kind, sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e.cost_hour_minor IS NOT NULL), 0)::float8 AS "pricedSeconds", coalesce(sum(e.seconds::bigint * e.cost_hour_minor), 0)::float8 AS "secondMinor"
    FROM time_entries e JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.channel_id = ${channelId}::uuid AND e.deleted_at IS NULL AND e."on" BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date
    GROUP BY 1, 2 ORDER BY 3 DESC, 1`);
  return z.array(activityWork).parse(rows);
}

const priced = z.object({ pricedSeconds: z.number(), secondMinor: z.number() });

/** What hours of own people cost, from `from` to `to`, both included: those that have a rate. */
export async function sumInside(tx: Tx, tenantId: TenantId, from: Month, to: Month) {
  const [row] = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT coalesce(sum(e.seconds), 0)::float8 AS "pricedSeconds", coalesce(sum(e.seconds::bigint * e.cost_hour_minor), 0)::float8 AS "secondMinor"
    FROM time_entries e JOIN members m ON m.tenant_id = e.tenant_id AND m.id = e.member_id AND m.provider_id IS NULL
    WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND e.cost_hour_minor IS NOT NULL AND e."on" BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date`);
  return priced.parse(row);
}

/** Results that name an engagement, from `from` to `to`, both included; null where nothing that came back does. */
export async function countResults(tx: Tx, tenantId: TenantId, engagementId: string, from: Day, to: Day): Promise<number | null> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT sum(r.quantity)::float8 AS results FROM returns r JOIN return_kinds k ON k.tenant_id = r.tenant_id AND k.id = r.kind_id AND k.kind = 'result'
    WHERE r.tenant_id = ${tenantId}::uuid AND r.engagement_id = ${engagementId}::uuid AND r.deleted_at IS NULL AND r."on" BETWEEN ${from}::date AND ${to}::date`);
  return z.object({ results: z.number().nullable() }).parse(rows[0]).results;
}
