import { z } from "zod";
import type { Tx } from "../../db/transaction";
import { addMonths, firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import type { MonthCell, Span } from "../../totals/data";

/** Time of a month by all that a scope can name; goal and person are left out where no budget is for one. */
export type LedgerCell = MonthCell & { goalId?: string | null; memberId?: string };

const row = z.object({
  tenantId: z.string(),
  month: z.string(),
  channelId: z.string().nullable(),
  activityId: z.string(),
  isBillable: z.boolean(),
  goalId: z.string().nullable(),
  memberId: z.string(),
  seconds: z.number(),
  toYesterday: z.number(),
});

/** What was logged for some goals and by some people from `from` to `to`, both months included: no totals are kept of those. */
export async function sumMonthsOf(tx: Tx, spans: readonly Span[], of: { goalIds: readonly string[]; memberIds: readonly string[] }, from: Month, to: Month): Promise<LedgerCell[]> {
  if (of.goalIds.length + of.memberIds.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.tenant_id AS "tenantId", to_char(e."on", 'YYYY-MM') AS month, e.channel_id AS "channelId", e.activity_id AS "activityId", e.is_billable AS "isBillable",
      e.goal_id AS "goalId", e.member_id AS "memberId", sum(e.seconds)::float8 AS seconds, coalesce(sum(e.seconds) FILTER (WHERE e."on" < s.today), 0)::float8 AS "toYesterday"
    FROM time_entries e JOIN unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ today }) => today)}::date[]) AS s (id, today) ON e.tenant_id = s.id
    WHERE e.deleted_at IS NULL AND e."on" >= ${firstDayOf(from)}::date AND e."on" < ${firstDayOf(addMonths(to, 1))}::date
      AND (e.goal_id = ANY(${[...of.goalIds]}::uuid[]) OR e.member_id = ANY(${[...of.memberIds]}::uuid[]))
    GROUP BY 1, 2, 3, 4, 5, 6, 7`);
  return z.array(row).parse(rows);
}
