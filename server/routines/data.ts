import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { LoggedPiece } from "../domain/adherence";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { RoutineFields } from "./schema";

const columns = ({ fromOn, toOn, ...fields }: RoutineFields) => ({ ...fields, fromOn: columnOf(fromOn), toOn: toOn === null ? null : columnOf(toOn) });

/** The routines of one person, or of all, in the order of the day. */
export async function findRoutines(tx: Tx, tenantId: TenantId, memberId: string | null) {
  const rows = await tx.routine.findMany({
    where: { tenantId, deletedAt: null, ...(memberId === null ? {} : { memberId }) },
    select: {
      id: true, memberId: true, activityId: true, channelId: true, weekdays: true, startsAt: true, seconds: true, fromOn: true, toOn: true, version: true,
      member: { select: { userId: true, role: true, placeholder: true, user: { select: { name: true } } } },
      activity: { select: { name: true } },
      channel: { select: { name: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 1000,
  });
  return rows.map(({ member, activity, channel, fromOn, toOn, ...row }) => ({
    ...row,
    memberName: member.user?.name ?? member.placeholder ?? "",
    member: { id: row.memberId, userId: member.userId, role: member.role },
    activityName: activity.name,
    channelName: channel?.name ?? null,
    fromOn: dayOf(fromOn),
    toOn: toOn && dayOf(toOn),
  }));
}

const piece = z.object({ memberId: z.string(), on: z.string(), activityId: z.string(), channelId: z.string().nullable(), seconds: z.number() });

/** What these people logged from `from` to `to`, both included, by day, activity and channel. */
export async function sumPieces(tx: Tx, tenantId: TenantId, memberIds: readonly string[], from: Day, to: Day): Promise<(LoggedPiece & { memberId: string })[]> {
  if (memberIds.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT member_id AS "memberId", to_char("on", 'YYYY-MM-DD') AS "on", activity_id AS "activityId", channel_id AS "channelId", sum(seconds)::float8 AS seconds
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND member_id = ANY (${[...memberIds]}::uuid[]) AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3, 4`);
  return z.array(piece).parse(rows);
}

/** Whose routine it is, deleted or not as asked; null where there is none. */
export function findRoutine(tx: Tx, tenantId: TenantId, routineId: string, { isDeleted } = { isDeleted: false }) {
  return tx.routine.findFirst({ where: { tenantId, id: routineId, deletedAt: isDeleted ? { not: null } : null }, select: { memberId: true } });
}

export async function insertRoutine(tx: Tx, tenantId: TenantId, routineId: string, memberId: string, fields: RoutineFields) {
  await tx.routine.create({ data: { tenantId, id: routineId, memberId, ...columns(fields) }, select: { id: true } });
}

/** Writes the fields if nobody has changed the routine since `version` was read. */
export async function updateRoutine(tx: Tx, tenantId: TenantId, routineId: string, version: number, fields: RoutineFields) {
  const { count } = await tx.routine.updateMany({ where: { tenantId, id: routineId, version, deletedAt: null }, data: { ...columns(fields), version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Takes the routine away (a date), or brings it back (null). */
export async function updateRoutineDeletedAt(tx: Tx, tenantId: TenantId, routineId: string, deletedAt: Date | null) {
  await tx.routine.updateMany({ where: { tenantId, id: routineId }, data: { deletedAt, version: { increment: 1 } } });
}
