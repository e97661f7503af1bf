import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { normFrom } from "../domain/norm";
import { Prisma } from "../generated/prisma/client";
import { complexity } from "../time/schema";
import type { ListedNorm } from "./schema";

const MOST = 2000;

const row = z.object({
  activity_id: z.string(), activity_name: z.string(), channel_id: z.string().nullable(), channel_name: z.string().nullable(),
  complexity: complexity.nullable(), sample: z.number(), low: z.number(), median: z.number(), high: z.number(),
});

/**
 * What was logged from `from` to `to`, both included, by activity and channel, and again by complexity where somebody said
 * one; of one member where `memberId` is given. Only on what is still offered. Entries that ask to be checked do not count:
 * their length is a forgotten timer's.
 */
export async function findNorms(tx: Tx, tenantId: TenantId, { from, to, memberId }: { from: Day; to: Day; memberId: string | null }): Promise<ListedNorm[]> {
  const own = memberId ? Prisma.sql`AND e.member_id = ${memberId}::uuid` : Prisma.empty;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH n AS (
      SELECT e.activity_id, e.channel_id, e.complexity, grouping(e.complexity) AS is_whole, count(*)::int AS sample,
             percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY e.seconds) AS quartiles
      FROM time_entries e
      WHERE e.tenant_id = ${tenantId}::uuid AND e."on" BETWEEN ${from}::date AND ${to}::date AND e.deleted_at IS NULL AND e.seconds > 0 AND e.flag IS NULL ${own}
      GROUP BY GROUPING SETS ((e.activity_id, e.channel_id), (e.activity_id, e.channel_id, e.complexity))
    )
    SELECT n.activity_id, a.name AS activity_name, n.channel_id, c.name AS channel_name, n.complexity, n.sample,
           n.quartiles[1] AS low, n.quartiles[2] AS median, n.quartiles[3] AS high
    FROM n
    JOIN activities a ON a.tenant_id = ${tenantId}::uuid AND a.id = n.activity_id AND a.retired_at IS NULL
    LEFT JOIN channels c ON c.tenant_id = ${tenantId}::uuid AND c.id = n.channel_id
    WHERE (n.is_whole = 1 OR n.complexity IS NOT NULL) AND c.status IS DISTINCT FROM 'closed'
    ORDER BY a.position, a.id, c.name NULLS LAST, c.id, n.is_whole DESC, array_position(ARRAY['simple', 'usual', 'hard'], n.complexity)
    LIMIT ${MOST}`);
  return z.array(row).parse(rows).map((found) => ({
    activityId: found.activity_id,
    activityName: found.activity_name,
    channelId: found.channel_id,
    channelName: found.channel_name,
    complexity: found.complexity,
    ...normFrom(found.sample, found.low, found.median, found.high),
  }));
}
