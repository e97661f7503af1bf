import { z } from "zod";
import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { addDays, type Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";

export type WeekPlace = { tenantId: string; memberId: string };
export type WeekKey = WeekPlace & { from: Day };

const columns = {
  tenantId: true, memberId: true, fromOn: true, submittedAt: true, submittedSeconds: true, approvedAt: true, note: true,
  approvedBy: { select: { placeholder: true, user: { select: { name: true } } } },
} as const satisfies Prisma.TimesheetWeekSelect;

export type StoredWeek = ReturnType<typeof stored>;

function stored({ fromOn, approvedBy, ...row }: Prisma.TimesheetWeekGetPayload<{ select: typeof columns }>) {
  return { ...row, from: dayOf(fromOn), approvedBy: approvedBy && (approvedBy.user?.name ?? approvedBy.placeholder) };
}

/** The weeks of these places that hold the day, where anything was said about them. */
export async function findWeeksWith(tx: Tx, places: readonly WeekPlace[], on: Day): Promise<StoredWeek[]> {
  if (places.length === 0) return [];
  const rows = await tx.timesheetWeek.findMany({
    where: { OR: places.map(({ tenantId, memberId }) => ({ tenantId, memberId })), fromOn: { gte: columnOf(addDays(on, -6)), lte: columnOf(on) } },
    select: columns,
    take: 1000,
  });
  return rows.map(stored);
}

/** Everybody's weeks that begin from `from` on, and older ones that wait to be approved. */
export async function findWeeksSince(tx: Tx, tenantId: TenantId, from: Day): Promise<StoredWeek[]> {
  const rows = await tx.timesheetWeek.findMany({
    where: { tenantId, OR: [{ fromOn: { gte: columnOf(from) } }, { submittedAt: { not: null }, approvedAt: null }] },
    select: columns,
    orderBy: [{ fromOn: "desc" }, { memberId: "asc" }],
    take: 5000,
  });
  return rows.map(stored);
}

const sum = z.object({ tenant_id: z.string(), member_id: z.string(), from_on: z.string(), seconds: z.number(), changed_at: z.date().nullable() });

/** What each of the weeks holds at this moment, and when anything in it was last written: of entries that are gone too. */
export async function sumWeeks(tx: Tx, weeks: readonly WeekKey[]) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT w.tenant_id, w.member_id, to_char(w.from_on, 'YYYY-MM-DD') AS from_on, coalesce(sum(e.seconds) FILTER (WHERE e.deleted_at IS NULL), 0)::float8 AS seconds, max(e.updated_at) AS changed_at
    FROM jsonb_to_recordset(${JSON.stringify(weeks.map(({ tenantId, memberId, from }) => ({ tenant_id: tenantId, member_id: memberId, from_on: from })))}::jsonb) AS w (tenant_id uuid, member_id uuid, from_on date)
    LEFT JOIN time_entries e ON e.tenant_id = w.tenant_id AND e.member_id = w.member_id AND e."on" BETWEEN w.from_on AND w.from_on + 6
    GROUP BY 1, 2, 3`);
  const found = z.array(sum).parse(rows);
  return ({ tenantId, memberId, from }: WeekKey) => {
    const row = found.find((each) => each.tenant_id === tenantId && each.member_id === memberId && each.from_on === from);
    return { seconds: row?.seconds ?? 0, changedAt: row?.changed_at ?? null };
  };
}

/** Says that the week is done. CONFLICT where it is approved, or overlaps a week that began on another day. */
export async function upsertSubmitted(tx: Tx, tenantId: TenantId, memberId: string, from: Day, submitted: { at: Date; seconds: number }) {
  const count = await tx.$executeRaw(Prisma.sql`
    INSERT INTO timesheet_weeks AS w (tenant_id, member_id, from_on, submitted_at, submitted_seconds)
    VALUES (${tenantId}::uuid, ${memberId}::uuid, ${from}::date, ${submitted.at}::timestamptz, ${submitted.seconds}::int)
    ON CONFLICT (tenant_id, member_id, from_on) DO UPDATE
      SET submitted_at = excluded.submitted_at, submitted_seconds = excluded.submitted_seconds, note = NULL, version = w.version + 1
      WHERE w.approved_at IS NULL`);
  if (count === 0) throw new DomainError("CONFLICT", "weekApproved");
}

/** Takes the submission back. CONFLICT where the week is approved or was not submitted. */
export async function updateWithdrawn(tx: Tx, tenantId: TenantId, memberId: string, from: Day) {
  const { count } = await tx.timesheetWeek.updateMany({
    where: { tenantId, memberId, fromOn: columnOf(from), approvedAt: null, submittedAt: { not: null } },
    data: { submittedAt: null, submittedSeconds: null, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("CONFLICT", "weekNotSubmitted");
}

/** Approves the week, also one that nobody submitted: whoever has no account cannot. From here on nobody writes into it. */
export async function upsertApproved(tx: Tx, tenantId: TenantId, memberId: string, from: Day, approved: { at: Date; byId: string }) {
  const count = await tx.$executeRaw(Prisma.sql`
    INSERT INTO timesheet_weeks AS w (tenant_id, member_id, from_on, approved_at, approved_by_id)
    VALUES (${tenantId}::uuid, ${memberId}::uuid, ${from}::date, ${approved.at}::timestamptz, ${approved.byId}::uuid)
    ON CONFLICT (tenant_id, member_id, from_on) DO UPDATE
      SET approved_at = excluded.approved_at, approved_by_id = excluded.approved_by_id, note = NULL, version = w.version + 1
      WHERE w.approved_at IS NULL`);
  if (count === 0) throw new DomainError("CONFLICT", "weekApproved");
}

/** Opens the week again, with a word to its person. CONFLICT where it is neither approved nor submitted. */
export async function updateReopened(tx: Tx, tenantId: TenantId, memberId: string, from: Day, note: string) {
  const { count } = await tx.timesheetWeek.updateMany({
    where: { tenantId, memberId, fromOn: columnOf(from), OR: [{ approvedAt: { not: null } }, { submittedAt: { not: null } }] },
    data: { approvedAt: null, approvedById: null, submittedAt: null, submittedSeconds: null, note, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("CONFLICT", "weekOpen");
}

/** Stamps the week's entries as approved at a moment, or (null) as not approved any more but for those in closed months. */
export async function updateApprovedAt(tx: Tx, tenantId: TenantId, memberId: string, from: Day, approvedAt: Date | null) {
  await tx.$executeRaw(Prisma.sql`
    UPDATE time_entries e SET approved_at = ${approvedAt}::timestamptz
    WHERE tenant_id = ${tenantId}::uuid AND member_id = ${memberId}::uuid AND "on" BETWEEN ${from}::date AND ${from}::date + 6 AND deleted_at IS NULL
      AND (approved_at IS NULL) = ${approvedAt !== null}
      AND (${approvedAt !== null} OR NOT EXISTS (SELECT FROM month_closings c WHERE c.tenant_id = e.tenant_id AND c.reopened_at IS NULL AND c.month = date_trunc('month', e."on"::timestamp)::date))`);
}
