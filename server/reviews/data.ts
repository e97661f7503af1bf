import { columnOfMonth, monthOfColumn } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Month } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { type ReviewFigures, reviewFigures, type ReviewWords } from "./schema";

/** A month's review as it is kept; null where nothing was written. */
export async function findReview(tx: Tx, tenantId: TenantId, month: Month) {
  const row = await tx.monthlyReview.findFirst({
    where: { tenantId, month: columnOfMonth(month) },
    select: { happened: true, verdicts: true, decisions: true, nextMonth: true, version: true, record: true, completedAt: true, completedBy: { select: { placeholder: true, user: { select: { name: true } } } } },
  });
  if (!row) return null;
  const { record, completedAt, completedBy, ...words } = row;
  return { ...words, record: record === null ? null : reviewFigures.parse(record), completed: completedAt && { at: completedAt.toISOString(), byName: completedBy?.user?.name ?? completedBy?.placeholder ?? null } };
}

/** Months that have a review, latest first. */
export async function findReviewMonths(tx: Tx, tenantId: TenantId) {
  const rows = await tx.monthlyReview.findMany({ where: { tenantId }, select: { month: true, completedAt: true }, orderBy: { month: "desc" }, take: 60 });
  return rows.map(({ month, completedAt }) => ({ month: monthOfColumn(month), isCompleted: completedAt !== null }));
}

export async function insertReview(tx: Tx, tenantId: TenantId, month: Month, words: ReviewWords) {
  const key = { tenantId, month: columnOfMonth(month) };
  await tx.monthlyReview.create({ data: { ...key, ...words }, select: { version: true } });
}

type Change = ReviewWords | { record: ReviewFigures; completedAt: Date; completedById: string };

/** Writes on top of the version that was read. CONFLICT where somebody wrote after it, or where the review is finished. */
export async function updateReview(tx: Tx, tenantId: TenantId, month: Month, version: number, change: Change) {
  const where = { tenantId, month: columnOfMonth(month) };
  const { count } = await tx.monthlyReview.updateMany({ where: { ...where, version, completedAt: null }, data: { ...change, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.monthlyReview.findFirst({ where, select: { completedAt: true } });
  if (!there) throw new DomainError("NOT_FOUND", "noSuchReview");
  throw new DomainError("CONFLICT", there.completedAt ? "reviewFinished" : "changedMeanwhile");
}
