import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

/**
 * Turns the timers that run in the tenant into entries up to `now`, so that no time is lost when a person leaves or the
 * tenant closes: those of one member, or all of them where `memberId` is null. A day is the longest that an entry holds.
 */
export async function endTimers(tx: Tx, tenantId: TenantId, memberId: string | null, now: Date) {
  const whose = memberId === null ? Prisma.empty : Prisma.sql`AND member_id = ${memberId}::uuid`;
  await tx.$executeRaw(Prisma.sql`
    WITH ended AS (
      DELETE FROM running_timers WHERE tenant_id = ${tenantId}::uuid ${whose}
      RETURNING *, least(greatest(${now}::timestamptz, started_at), started_at + interval '24 hours') AS ended_at)
    INSERT INTO time_entries (tenant_id, id, member_id, "on", time_zone, started_at, ended_at, seconds, channel_id, activity_id, goal_id, note, source)
    SELECT tenant_id, uuidv7(), member_id, (started_at AT TIME ZONE time_zone)::date, time_zone, started_at, ended_at,
      floor(extract(epoch FROM ended_at - started_at))::int, channel_id, activity_id, goal_id, note, 'timer'
    FROM ended`);
}
