import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { addMonths, firstDayOf, type Month } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

const row = z.object({ month: z.string(), channelId: z.string().nullable(), activityId: z.string(), isBillable: z.boolean(), seconds: z.number() });

/** What of the months from `from` to `to`, both included, is approved, by month, channel, activity and whether it is billed. */
export async function sumApproved(tx: Tx, tenantId: TenantId, from: Month, to: Month) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM') AS month, channel_id AS "channelId", activity_id AS "activityId", is_billable AS "isBillable", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND approved_at IS NOT NULL
      AND "on" >= ${firstDayOf(from)}::date AND "on" < ${firstDayOf(addMonths(to, 1))}::date
    GROUP BY 1, 2, 3, 4`);
  return z.array(row).parse(rows);
}
