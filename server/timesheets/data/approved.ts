import { z } from "zod";
import { question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import { addMonths, firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

const row = z.object({ month: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number() });
export type ApprovedCell = z.infer<typeof row>;

/** What of the months from `from` to `to`, both included, is approved, by month, channel, activity and whether it is billed. */
export const approvedCells = (tenantId: TenantId, from: Month, to: Month) =>
  question(row, Prisma.sql`
    SELECT to_char("on", 'YYYY-MM') AS month, channel_id AS "channelId", activity_id AS "activityId", is_billable AS "isBillable", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND approved_at IS NOT NULL
      AND "on" >= ${firstDayOf(from)}::date AND "on" < ${firstDayOf(addMonths(to, 1))}::date
    GROUP BY 1, 2, 3, 4`);
