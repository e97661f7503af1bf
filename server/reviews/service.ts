import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, type Month, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { monthOverview } from "../overview/service";
import { boardOf } from "../verdicts/service";
import { findReview, findReviewMonths, insertReview, updateReview } from "./data";
import type { Review, ReviewFigures, ReviewWords } from "./schema";

/** A month of which nothing was written yet. */
const EMPTY = { happened: "", verdicts: "", decisions: "", nextMonth: "", version: 0, record: null, completed: null };

/** What a month came to, by the overview's own figures, and which channels wait now, by the board's. */
async function figuresOf(tx: Tx, tenant: EnteredTenant, month: Month, now: Date): Promise<ReviewFigures> {
  const { headline, channels, totalSeconds } = await monthOverview(tx, tenant, month, now);
  const next = await monthOverview(tx, tenant, addMonths(month, 1), now);
  const { rows } = await boardOf(tx, tenant, { seesCost: false, seesReturns: false, seesNames: false }, now);
  const { used, available } = headline.standing;
  return {
    total: { usedSeconds: available === null ? totalSeconds : used, budgetSeconds: available },
    channelsOver: channels.flatMap(({ name, standing }) =>
      name !== null && standing.available !== null && standing.used > standing.available ? [{ name, usedSeconds: standing.used, budgetSeconds: standing.available }] : [],
    ),
    waiting: rows.flatMap(({ name, due }) => (due.length > 0 ? [{ name, due }] : [])),
    nextBudgetSeconds: next.headline.standing.available,
  };
}

const currentMonth = (tenant: EnteredTenant, now: Date) => monthOf(todayIn(tenant.timeZone, now));

/** A month's review with its figures: as they stand while it is open, as they stood once it is finished. The month before this one unless another is named. */
export async function reviewIn(tx: Tx, tenant: EnteredTenant, month: Month | undefined, now: Date, isNamed: boolean): Promise<Review> {
  const thisMonth = currentMonth(tenant, now);
  const of = month ?? addMonths(thisMonth, -1);
  const { record, completed, ...words } = (await findReview(tx, tenant.id, of)) ?? EMPTY;
  return {
    month: of,
    thisMonth,
    ...words,
    figures: record ?? (await figuresOf(tx, tenant, of, now)),
    completed: completed && { ...completed, byName: isNamed ? completed.byName : null },
    months: await findReviewMonths(tx, tenant.id),
  };
}

/** Keeps what was written; answers the next version. CONFLICT where somebody wrote meanwhile or finished it, INVALID for a month to come. */
export async function saveReview(tx: Tx, tenant: EnteredTenant, month: Month, version: number, words: ReviewWords, now: Date): Promise<number> {
  if (month > currentMonth(tenant, now)) throw new DomainError("INVALID", "reviewAhead");
  if (version === 0) {
    if (await findReview(tx, tenant.id, month)) throw new DomainError("CONFLICT", "changedMeanwhile");
    await insertReview(tx, tenant.id, month, words);
  } else await updateReview(tx, tenant.id, month, version, words);
  return version + 1;
}

/** Keeps what was written and finishes the review with the figures as they stand; nothing of it changes from then on. */
export async function finishReview(tx: Tx, tenant: EnteredTenant, month: Month, version: number, words: ReviewWords, now: Date) {
  const saved = await saveReview(tx, tenant, month, version, words, now);
  const record = await figuresOf(tx, tenant, month, now);
  await updateReview(tx, tenant.id, month, saved, { record, completedAt: now, completedById: tenant.memberId });
}
