import { z } from "zod";
import { ROLES } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import type { EntryScope } from "../domain/headline";
import { Prisma } from "../generated/prisma/client";

export type UsedOnDay = EntryScope & { on: Day; seconds: number };
const dayRow = z.object({ on: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number() });

/** What was logged from `from` to `to`, both included, by day, channel, activity and whether it is billed. */
export async function sumDays(tx: Tx, tenantId: TenantId, from: Day, to: Day): Promise<UsedOnDay[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM-DD') AS "on", channel_id AS "channelId", activity_id AS "activityId", is_billable AS "isBillable", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4 ORDER BY 1`);
  return z.array(dayRow).parse(rows);
}

export type PersonDay = { tenantId: string; memberId: string; on: Day; seconds: number };
const personDay = z.object({ tenantId: z.string(), memberId: z.string(), on: z.string(), seconds: z.number() });

/** What each person logged on each day from `from` to `to`, both included. */
export async function sumPersonDays(tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<PersonDay[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT tenant_id AS "tenantId", member_id AS "memberId", to_char("on", 'YYYY-MM-DD') AS "on", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3`);
  return z.array(personDay).parse(rows);
}

export type Worker = { tenantId: string; id: string; userId: string | null; name: string; role: (typeof ROLES)[number] };
const role = z.enum(ROLES);

/** The people of the tenants who have an account and a place there now, by name. */
export async function findPeople(tx: Tx, tenantIds: readonly TenantId[]): Promise<Worker[]> {
  const rows = await tx.member.findMany({
    where: { tenantId: { in: [...tenantIds] }, removedAt: null, userId: { not: null } },
    select: { tenantId: true, id: true, userId: true, role: true, user: { select: { name: true } } },
    take: 20_000,
  });
  return rows.map((row) => ({ tenantId: row.tenantId, id: row.id, userId: row.userId, role: role.parse(row.role), name: row.user?.name ?? "" })).sort((a, b) => a.name.localeCompare(b.name, "en"));
}
