import { z } from "zod";
import { type Question, question } from "../db/ask";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Away } from "../domain/capacity";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { leaveKind, type LeaveFields } from "./schema";

/** Somebody's days away, without why. By member where it was said here, by user where the client's agency says so. */
export type PersonAway = Away & { memberId: string | null; userId: string | null };

const awayRow = z.object({ memberId: z.string().nullable(), userId: z.string().nullable(), fromOn: z.string(), toOn: z.string(), share: z.number() });

/** Who is away between `from` and `to`: as these tenants know it, and in a client as its agency does. */
export const awayOf = (tenantIds: readonly TenantId[], from: Day, to: Day): Question<PersonAway> =>
  question(awayRow, Prisma.sql`
    (SELECT l.member_id AS "memberId", m.user_id AS "userId", l.from_on AS "fromOn", l.to_on AS "toOn", l.share
      FROM leaves l JOIN members m ON m.tenant_id = l.tenant_id AND m.id = l.member_id
      WHERE l.tenant_id = ANY(${[...tenantIds]}::uuid[]) AND l.deleted_at IS NULL AND l.from_on <= ${to}::date AND l.to_on >= ${from}::date LIMIT 20000)
    UNION ALL SELECT NULL, user_id, from_on, to_on, share FROM agency_leaves(${from}::date, ${to}::date)`);

const share = z.union([z.literal(50), z.literal(100)]);
const columns = ({ fromOn, toOn, ...fields }: LeaveFields) => ({ ...fields, fromOn: columnOf(fromOn), toOn: columnOf(toOn) });

/** The leave that has not ended before `since`, latest first; of one person, or of all. */
export async function findLeaves(tx: Tx, tenantId: TenantId, since: Day, memberId: string | null) {
  const rows = await tx.leave.findMany({
    where: { tenantId, deletedAt: null, toOn: { gte: columnOf(since) }, ...(memberId === null ? {} : { memberId }) },
    select: { id: true, memberId: true, fromOn: true, toOn: true, share: true, kind: true, note: true, version: true, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ fromOn: "desc" }, { id: "asc" }],
    take: 1000,
  });
  return rows.map(({ member, ...row }) => ({
    ...row, memberName: member.user?.name ?? member.placeholder ?? "", fromOn: dayOf(row.fromOn), toOn: dayOf(row.toOn), share: share.parse(row.share), kind: leaveKind.parse(row.kind),
  }));
}

/** Whose leave it is, deleted or not as asked; null where there is none. */
export function findLeave(tx: Tx, tenantId: TenantId, leaveId: string, { isDeleted } = { isDeleted: false }) {
  return tx.leave.findFirst({ where: { tenantId, id: leaveId, deletedAt: isDeleted ? { not: null } : null }, select: { memberId: true } });
}

export async function insertLeave(tx: Tx, tenantId: TenantId, leaveId: string, memberId: string, fields: LeaveFields) {
  await tx.leave.create({ data: { tenantId, id: leaveId, memberId, ...columns(fields) }, select: { id: true } });
}

/** Writes the fields if nobody has changed the leave since `version` was read. */
export async function updateLeave(tx: Tx, tenantId: TenantId, leaveId: string, version: number, fields: LeaveFields) {
  const { count } = await tx.leave.updateMany({ where: { tenantId, id: leaveId, version, deletedAt: null }, data: { ...columns(fields), version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Takes the leave back (a date), or lets it be again (null). */
export async function updateLeaveDeletedAt(tx: Tx, tenantId: TenantId, leaveId: string, deletedAt: Date | null) {
  await tx.leave.updateMany({ where: { tenantId, id: leaveId }, data: { deletedAt, version: { increment: 1 } } });
}
