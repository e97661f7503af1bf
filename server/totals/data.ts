import { z } from "zod";
import { ask, type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month } from "../domain/day";
import { Prisma } from "../generated/prisma/client";

/** A tenant with the day that is today there. */
export type Span = { id: TenantId; today: Day };

const cell = { tenantId: z.string(), month: z.string(), seconds: z.number(), toYesterday: z.number() };
const monthRow = z.object({ ...cell, approvedSeconds: z.number() });
const cellRow = z.object({ ...cell, channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean() });
/** Time of a month; `toYesterday` is the part on days before that tenant's today, `approvedSeconds` the part that is approved. Whole seconds. */
export type MonthTotal = z.infer<typeof monthRow>;
/** The same of one channel (null: none) and activity, billed or not. */
export type MonthCell = z.infer<typeof cellRow>;

const spansOf = (spans: readonly Span[]) => Prisma.sql`unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ today }) => today)}::date[]) AS s (id, today)`;

/**
 * Entries on their tenant's today or later, which are few: what is used to yesterday is the total without them. The
 * earliest today is a plain value besides: only so does the index bound what is read, whatever the planner does with the join.
 */
const late = (spans: readonly Span[], from: Month, to: Month) => Prisma.sql`
  SELECT e.tenant_id, e."on" - extract(day FROM e."on")::int + 1 AS month, e.channel_id, e.activity_id, e.is_billable, sum(e.seconds) AS seconds
  FROM ${spansOf(spans)} JOIN time_entries e ON e.tenant_id = s.id AND e."on" >= s.today
  WHERE e.deleted_at IS NULL AND e."on" >= greatest(${firstDayOf(from)}::date, ${earliest(spans)}::date) AND e."on" < ${firstDayOf(to)}::date + interval '1 month'
  GROUP BY 1, 2, 3, 4, 5`;

const NOTHING_LATE = Prisma.sql`SELECT NULL::uuid AS tenant_id, NULL::date AS month, NULL::uuid AS channel_id, NULL::uuid AS activity_id, NULL::boolean AS is_billable, 0 AS seconds WHERE false`;

const earliest = (spans: readonly Span[]) => spans.map(({ today }) => today).reduce((first, day) => (day < first ? day : first), "9999-12-31");

/** Whether the month has ended for all of them: then nothing in it is late. */
const isOver = (spans: readonly Span[], month: Month) => earliest(spans) > lastDayOf(month);

/** All time of each tenant's months from `from` to `to`, both included; months without entries are left out. */
export function monthTotals(spans: readonly Span[], from: Month, to: Month): Question<MonthTotal> {
  if (isOver(spans, to)) {
    return question(monthRow, Prisma.sql`
      SELECT tenant_id AS "tenantId", to_char(month, 'YYYY-MM') AS month, seconds::float8 AS seconds, seconds::float8 AS "toYesterday", approved_seconds::float8 AS "approvedSeconds" FROM time_months
      WHERE tenant_id = ANY(${spans.map(({ id }) => id)}::uuid[]) AND month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date AND entries > 0`);
  }
  return question(monthRow, Prisma.sql`
    WITH late AS (SELECT tenant_id, month, sum(seconds) AS seconds FROM (${late(spans, from, to)}) l GROUP BY 1, 2)
    SELECT m.tenant_id AS "tenantId", to_char(m.month, 'YYYY-MM') AS month, m.seconds::float8 AS seconds, (m.seconds - coalesce(l.seconds, 0))::float8 AS "toYesterday", m.approved_seconds::float8 AS "approvedSeconds"
    FROM time_months m LEFT JOIN late l ON l.tenant_id = m.tenant_id AND l.month = m.month
    WHERE m.tenant_id = ANY(${spans.map(({ id }) => id)}::uuid[]) AND m.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date AND m.entries > 0`);
}

/** A long list of one kind, looked at as a whole: item by item the schema library would make two objects of each. */
const listOf = <T>(isOne: (item: unknown) => item is T) => z.custom<T[]>((list) => Array.isArray(list) && list.every(isOne));
const numbers = listOf((item) => typeof item === "number");
const monthsRow = z.object({ tenantId: z.string(), months: listOf((item) => typeof item === "string"), seconds: numbers, toYesterday: numbers });
/** Totals of a tenant's months: `months` and, in their order, the seconds and the part on days before today. */
export type MonthsRow = z.infer<typeof monthsRow>;

/** The same for many months: one row of each tenant. */
export const totalsByTenant = (spans: readonly Span[], from: Month, to: Month): Question<MonthsRow> =>
  question(monthsRow, Prisma.sql`
    SELECT t."tenantId", json_agg(t.month) AS months, json_agg(t.seconds) AS seconds, json_agg(t."toYesterday") AS "toYesterday" FROM (${monthTotals(spans, from, to).sql}) t GROUP BY t."tenantId"`);

