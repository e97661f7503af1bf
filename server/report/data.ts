import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { ROUNDING_MODES, type RoundingRule } from "../domain/billing";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { ReportFilter } from "./schema";

const workRow = z.object({
  on: z.string(), channelId: z.string().nullable(), channelName: z.string().nullable(), activityId: z.string(), activityName: z.string(), isBillable: z.boolean(),
  seconds: z.number(), approvedSeconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number(), unpricedSeconds: z.number(),
});
/** Sums of a day and a kind of work, the amount exact as Σ seconds × minor units an hour. */
export type WorkRow = z.infer<typeof workRow>;

type Narrowed = Omit<ReportFilter, "from" | "to"> & { from: Day; to: Day };

/** What was worked, by day and kind of work, in their order; one more than `most` where there are more. */
export async function sumWork(tx: Tx, tenantId: TenantId, { from, to, channel, activity, member, billable, approval }: Narrowed, most: number): Promise<WorkRow[]> {
  const all = Prisma.sql`true`;
  const where = Prisma.join([
    channel === undefined ? all : channel === "none" ? Prisma.sql`e.channel_id IS NULL` : Prisma.sql`e.channel_id = ${channel}::uuid`,
    activity === undefined ? all : Prisma.sql`e.activity_id = ${activity}::uuid`,
    member === undefined ? all : Prisma.sql`e.member_id = ${member}::uuid`,
    billable === undefined ? all : Prisma.sql`e.is_billable = ${billable === "yes"}`,
    approval === undefined ? all : approval === "approved" ? Prisma.sql`e.approved_at IS NOT NULL` : Prisma.sql`e.approved_at IS NULL`,
  ], " AND ");
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char(e."on", 'YYYY-MM-DD') AS "on", e.channel_id AS "channelId", c.name AS "channelName", e.activity_id AS "activityId", a.name AS "activityName", e.is_billable AS "isBillable",
      sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e.approved_at IS NOT NULL), 0)::float8 AS "approvedSeconds",
      coalesce(sum(e.seconds) FILTER (WHERE e.bill_hour_minor IS NOT NULL), 0)::float8 AS "pricedSeconds",
      coalesce(sum(e.seconds::bigint * e.bill_hour_minor), 0)::float8 AS "secondMinor",
      coalesce(sum(e.seconds) FILTER (WHERE e.bill_hour_minor IS NULL), 0)::float8 AS "unpricedSeconds"
    FROM time_entries e
    JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id
    LEFT JOIN channels c ON c.tenant_id = e.tenant_id AND c.id = e.channel_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND e."on" BETWEEN ${from}::date AND ${to}::date AND ${where}
    GROUP BY e."on", e.channel_id, c.name, e.activity_id, a.name, a.position, e.is_billable
    ORDER BY e."on", c.name NULLS LAST, a.position, a.name, e.is_billable DESC
    LIMIT ${most + 1}`);
  return z.array(workRow).parse(rows);
}

const ruleColumns = z.union([z.object({ roundingSeconds: z.null(), roundingMode: z.null() }), z.object({ roundingSeconds: z.number(), roundingMode: z.enum(ROUNDING_MODES) })]);

/** The client's rule; null where nothing is rounded. */
export async function findRounding(tx: Tx, tenantId: TenantId): Promise<RoundingRule | null> {
  const row = await tx.tenant.findFirst({ where: { id: tenantId }, select: { roundingSeconds: true, roundingMode: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchTenant");
  const { roundingSeconds, roundingMode } = ruleColumns.parse(row);
  return roundingSeconds === null ? null : { seconds: roundingSeconds, mode: roundingMode };
}

export async function updateRounding(tx: Tx, tenantId: TenantId, rule: RoundingRule | null) {
  const { count } = await tx.tenant.updateMany({ where: { id: tenantId }, data: { roundingSeconds: rule?.seconds ?? null, roundingMode: rule?.mode ?? null } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchTenant");
}
