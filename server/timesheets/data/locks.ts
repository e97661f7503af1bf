import { columnOf, columnOfMonth, dayOf, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { addDays, type Day, monthOf } from "../../domain/day";
import type { Locks } from "../../domain/day-lock";
import { Prisma } from "../../generated/prisma/client";
import { findClosedMonths } from "./closings";

const MOST = 5000;

/**
 * Waits until nothing is being closed or approved in the tenant, and keeps it so until the transaction ends. Call it before
 * rows of time are locked or locks are read for writing: the database asks for the same at the first write, and whoever
 * held rows by then could be what the closing waits for.
 */
export async function shareDays(tx: Tx, tenantId: TenantId) {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock_shared(days_key(${tenantId}::uuid))`);
}

/** Whether the day of a row `e` of time_entries is locked for a member: a condition for SQL. */
export const isLockedFor = (memberId: Prisma.Sql) => Prisma.sql`(
  EXISTS (SELECT FROM month_closings c WHERE c.tenant_id = e.tenant_id AND c.reopened_at IS NULL AND c.month = date_trunc('month', e."on"::timestamp)::date)
  OR EXISTS (SELECT FROM timesheet_weeks w WHERE w.tenant_id = e.tenant_id AND w.member_id = ${memberId} AND w.approved_at IS NOT NULL AND w.from_on BETWEEN e."on" - 6 AND e."on"))`;

/** What locks days from `from` to `to` in a tenant: closed months, and everybody's approved weeks. */
export async function findTenantLocks(tx: Tx, tenantId: TenantId, from: Day, to: Day) {
  const months = await findClosedMonths(tx, tenantId, monthOf(from), monthOf(to));
  const weeks = await tx.timesheetWeek.findMany({ where: { tenantId, approvedAt: { not: null }, fromOn: { gte: columnOf(addDays(from, -6)), lte: columnOf(to) } }, select: { memberId: true, fromOn: true }, take: 50_000 });
  return { months: [...months], weeks: weeks.map(({ memberId, fromOn }) => ({ memberId, from: dayOf(fromOn) })) };
}

/** What locks a person's days from `from` to `to`, in each of their places. */
export async function findLocks(tx: Tx, places: readonly { tenantId: string; memberId: string }[], from: Day, to: Day): Promise<(tenantId: string) => Locks> {
  if (places.length === 0) return () => ({ months: [], weeks: [] });
  const closed = await tx.monthClosing.findMany({
    where: { tenantId: { in: places.map(({ tenantId }) => tenantId) }, reopenedAt: null, month: { gte: columnOfMonth(monthOf(from)), lte: columnOf(to) } },
    select: { tenantId: true, month: true },
    take: MOST,
  });
  const approved = await tx.timesheetWeek.findMany({
    where: { OR: places.map(({ tenantId, memberId }) => ({ tenantId, memberId })), approvedAt: { not: null }, fromOn: { gte: columnOf(addDays(from, -6)), lte: columnOf(to) } },
    select: { tenantId: true, fromOn: true },
    take: MOST,
  });
  return (tenantId) => ({
    months: closed.filter((row) => row.tenantId === tenantId).map(({ month }) => monthOfColumn(month)),
    weeks: approved.filter((row) => row.tenantId === tenantId).map(({ fromOn }) => dayOf(fromOn)),
  });
}