/** The same by channel, activity and whether it is billed; what came to no time is left out. One question, and none where there are no tenants. */
export const findMonthCells = async (tx: Tx, spans: readonly Span[], from: Month, to: Month): Promise<MonthCell[]> => (spans.length === 0 ? [] : (await ask(tx, { cells: monthCells(spans, from, to) })).cells);

/** The same as a question, to be asked together with others. */
export const monthCells = (spans: readonly Span[], from: Month, to: Month): Question<MonthCell> =>
  question(cellRow, Prisma.sql`
    WITH late AS (${isOver(spans, to) ? NOTHING_LATE : late(spans, from, to)}),
    cells AS (
      SELECT tenant_id, month, nullif(channel_id, '00000000-0000-0000-0000-000000000000') AS channel_id, activity_id, b.is_billable,
        CASE WHEN b.is_billable THEN billable_seconds ELSE seconds - billable_seconds END AS seconds
      FROM time_month_cells CROSS JOIN (VALUES (true), (false)) b (is_billable)
      WHERE tenant_id = ANY(${spans.map(({ id }) => id)}::uuid[]) AND month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date)
    SELECT c.tenant_id AS "tenantId", to_char(c.month, 'YYYY-MM') AS month, c.channel_id AS "channelId", c.activity_id AS "activityId", c.is_billable AS "isBillable",
      c.seconds::float8 AS seconds, (c.seconds - coalesce(l.seconds, 0))::float8 AS "toYesterday"
    FROM cells c LEFT JOIN late l ON l.tenant_id = c.tenant_id AND l.month = c.month AND l.channel_id IS NOT DISTINCT FROM c.channel_id
      AND l.activity_id = c.activity_id AND l.is_billable = c.is_billable
    WHERE c.seconds > 0`);

const difference = z.object({ month: z.string(), channelId: z.string().nullable(), activityId: z.string().nullable(), kept: z.string(), summed: z.string() });

/**
 * Where the totals of the tenant are not what its entries add up to: a month × channel × activity, or a month where both
 * ids are null. Counted from the entries by other means than the triggers do.
 */
export async function findWrongTotals(tx: Tx, tenantId: TenantId) {
  const columns = Prisma.sql`entries, seconds, billable_seconds, approved_seconds, cost_priced_seconds, cost_rate_seconds, bill_priced_seconds, bill_rate_seconds`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH summed AS (
      SELECT date_trunc('month', "on")::date AS month, coalesce(channel_id, '00000000-0000-0000-0000-000000000000') AS channel_id, activity_id, grouping(activity_id) = 1 AS is_month,
        ROW(count(*), sum(seconds), sum(CASE WHEN is_billable THEN seconds ELSE 0 END), sum(CASE WHEN approved_at IS NULL THEN 0 ELSE seconds END),
          sum(CASE WHEN cost_hour_minor IS NULL THEN 0 ELSE seconds END), sum(coalesce(seconds::numeric * cost_hour_minor, 0)),
          sum(CASE WHEN is_billable AND bill_hour_minor IS NOT NULL THEN seconds ELSE 0 END), sum(CASE WHEN is_billable THEN coalesce(seconds::numeric * bill_hour_minor, 0) ELSE 0 END))::text AS sums
      FROM time_entries WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL
      GROUP BY GROUPING SETS ((1, 2, 3), (1))),
    kept AS (
      SELECT month, channel_id, activity_id, false AS is_month, ROW(${columns})::text AS sums FROM time_month_cells WHERE tenant_id = ${tenantId}::uuid
      UNION ALL
      SELECT month, NULL, NULL, true, ROW(${columns})::text FROM time_months WHERE tenant_id = ${tenantId}::uuid),
    nothing AS (SELECT '(0,0,0,0,0,0,0,0)' AS sums)
    SELECT to_char(coalesce(k.month, s.month), 'YYYY-MM') AS month, coalesce(k.channel_id, s.channel_id)::text AS "channelId", coalesce(k.activity_id, s.activity_id)::text AS "activityId",
      coalesce(k.sums, nothing.sums) AS kept, coalesce(s.sums, nothing.sums) AS summed
    FROM kept k FULL JOIN summed s ON k.is_month = s.is_month AND k.month = s.month AND (k.is_month OR (k.channel_id = s.channel_id AND k.activity_id = s.activity_id)) CROSS JOIN nothing
    WHERE coalesce(k.sums, nothing.sums) <> coalesce(s.sums, nothing.sums)
    ORDER BY 1, 2, 3 LIMIT 100`);
  return z.array(difference).parse(rows);
}
