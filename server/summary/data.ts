import { z } from "zod";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import { firstDayOf, type Month } from "../domain/day";
import { VERDICTS } from "../domain/verdict";
import { Prisma } from "../generated/prisma/client";

const verdictRow = z.object({ channel: z.string(), verdict: z.enum(VERDICTS) });

/** The last verdict of a month on each channel that got one, by name. */
export const verdictsOf = (tenantId: TenantId, month: Month): Question<z.infer<typeof verdictRow>> =>
  question(verdictRow, Prisma.sql`
    SELECT channel, verdict FROM (
      SELECT DISTINCT ON (v.channel_id) c.name AS channel, v.verdict
      FROM verdicts v JOIN channels c ON c.tenant_id = v.tenant_id AND c.id = v.channel_id
      WHERE v.tenant_id = ${tenantId}::uuid AND v.month = ${firstDayOf(month)}::date
      ORDER BY v.channel_id, v.decided_at DESC, v.id DESC) last
    ORDER BY channel LIMIT 1000`);
