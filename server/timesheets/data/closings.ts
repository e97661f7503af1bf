import { columnOfMonth, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Month } from "../../domain/day";

export type StoredClosing = {
  id: string; month: Month; closedAt: string; closedById: string; closedBy: string;
  /** All null while it is closed. */
  reopenedAt: string | null; reopenedById: string | null; reopenedBy: string | null; reason: string | null;
};

const named = { select: { placeholder: true, user: { select: { name: true } } } } as const;
const nameOf = (member: { placeholder: string | null; user: { name: string } | null }) => member.user?.name ?? member.placeholder ?? "";

/** From a month to another, both included; null is without end. */
const within = (from: Month | null, to: Month | null) => ({ ...(from === null ? {} : { gte: columnOfMonth(from) }), ...(to === null ? {} : { lte: columnOfMonth(to) }) });

/** Every closing of months from `from` to `to`, both included, the latest first; those that were reopened too. */
export async function findClosings(tx: Tx, tenantId: TenantId, from: Month | null, to: Month | null): Promise<StoredClosing[]> {
  const rows = await tx.monthClosing.findMany({
    where: { tenantId, month: within(from, to) },
    select: { id: true, month: true, closedAt: true, closedById: true, reopenedAt: true, reopenedById: true, reason: true, closedBy: named, reopenedBy: named },
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    take: 1000,
  });
  return rows.map(({ month, closedAt, closedBy, reopenedAt, reopenedBy, ...row }) => ({
    ...row, month: monthOfColumn(month), closedAt: closedAt.toISOString(), closedBy: nameOf(closedBy), reopenedAt: reopenedAt?.toISOString() ?? null, reopenedBy: reopenedBy && nameOf(reopenedBy),
  }));
}

/** The months from `from` to `to` that are closed. */
export async function findClosedMonths(tx: Tx, tenantId: TenantId, from: Month | null = null, to: Month | null = null): Promise<ReadonlySet<Month>> {
  const rows = await tx.monthClosing.findMany({ where: { tenantId, reopenedAt: null, month: within(from, to) }, select: { month: true }, take: 5000 });
  return new Set(rows.map(({ month }) => monthOfColumn(month)));
}
