import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import type { Suggestion } from "../schema";

const row = z.object({ channel_id: z.string().nullable(), channel_name: z.string().nullable(), activity_id: z.string(), activity_name: z.string(), note: z.string() });

/** What a person has done since `since`, latest first and each combination once, as far as it is still offered. */
export async function findSuggestions(tx: Tx, tenantId: TenantId, memberId: string, since: Day): Promise<Suggestion[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.channel_id, c.name AS channel_name, e.activity_id, a.name AS activity_name, e.note
    FROM time_entries e
    JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id AND a.retired_at IS NULL
    LEFT JOIN channels c ON c.tenant_id = e.tenant_id AND c.id = e.channel_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.member_id = ${memberId}::uuid AND e."on" >= ${since}::date AND e.deleted_at IS NULL
      AND c.status IS DISTINCT FROM 'closed'
    GROUP BY e.channel_id, c.name, e.activity_id, a.name, e.note
    ORDER BY max(e."on") DESC, max(e.created_at) DESC, count(*) DESC
    LIMIT 20`);
  return z.array(row).parse(rows).map((found) => ({ channelId: found.channel_id, channelName: found.channel_name, activityId: found.activity_id, activityName: found.activity_name, note: found.note }));
}
