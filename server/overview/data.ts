import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Day } from "../domain/day";
import type { EntryScope } from "../domain/headline";
import { Prisma } from "../generated/prisma/client";

export type UsedOnDay = EntryScope & { on: Day; seconds: number };
const dayRow = z.object({ on: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number() });

/** What was logged from `from` to `to`, both included, by day, channel, activity and whether it is billed. */
export const usedOnDays = (tenantId: TenantId, from: Day, to: Day): Question<UsedOnDay> =>
  question(dayRow, Prisma.sql`
    SELECT to_char("on", 'YYYY-MM-DD') AS "on", channel_id AS "channelId", activity_id AS "activityId", is_billable AS "isBillable", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4 ORDER BY 1`);

export type PersonDay = { tenantId: string; memberId: string; on: Day; seconds: number };
const personDay = z.object({ tenantId: z.string(), memberId: z.string(), on: z.string(), seconds: z.number() });

/** What each person logged on each day from `from` to `to`, both included. */
export const personDaysOf = (tenantIds: readonly TenantId[], from: Day, to: Day): Question<PersonDay> =>
  question(personDay, Prisma.sql`
    SELECT tenant_id AS "tenantId", member_id AS "memberId", to_char("on", 'YYYY-MM-DD') AS "on", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3`);

const worker = z.object({ tenantId: z.string(), id: z.string(), userId: z.string().nullable(), name: z.string(), role: z.enum(ROLES) });
export type Worker = z.infer<typeof worker>;

/** The people of the tenants who have an account and a place there now, by name. */
export const workersOf = (tenantIds: readonly TenantId[]): Question<Worker> =>
  question(worker, Prisma.sql`
    SELECT m.tenant_id AS "tenantId", m.id, m.user_id AS "userId", u.name, m.role
    FROM members m JOIN users u ON u.id = m.user_id
    WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND m.removed_at IS NULL ORDER BY u.name, m.id LIMIT 20000`);
