import { z } from "zod";
import { columnOfMonth } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { addMonths, firstDayOf, type Month } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";

/** Closes the month. Waits for whoever is writing; a month that is closed already breaks its unique index. */
export async function insertClosing(tx: Tx, tenantId: TenantId, month: Month, closed: { at: Date; byId: string }): Promise<string> {
  const row = await tx.monthClosing.create({ data: { tenantId, month: columnOfMonth(month), closedAt: closed.at, closedById: closed.byId }, select: { id: true } });
  return row.id;
}

export async function updateReopenedMonth(tx: Tx, tenantId: TenantId, month: Month, reopened: { at: Date; byId: string; reason: string }) {
  const { count } = await tx.monthClosing.updateMany({
    where: { tenantId, month: columnOfMonth(month), reopenedAt: null },
    data: { reopenedAt: reopened.at, reopenedById: reopened.byId, reason: reopened.reason },
  });
  if (count === 0) throw new DomainError("CONFLICT", "monthOpen");
}

const monthRow = z.object({ month: z.string(), seconds: z.number(), approved: z.number(), people: z.number() });

/** What each month from `from` to `to` holds, how much of it is approved, and of how many people some is not. */
export async function sumApprovedMonths(tx: Tx, tenantId: TenantId, from: Month, to: Month) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM') AS month, sum(seconds)::float8 AS seconds, coalesce(sum(seconds) FILTER (WHERE approved_at IS NOT NULL), 0)::float8 AS approved,
      (count(DISTINCT member_id) FILTER (WHERE approved_at IS NULL AND seconds > 0))::int AS people
    FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND "on" >= ${firstDayOf(from)}::date AND "on" < ${firstDayOf(addMonths(to, 1))}::date
    GROUP BY 1`);
  return z.array(monthRow).parse(rows);
}
