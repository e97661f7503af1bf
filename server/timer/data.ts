import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";
import { runningTimer, type RunningTimer, type TimerWork } from "./schema";

/** Where the person's timer runs, and on what. Null where none runs, or it runs where the person is no member any more. */
export async function findTimer(tx: Tx, userId: string): Promise<RunningTimer | null> {
  const row = await tx.runningTimer.findFirst({
    where: { userId, member: { removedAt: null } },
    select: {
      startedAt: true, timeZone: true, channelId: true, activityId: true, goalId: true, note: true,
      channel: { select: { name: true } }, activity: { select: { name: true } }, member: { select: { tenant: { select: { slug: true, name: true } } } },
    },
  });
  if (!row) return null;
  const { startedAt, channel, activity, member, ...work } = row;
  return runningTimer.parse({
    ...work,
    tenant: member.tenant.slug,
    tenantName: member.tenant.name,
    startedAt: startedAt.toISOString(),
    channelName: channel?.name ?? null,
    activityName: activity.name,
  });
}

/** Starts and stops of one person happen one after the other, whatever the tabs and devices. Held until the transaction ends. */
export async function lockPerson(tx: Tx, userId: string) {
  // NO KEY: rows that refer to the person can still be written meanwhile.
  await tx.$queryRaw(Prisma.sql`SELECT id FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`);
}

/** Keeps the membership as it is until the transaction ends. False where it has ended meanwhile. */
export async function lockMembership(tx: Tx, tenantId: TenantId, memberId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT id FROM members WHERE tenant_id = ${tenantId}::uuid AND id = ${memberId}::uuid AND removed_at IS NULL FOR SHARE`);
  return rows.length > 0;
}

export async function insertTimer(tx: Tx, tenantId: TenantId, timer: TimerWork & { userId: string; memberId: string; startedAt: Date; timeZone: string }) {
  await tx.runningTimer.create({ data: { tenantId, ...timer }, select: { userId: true } });
}

/** Counts 0 where the person's timer does not run in this tenant. */
export async function updateTimer(tx: Tx, tenantId: TenantId, userId: string, change: TimerWork & { startedAt: string }): Promise<number> {
  const { count } = await tx.runningTimer.updateMany({ where: { tenantId, userId }, data: change });
  return count;
}

const deleted = z.object({
  member_id: z.string(), started_at: z.date(), time_zone: z.string(), channel_id: z.string().nullable(), activity_id: z.string(), goal_id: z.string().nullable(), note: z.string(),
});

/** Takes the member's timer away and says what it was; of two at once only one gets it. */
export async function deleteTimerOf(tx: Tx, tenantId: TenantId, memberId: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    DELETE FROM running_timers WHERE tenant_id = ${tenantId}::uuid AND member_id = ${memberId}::uuid
    RETURNING member_id, started_at, time_zone, channel_id, activity_id, goal_id, note`);
  if (rows.length === 0) return null;
  const row = deleted.parse(rows[0]);
  return { memberId: row.member_id, startedAt: row.started_at, timeZone: row.time_zone, channelId: row.channel_id, activityId: row.activity_id, goalId: row.goal_id, note: row.note };
}

/** Takes the person's timer away, wherever it runs. */
export async function deleteTimer(tx: Tx, userId: string) {
  await tx.runningTimer.deleteMany({ where: { userId } });
}
