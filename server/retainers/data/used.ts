import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { UsedCell } from "../../domain/counted";
import { addMonths, type Day, firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

/** A tenant with the day that is today there. */
export type Span = { id: TenantId; today: Day };

const cell = { tenantId: z.string(), month: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number(), toYesterday: z.number() };
const plainRow = z.object(cell);
const splitRow = z.object({ ...cell, goalId: z.string().nullable(), memberId: z.string() });

export type LedgerCell = UsedCell & { tenantId: string; month: Month; activityId: string };

const columns = Prisma.sql`e.tenant_id AS "tenantId", to_char(e."on", 'YYYY-MM') AS month, e.channel_id AS "channelId", e.activity_id AS "activityId", e.is_billable AS "isBillable"`;
const sums = Prisma.sql`sum(e.seconds)::float8 AS seconds, coalesce(sum(e.seconds) FILTER (WHERE e."on" < s.today), 0)::float8 AS "toYesterday"`;
const todays = (spans: readonly Span[]) => Prisma.sql`unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ today }) => today)}::date[]) AS s (id, today)`;
const inMonths = (from: Month, to: Month) => Prisma.sql`e.deleted_at IS NULL AND e."on" >= ${firstDayOf(from)}::date AND e."on" < ${firstDayOf(addMonths(to, 1))}::date`;

/** What was logged in each tenant from `from` to `to`, both months included, by month and by all that a budget's scope can name but goals and people. */
export async function sumTenantMonths(tx: Tx, spans: readonly Span[], from: Month, to: Month): Promise<LedgerCell[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${columns}, ${sums} FROM time_entries e JOIN ${todays(spans)} ON e.tenant_id = s.id WHERE ${inMonths(from, to)} GROUP BY 1, 2, 3, 4, 5`);
  return z.array(plainRow).parse(rows);
}

/** The same split by goal and person, of some goals' and some people's time. */
export async function sumTenantMonthsOf(tx: Tx, spans: readonly Span[], of: { goalIds: readonly string[]; memberIds: readonly string[] }, from: Month, to: Month): Promise<LedgerCell[]> {
  if (of.goalIds.length + of.memberIds.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${columns}, e.goal_id AS "goalId", e.member_id AS "memberId", ${sums} FROM time_entries e JOIN ${todays(spans)} ON e.tenant_id = s.id
    WHERE ${inMonths(from, to)} AND (e.goal_id = ANY(${[...of.goalIds]}::uuid[]) OR e.member_id = ANY(${[...of.memberIds]}::uuid[]))
    GROUP BY 1, 2, 3, 4, 5, 6, 7`);
  return z.array(splitRow).parse(rows);
}
