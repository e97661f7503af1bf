import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Day } from "../domain/day";
import type { EntryScope } from "../domain/headline";
import { Prisma } from "../generated/prisma/client";
import { JOINED } from "../members/data";

export type WorkedDay = EntryScope & { on: Day; seconds: number };
const dayRow = z.object({ on: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number() });

/** What was logged from `from` to `to`, both included, by day, channel, activity and whether it is billed. */
export const workedOn = (tenantId: TenantId, from: Day, to: Day): Question<WorkedDay> =>
  question(dayRow, Prisma.sql`
    SELECT "on", channel_id AS "channelId", activity_id AS "activityId", is_billable AS "isBillable", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4`);

export type PersonDay = { memberId: string; on: Day; seconds: number };
const personDay = z.object({ memberId: z.string(), on: z.string(), seconds: z.number() });

/** What each person logged on each day from `from` to `to`, both included. An index holds all of it. */
export const personDaysOf = (tenantId: TenantId, from: Day, to: Day): Question<PersonDay> =>
  question(personDay, Prisma.sql`
    SELECT member_id AS "memberId", "on", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2`);

const worker = z.object({ tenantId: z.string(), id: z.string(), userId: z.string().nullable(), name: z.string(), role: z.enum(ROLES), joinedOn: z.string(), isBack: z.boolean() });
export type Worker = z.infer<typeof worker>;

/** The people of the tenants who have an account and a place there now, by name. */
export const workersOf = (tenantIds: readonly TenantId[]): Question<Worker> =>
  question(worker, Prisma.sql`
    SELECT m.tenant_id AS "tenantId", m.id, m.user_id AS "userId", u.name, m.role, ${JOINED}
    FROM members m JOIN users u ON u.id = m.user_id JOIN tenants t ON t.id = m.tenant_id
    WHERE m.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND m.removed_at IS NULL ORDER BY u.name, m.id LIMIT 20000`);
