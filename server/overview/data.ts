import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Day } from "../domain/day";
import type { EntryScope } from "../domain/headline";
import { Prisma } from "../generated/prisma/client";

/** Time that one person logged on one day on one thing. Whole seconds. */
export type Worked = EntryScope & { memberId: string; on: Day; seconds: number; approvedSeconds: number };
const workedRow = z.object({ on: z.string(), memberId: z.string(), channelId: z.string().nullable(), activityId: z.string().nullable(), isBillable: z.boolean(), seconds: z.number(), approvedSeconds: z.number() });

/**
 * What was logged from `from` to `to`, both included: all that the overview asks of entries, so that they are read once. On
 * what it was is said from `partsFrom` on; of the days before only who has logged is of interest.
 */
export const workedOf = (tenantId: TenantId, { from, partsFrom, to }: { from: Day; partsFrom: Day; to: Day }): Question<Worked> =>
  question(workedRow, Prisma.sql`
    SELECT w."on", w.member_id AS "memberId", w.channel_id AS "channelId", w.activity_id AS "activityId", w.is_billable AS "isBillable",
      sum(w.seconds)::float8 AS seconds, coalesce(sum(w.seconds) FILTER (WHERE w.is_approved), 0)::float8 AS "approvedSeconds"
    FROM (
      SELECT e."on", e.member_id, CASE WHEN p.has_parts THEN e.channel_id END AS channel_id, CASE WHEN p.has_parts THEN e.activity_id END AS activity_id, p.has_parts AND e.is_billable AS is_billable,
        e.approved_at IS NOT NULL AS is_approved, e.seconds
      FROM time_entries e CROSS JOIN LATERAL (SELECT e."on" >= ${partsFrom}::date AS has_parts) p
      WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND e."on" BETWEEN ${from}::date AND ${to}::date) w
    GROUP BY 1, 2, 3, 4, 5`);

const worker = z.object({ tenantId: z.string(), id: z.string(), userId: z.string().nullable(), name: z.string(), role: z.enum(ROLES) });
export type Worker = z.infer<typeof worker>;

/** The people of the tenants who have an account and a place there now, by name. */
export const workersOf = (tenantIds: readonly TenantId[]): Question<Worker> =>
  question(worker, Prisma.sql`
    SELECT m.tenant_id AS "tenantId", m.id, m.user_id AS "userId", u.name, m.role
    FROM members m JOIN users u ON u.id = m.user_id
    WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND m.removed_at IS NULL ORDER BY u.name, m.id LIMIT 20000`);
