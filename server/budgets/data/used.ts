import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { UsedCell } from "../../domain/counted";
import { addMonths, type Day, firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import { findMonthCells } from "../../totals/data";
import { withWorth, worthColumns, worthSums } from "./worth";

const cell = { channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number(), toYesterday: z.number(), ...worthColumns };
const split = { goalId: z.string().nullable(), memberId: z.string() };

const cellColumns = Prisma.sql`channel_id AS "channelId", activity_id AS "activityId", is_billable AS "isBillable"`;
const splitColumns = Prisma.sql`goal_id AS "goalId", member_id AS "memberId"`;
const sums = (today: Day) => Prisma.sql`sum(seconds)::float8 AS seconds, coalesce(sum(seconds) FILTER (WHERE "on" < ${today}::date), 0)::float8 AS "toYesterday", ${worthSums(today)}`;
const monthColumn = Prisma.sql`to_char("on", 'YYYY-MM') AS month`;
const inMonths = (tenantId: TenantId, from: Month, to: Month) =>
  Prisma.sql`tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" >= ${firstDayOf(from)}::date AND "on" < ${firstDayOf(addMonths(to, 1))}::date`;

export type UsedInMonth = UsedCell & { month: Month };

/** What was logged from `from` to `to`, both months included, by month, channel, activity and whether it is billed. */
export const sumMonths = (tx: Tx, tenantId: TenantId, from: Month, to: Month, today: Day): Promise<UsedInMonth[]> => findMonthCells(tx, [{ id: tenantId, today }], from, to);

const worthRow = z.object({ month: z.string(), ...cell });

/** The same with what it is worth, which the totals do not know by whether it is billed. */
export async function sumMonthsWorth(tx: Tx, tenantId: TenantId, from: Month, to: Month, today: Day): Promise<UsedInMonth[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT ${monthColumn}, ${cellColumns}, ${sums(today)} FROM time_entries WHERE ${inMonths(tenantId, from, to)} GROUP BY 1, 2, 3, 4`);
  return z.array(worthRow).parse(rows).map(withWorth);
}

const splitMonthRow = z.object({ month: z.string(), ...cell, ...split });

/** The same split by goal and person, of some goals' and some people's time: budgets for those read entries and not totals. */
export async function sumMonthsOf(tx: Tx, tenantId: TenantId, of: { goalIds: readonly string[]; memberIds: readonly string[] }, from: Month, to: Month, today: Day): Promise<UsedInMonth[]> {
  if (of.goalIds.length + of.memberIds.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${monthColumn}, ${cellColumns}, ${splitColumns}, ${sums(today)} FROM time_entries
    WHERE ${inMonths(tenantId, from, to)} AND (goal_id = ANY(${[...of.goalIds]}::uuid[]) OR member_id = ANY(${[...of.memberIds]}::uuid[]))
    GROUP BY 1, 2, 3, 4, 5, 6`);
  return z.array(splitMonthRow).parse(rows).map(withWorth);
}

export type Range = { id: string; from: Day; to: Day };
export type UsedInRange = UsedCell & { rangeId: string };
const rangeRow = z.object({ rangeId: z.string(), ...cell, ...split });

/** What was logged in each range `[from, to)`, by all that a scope can name; one question for all of them. */
export async function sumRanges(tx: Tx, tenantId: TenantId, ranges: readonly Range[], today: Day): Promise<UsedInRange[]> {
  if (ranges.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT r.id AS "rangeId", ${cellColumns}, ${splitColumns}, ${sums(today)}
    FROM unnest(${ranges.map(({ id }) => id)}::text[], ${ranges.map(({ from }) => from)}::date[], ${ranges.map(({ to }) => to)}::date[]) AS r (id, from_on, to_on)
      JOIN time_entries ON tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" >= r.from_on AND "on" < r.to_on
    GROUP BY 1, 2, 3, 4, 5, 6`);
  return z.array(rangeRow).parse(rows).map(withWorth);
}
