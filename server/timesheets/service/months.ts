import { addMonths, type Month, monthOf } from "../../domain/day";
import { todayIn } from "../../domain/zone";
import { DomainError } from "../../errors/domain-error";
import { freezeMonth } from "../../retainers/freeze";
import { findClosings, type StoredClosing } from "../data/closings";
import { insertClosing, sumApprovedMonths, updateReopenedMonth } from "../data/months";
import type { ClosableMonth } from "../schema";
import type { SheetCall } from "./weeks";

const MONTHS_BACK = 24;

/** Closes a month that is over: its days are locked for everybody, whoever wrote last, and its budgets kept as they were. */
export async function closeMonth({ tx, tenant, now }: SheetCall, month: Month) {
  if (month >= monthOf(todayIn(tenant.timeZone, now))) throw new DomainError("INVALID", "monthNotOver");
  const closingId = await insertClosing(tx, tenant.id, month, { at: now, byId: tenant.memberId });
  // The days are held by now: what the ledger reads is what stays.
  await freezeMonth(tx, tenant, closingId, month, now);
}

/** Opens a closed month again; who did it and why stays beside its closing. */
export const reopenMonth = ({ tx, tenant, now }: SheetCall, month: Month, reason: string) =>
  updateReopenedMonth(tx, tenant.id, month, { at: now, byId: tenant.memberId, reason });

/** The months of the last two years that hold time or were closed, the last that ended in any case; latest first. */
export async function listMonths({ tx, tenant, now }: SheetCall): Promise<ClosableMonth[]> {
  const current = monthOf(todayIn(tenant.timeZone, now));
  const from = addMonths(current, -MONTHS_BACK);
  const sums = await sumApprovedMonths(tx, tenant.id, from, current);
  const closings = await findClosings(tx, tenant.id, from, current);
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(current, -back));
  return months.flatMap((month) => {
    const sum = sums.find((row) => row.month === month);
    const own = closings.filter((row) => row.month === month).map(told);
    if (!sum && own.length === 0 && month !== addMonths(current, -1)) return [];
    return [{
      month, isOver: month < current, isClosed: own.some(({ reopened }) => !reopened), closings: own,
      seconds: sum?.seconds ?? 0, approvedSeconds: sum?.approved ?? 0, peopleToApprove: sum?.people ?? 0,
    }];
  });
}

const told = ({ closedAt, closedBy, reopenedAt, reopenedBy, reason }: StoredClosing): ClosableMonth["closings"][number] => ({ closedAt, closedBy, reopened: reopenedAt === null ? null : { at: reopenedAt, by: reopenedBy ?? "", reason: reason ?? "" } });
