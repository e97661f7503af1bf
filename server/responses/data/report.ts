import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { firstDayOf, lastDayOf, type Month } from "../../domain/day";
import type { ResponseFigures } from "../../domain/response-report";
import { Prisma } from "../../generated/prisma/client";

const row = z.object({
  by: z.enum(["total", "channel", "month", "person"]), channelId: z.string().nullable(), month: z.string().nullable(), personId: z.string().nullable(), name: z.string().nullable(),
  received: z.number(), inTime: z.number(), late: z.number(), overdue: z.number(), waiting: z.number(), medianSeconds: z.number().nullable(), meanSeconds: z.number().nullable(), p90Seconds: z.number().nullable(),
});
export type FigureRow = z.infer<typeof row> & ResponseFigures;

type Span = { from: Month; to: Month; channelId?: string | undefined };

/**
 * What the messages of some months come to at a moment, in all and by channel, by month and by who answered: in one reading of
 * those months. The definitions are those of server/domain/response-report.ts.
 */
export async function sumResponses(tx: Tx, tenantId: TenantId, { from, to, channelId }: Span, now: Date): Promise<FigureRow[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH found AS (
      SELECT channel_id, to_char(received_on, 'YYYY-MM') AS month, answered_by_id, answered_at, due_at, taken_seconds
      FROM responses
      WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND received_on BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date
        AND ${channelId === undefined ? Prisma.sql`true` : Prisma.sql`channel_id = ${channelId}::uuid`}
    ), sums AS (
      SELECT CASE WHEN grouping(channel_id) = 0 THEN 'channel' WHEN grouping(month) = 0 THEN 'month' WHEN grouping(answered_by_id) = 0 THEN 'person' ELSE 'total' END AS "by",
        channel_id AS "channelId", month, answered_by_id AS "personId", count(*)::int AS received,
        count(*) FILTER (WHERE answered_at <= coalesce(due_at, 'infinity'))::int AS "inTime", count(*) FILTER (WHERE answered_at > due_at)::int AS late,
        count(*) FILTER (WHERE answered_at IS NULL AND due_at < ${now})::int AS overdue, count(*) FILTER (WHERE answered_at IS NULL AND coalesce(due_at, 'infinity') >= ${now})::int AS waiting,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY taken_seconds) AS "medianSeconds", sum(taken_seconds)::float8 / nullif(count(taken_seconds), 0) AS "meanSeconds", percentile_disc(0.9) WITHIN GROUP (ORDER BY taken_seconds) AS "p90Seconds"
      FROM found GROUP BY GROUPING SETS ((), (channel_id), (month), (answered_by_id))
    )
    SELECT s.*, coalesce(c.name, u.name, m.placeholder) AS name
    FROM sums s LEFT JOIN channels c ON c.tenant_id = ${tenantId}::uuid AND c.id = s."channelId"
      LEFT JOIN members m ON m.tenant_id = ${tenantId}::uuid AND m.id = s."personId" LEFT JOIN users u ON u.id = m.user_id
    ORDER BY s.received DESC, name`);
  return z.array(row).parse(rows);
}
