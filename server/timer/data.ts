import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { TimerLimits, TimerRun } from "../domain/timer";
import type { TimerWork } from "./schema";

/** Where the person's timer runs, on what, and by which limits. Null where none runs, or it runs where the person is no member any more. */
export async function findTimer(tx: Tx, userId: string) {
  const row = await tx.runningTimer.findFirst({
    where: { userId, member: { removedAt: null } },
    select: {
      startedAt: true, confirmedAt: true, timeZone: true, channelId: true, activityId: true, goalId: true, note: true,
      channel: { select: { name: true } },
      activity: { select: { name: true } },
      member: { select: { tenant: { select: { slug: true, name: true, timerAskSeconds: true, timerStopSeconds: true } } } },
    },
  });
  if (!row) return null;
  const { startedAt, confirmedAt, timeZone, channel, activity, member: { tenant }, ...work } = row;
  return {
    run: { startedAt, confirmedAt, timeZone },
    limits: { askSeconds: tenant.timerAskSeconds, stopSeconds: tenant.timerStopSeconds },
    work: { ...work, tenant: tenant.slug, tenantName: tenant.name, channelName: channel?.name ?? null, activityName: activity.name },
  };
}

/** After how long the tenant asks about a timer, and stops it. */
export async function findLimits(tx: Tx, tenantId: TenantId): Promise<TimerLimits> {
  const row = await tx.tenant.findFirst({ where: { id: tenantId }, select: { timerAskSeconds: true, timerStopSeconds: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchTenant");
  return { askSeconds: row.timerAskSeconds, stopSeconds: row.timerStopSeconds };
}

const unanswered = z.object({
  tenant_id: z.string(), slug: z.string(), member_id: z.string(), started_at: z.date(), confirmed_at: z.date().nullable(), time_zone: z.string(), ask_seconds: z.number(), stop_seconds: z.number(),
});

/** The timers of all tenants that their person is being asked about or should have been; for the job that stops them. */
export async function findUnanswered(tx: Tx, now: Date) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT * FROM unanswered_timers(${now}::timestamptz)`);
  return z.array(unanswered).parse(rows).map((row) => ({
    tenantId: row.tenant_id,
    slug: row.slug,
    memberId: row.member_id,
    run: { startedAt: row.started_at, confirmedAt: row.confirmed_at, timeZone: row.time_zone },
    limits: { askSeconds: row.ask_seconds, stopSeconds: row.stop_seconds },
  }));
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
export async function updateTimer(tx: Tx, tenantId: TenantId, userId: string, change: Partial<TimerWork> & { startedAt?: string; confirmedAt: Date }): Promise<number> {
  const { count } = await tx.runningTimer.updateMany({ where: { tenantId, userId }, data: change });
  return count;
}

const deleted = z.object({
  member_id: z.string(), started_at: z.date(), confirmed_at: z.date().nullable(), time_zone: z.string(),
  channel_id: z.string().nullable(), activity_id: z.string(), goal_id: z.string().nullable(), note: z.string(),
});

/**
 * Takes the member's timer away and says what it was; of two at once only one gets it. With `seen` only the timer that
 * was looked at: one that has been started, changed or confirmed since stays.
 */
export async function deleteTimerOf(tx: Tx, tenantId: TenantId, memberId: string, seen?: TimerRun) {
  const asSeen = seen ? Prisma.sql`AND started_at = ${seen.startedAt}::timestamptz AND confirmed_at IS NOT DISTINCT FROM ${seen.confirmedAt}::timestamptz` : Prisma.empty;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    DELETE FROM running_timers WHERE tenant_id = ${tenantId}::uuid AND member_id = ${memberId}::uuid ${asSeen}
    RETURNING member_id, started_at, confirmed_at, time_zone, channel_id, activity_id, goal_id, note`);
  if (rows.length === 0) return null;
  const row = deleted.parse(rows[0]);
  return {
    run: { startedAt: row.started_at, confirmedAt: row.confirmed_at, timeZone: row.time_zone },
    work: { memberId: row.member_id, channelId: row.channel_id, activityId: row.activity_id, goalId: row.goal_id, note: row.note },
  };
}

/** Takes the person's timer away, wherever it runs. */
export async function deleteTimer(tx: Tx, userId: string) {
  await tx.runningTimer.deleteMany({ where: { userId } });
}
