import { findLines } from "../budgets/data/lines";
import { findNamed } from "../budgets/data/named";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK, type BudgetScope } from "../domain/budget-scope";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { countsIn, headlineOf, type ScopedBudget } from "../domain/headline";
import { plannedShare } from "../domain/plan-delta";
import type { PlannedPiece } from "../domain/plan-left";
import { rowBudgetOf } from "../domain/row-budget";
import { type WorkCalendar, workingDays } from "../domain/working-days";

/** What some budgets plan for the days of a week, null without one, and whether they cover a piece of work in its month. */
export type Planned = { seconds: number | null; covers: (piece: PlannedPiece) => boolean };

/** What budgets in hours plan for the days of a week: altogether, and for each channel. */
export type WeekPlan = { total: Planned; channels: readonly string[]; ofChannel: (channelId: string) => Planned; nameOf: (channelId: string) => string };

/**
 * The week's part of its months' budgets by working days; `calendar` must hold those months whole. For one person (`memberId`)
 * it is that person's own calendar, and only budgets that are theirs count.
 */
export async function readPlan(tx: Tx, tenantId: TenantId, memberId: string | null, days: readonly Day[], calendar: WorkCalendar): Promise<WeekPlan> {
  const months = [...new Set(days.map(monthOf))];
  const lines = await findLines(tx, [tenantId], firstDayOf(months[0] ?? ""), lastDayOf(months.at(-1) ?? ""));
  const named = await findNamed(tx, tenantId);
  const names = new Map(named.channels.map(({ id, name }) => [id, name]));
  const parts = partsOf(months, days, calendar).map((part) => ({ ...part, held: heldIn(part.month, lines.filter((line) => line.memberId === memberId), "time", calendar) }));
  const planned = (budgetOf: (held: readonly ScopedBudget[]) => { amount: number | null; lines: readonly ScopedBudget[] }): Planned => {
    const budgets = parts.map(({ held, ...part }) => ({ ...part, ...budgetOf(held) }));
    return {
      seconds: plannedShare(budgets.map(({ amount, ...part }) => ({ ...part, budget: amount }))),
      covers: (piece) => countsIn(budgets.find(({ month }) => month === monthOf(piece.on))?.lines ?? [], piece),
    };
  };
  const scope = (part: Partial<BudgetScope>): BudgetScope => ({ ...ALL_WORK, memberId, ...part });
  const ofChannel = (channelId: string) => planned((held) => rowBudgetOf(held, scope({ channelIds: [channelId] })));
  return {
    total: memberId === null ? planned(headlineOf) : planned((held) => rowBudgetOf(held, scope({}))),
    channels: [...names.keys()].filter((channelId) => ofChannel(channelId).seconds !== null),
    ofChannel,
    nameOf: (channelId) => names.get(channelId) ?? "",
  };
}

/** How many of each month's working days are among the days. */
function partsOf(months: readonly Month[], days: readonly Day[], calendar: WorkCalendar) {
  return months.map((month) => {
    const inMonth = days.filter((day) => monthOf(day) === month);
    return { month, days: workingDays(inMonth[0] ?? "", inMonth.at(-1) ?? "", calendar), ofDays: workingDays(firstDayOf(month), lastDayOf(month), calendar) };
  });
}
