import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";

const settled = z.object({ inTime: z.number(), late: z.number() });
const unsettled = z.object({ channelId: z.string(), receivedAt: z.date(), answeredAt: z.date().nullable() });

/** More than these of one engagement are not judged one by one; the oldest of what is open are. */
const MOST_UNSETTLED = 2000;

/**
 * A message `r` of the engagement `g`, in whose scope its channel is: answered by the provider's people, or, on a channel that the
 * scope names, by nobody that is known. What own people answer is theirs.
 */
const isOfEngagement = Prisma.sql`
  r.tenant_id = g.tenant_id AND r.deleted_at IS NULL AND r.received_on >= g.starts_on AND (g.ends_on IS NULL OR r.received_on <= g.ends_on)
  AND EXISTS (SELECT FROM engagement_scopes s WHERE s.tenant_id = g.tenant_id AND s.engagement_id = g.id AND (s.channel_id = r.channel_id OR s.channel_id IS NULL AND r.answered_by_id IS NOT NULL))
  AND (r.answered_by_id IS NULL OR EXISTS (SELECT FROM members m WHERE m.tenant_id = r.tenant_id AND m.id = r.answered_by_id AND m.provider_id = g.provider_id))`;

/** Messages of an engagement from `from` to `to`, both included, against the time that was agreed in it: counted where what the answer took says it, and else one by one. */
export async function findEngagementResponses(tx: Tx, tenantId: TenantId, engagementId: string, slaSeconds: number, from: Day, to: Day) {
  const found = Prisma.sql`FROM engagements g JOIN responses r ON ${isOfEngagement} WHERE g.tenant_id = ${tenantId}::uuid AND g.id = ${engagementId}::uuid AND r.tenant_id = ${tenantId}::uuid AND r.received_on BETWEEN ${from}::date AND ${to}::date`;
  const [counts] = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT count(*) FILTER (WHERE r.taken_seconds < ${slaSeconds}::int)::int AS "inTime", count(*) FILTER (WHERE r.taken_seconds > ${slaSeconds}::int)::int AS late ${found}`);
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT r.channel_id AS "channelId", r.received_at AS "receivedAt", r.answered_at AS "answeredAt" ${found} AND (r.taken_seconds IS NULL OR r.taken_seconds = ${slaSeconds}::int) ORDER BY r.received_at LIMIT ${MOST_UNSETTLED}`);
  return { settled: settled.parse(counts), unsettled: z.array(unsettled).parse(rows) };
}
