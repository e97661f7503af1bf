import { z } from "zod";
import { type Question, question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import { type Day, firstDayOf, monthOf } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

const row = z.object({ channels: z.number() });

/** How many channels wait for a decision or for the end of a closing list, as the board says of each; to be asked together with others. */
export const dueChannels = (tenantId: TenantId, today: Day): Question<{ channels: number }> =>
  question(row, Prisma.sql`
    SELECT count(*)::int AS channels
    FROM channels c
    LEFT JOIN LATERAL (SELECT v.id, v.verdict, v.month FROM verdicts v WHERE v.tenant_id = c.tenant_id AND v.channel_id = c.id ORDER BY v.decided_at DESC, v.id DESC LIMIT 1) v ON true
    LEFT JOIN experiments x ON x.tenant_id = c.tenant_id AND x.channel_id = c.id AND x.ended_at IS NULL
    WHERE c.tenant_id = ${tenantId}::uuid AND c.status IN ('active', 'experiment', 'delegated')
      AND CASE WHEN v.verdict = 'drop' AND EXISTS (SELECT FROM channel_closings s WHERE s.tenant_id = c.tenant_id AND s.verdict_id = v.id AND s.done_at IS NULL) THEN true
        WHEN x.id IS NOT NULL THEN x.ends_on < ${today}::date
        ELSE v.month IS DISTINCT FROM ${firstDayOf(monthOf(today))}::date END`);
