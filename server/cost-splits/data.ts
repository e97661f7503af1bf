import { z } from "zod";
import { type Question, question } from "../db/ask";
import { columnOfMonth } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { DatedSplit } from "../domain/cost-split";
import { firstDayOf, lastDayOf, type Month } from "../domain/day";
import { Prisma } from "../generated/prisma/client";
import { datedSplit } from "./schema";

const row = datedSplit.extend({ toolId: z.string().nullable() });

/** What was ever said of how costs fall on channels: of each tool, and (null) of what belongs to none; the earliest first. */
export const costSplitsOf = (tenantId: TenantId): Question<z.infer<typeof row>> =>
  question(row, Prisma.sql`
    SELECT s.tool_id AS "toolId", to_char(s.from_month, 'YYYY-MM') AS "from", s.split,
      coalesce(json_agg(json_build_object('channelId', c.channel_id, 'sharePermille', c.share_permille) ORDER BY c.channel_id) FILTER (WHERE c.channel_id IS NOT NULL), '[]') AS channels
    FROM cost_splits s LEFT JOIN cost_split_channels c ON c.tenant_id = s.tenant_id AND c.split_id = s.id
    WHERE s.tenant_id = ${tenantId}::uuid GROUP BY s.tenant_id, s.id ORDER BY s.from_month NULLS FIRST`);

const worked = z.object({ month: z.string(), key: z.string(), seconds: z.number() });

/** What was logged on each channel in months, both included: by this a cost falls by hours. */
export const channelSecondsIn = (tenantId: TenantId, from: Month, to: Month): Question<z.infer<typeof worked>> =>
  question(worked, Prisma.sql`
    SELECT to_char(month, 'YYYY-MM') AS month, channel_id AS key, sum(seconds)::float8 AS seconds FROM time_month_cells
    WHERE tenant_id = ${tenantId}::uuid AND month BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date AND channel_id <> '00000000-0000-0000-0000-000000000000' AND seconds > 0 GROUP BY 1, 2`);

/** Says it from a month on (null: from the beginning), in place of what was said of the same month. NOT_FOUND for a channel that is not the tenant's. */
export async function writeSplit(tx: Tx, tenantId: TenantId, toolId: string | null, { from, split, channels }: DatedSplit) {
  const month = from && columnOfMonth(from);
  // Whoever comes second waits at this row and then writes over it.
  const [written] = await tx.$queryRaw<unknown[]>(Prisma.sql`
    INSERT INTO cost_splits (tenant_id, id, tool_id, from_month, split) VALUES (${tenantId}::uuid, gen_random_uuid(), ${toolId}::uuid, ${month}::date, ${split})
    ON CONFLICT (tenant_id, tool_id, from_month) DO UPDATE SET split = excluded.split RETURNING id`);
  const { id: splitId } = z.object({ id: z.string() }).parse(written);
  await tx.costSplitChannel.deleteMany({ where: { tenantId, splitId } });
  await tx.costSplitChannel.createMany({ data: channels.map((channel) => ({ tenantId, splitId, ...channel })) });
}
