import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import { ask, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { LoggedPiece } from "../domain/adherence";
import type { Day } from "../domain/day";
import type { PlannedPiece } from "../domain/plan-left";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { ScheduledFields } from "./schema";

const columns = ({ on, ...fields }: ScheduledFields) => ({ ...fields, on: columnOf(on) });

/** What is scheduled from `from` to `to`, both included: of one person, or of all and of nobody in particular. It is billed as its activity is. */
export async function findScheduled(tx: Tx, tenantId: TenantId, memberId: string | null, from: Day, to: Day) {
  const rows = await tx.scheduledTime.findMany({
    where: { tenantId, deletedAt: null, on: { gte: columnOf(from), lte: columnOf(to) }, ...(memberId === null ? {} : { memberId }) },
    select: {
      id: true, memberId: true, channelId: true, activityId: true, goalId: true, on: true, seconds: true, note: true, version: true,
      member: { select: { placeholder: true, user: { select: { name: true } } } },
      channel: { select: { name: true } },
      activity: { select: { name: true, isBillable: true } },
      goal: { select: { title: true } },
    },
    orderBy: [{ on: "asc" }, { id: "asc" }],
    take: 2000,
  });
  return rows.map(({ member, channel, activity, goal, on, ...row }) => ({
    ...row, on: dayOf(on), memberName: member?.user?.name ?? member?.placeholder ?? null, channelName: channel?.name ?? null, activityName: activity.name, isBillable: activity.isBillable, goalTitle: goal?.title ?? null,
  }));
}

const planned = z.object({ tenantId: z.string(), on: z.string(), channelId: z.string().nullable(), activityId: z.string(), goalId: z.string().nullable(), memberId: z.string().nullable(), isBillable: z.boolean(), seconds: z.number() });

/**
 * What is put on the days from `from` to `to`, both included, in all of the tenants, by all that a budget can name; one
 * question, and none where those days are over. Work that is planned is billed as its activity is.
 */
export async function sumPlanned(tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<(PlannedPiece & { tenantId: string })[]> {
  return from > to || tenantIds.length === 0 ? [] : (await ask(tx, { planned: plannedPieces(tenantIds, from, to) })).planned;
}

/** The same as a question, to be asked together with others. */
export const plannedPieces = (tenantIds: readonly TenantId[], from: Day, to: Day) =>
  question(planned, Prisma.sql`
    SELECT s.tenant_id AS "tenantId", to_char(s."on", 'YYYY-MM-DD') AS "on", s.channel_id AS "channelId", s.activity_id AS "activityId", s.goal_id AS "goalId", s.member_id AS "memberId",
      a.is_billable AS "isBillable", sum(s.seconds)::float8 AS seconds
    FROM scheduled_times s JOIN activities a ON a.tenant_id = s.tenant_id AND a.id = s.activity_id
    WHERE s.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND s.deleted_at IS NULL AND s."on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4, 5, 6, 7`);

const piece = z.object({ on: z.string(), activityId: z.string(), channelId: z.string().nullable(), seconds: z.number() });

/** What was logged from `from` to `to`, both included, by one person or by all. */
export async function sumLogged(tx: Tx, tenantId: TenantId, memberId: string | null, from: Day, to: Day): Promise<LoggedPiece[]> {
  const whose = memberId === null ? Prisma.empty : Prisma.sql`AND member_id = ${memberId}::uuid`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM-DD') AS "on", activity_id AS "activityId", channel_id AS "channelId", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid ${whose} AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3`);
  return z.array(piece).parse(rows);
}

/** Whose it is, deleted or not as asked; null where there is none. */
export function findOneScheduled(tx: Tx, tenantId: TenantId, scheduledId: string, { isDeleted } = { isDeleted: false }) {
  return tx.scheduledTime.findFirst({ where: { tenantId, id: scheduledId, deletedAt: isDeleted ? { not: null } : null }, select: { memberId: true } });
}

export async function insertScheduled(tx: Tx, tenantId: TenantId, scheduledId: string, fields: ScheduledFields) {
  await tx.scheduledTime.create({ data: { tenantId, id: scheduledId, ...columns(fields) }, select: { id: true } });
}

/** Writes the fields if nobody has changed it since `version` was read. */
export async function updateScheduled(tx: Tx, tenantId: TenantId, scheduledId: string, version: number, fields: ScheduledFields) {
  const { count } = await tx.scheduledTime.updateMany({ where: { tenantId, id: scheduledId, version, deletedAt: null }, data: { ...columns(fields), version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Takes it off the schedule (a date), or puts it back (null). */
export async function updateScheduledDeletedAt(tx: Tx, tenantId: TenantId, scheduledId: string, deletedAt: Date | null) {
  await tx.scheduledTime.updateMany({ where: { tenantId, id: scheduledId }, data: { deletedAt, version: { increment: 1 } } });
}
