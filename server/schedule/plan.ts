import { findLines } from "../budgets/data/lines";
import { findNamed } from "../budgets/data/named";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK, type BudgetScope } from "../domain/budget-scope";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { headlineOf, type ScopedBudget } from "../domain/headline";
import { plannedShare } from "../domain/plan-delta";
import { rowBudgetOf } from "../domain/row-budget";
import { type WorkCalendar, workingDays } from "../domain/working-days";

/** What budgets in hours plan for the days of a week: altogether, and for each channel. */
export type WeekPlan = { total: number | null; channels: readonly string[]; ofChannel: (channelId: string) => number | null; nameOf: (channelId: string) => string };

/**
 * The week's part of its months' budgets by working days; `calendar` must hold those months whole. For one person (`memberId`)
 * it is that person's own calendar, and only budgets that are theirs count.
 */
export async function readPlan(tx: Tx, tenantId: TenantId, memberId: string | null, days: readonly Day[], calendar: WorkCalendar): Promise<WeekPlan> {
  const months = [...new Set(days.map(monthOf))];
  const lines = await findLines(tx, [tenantId], firstDayOf(months[0] ?? ""), lastDayOf(months.at(-1) ?? ""));
  const named = await findNamed(tx, tenantId);
  const names = new Map(named.channels.map(({ id, name }) => [id, name]));
  const parts = partsOf(months, days, calendar).map(({ month, ...part }) => ({ ...part, held: heldIn(month, lines.filter((line) => line.memberId === memberId), "time", calendar) }));
  const planned = (amountOf: (held: readonly ScopedBudget[]) => number | null) => plannedShare(parts.map(({ held, ...part }) => ({ ...part, budget: amountOf(held) })));
  const scope = (part: Partial<BudgetScope>): BudgetScope => ({ ...ALL_WORK, memberId, ...part });
  const ofChannel = (channelId: string) => planned((held) => rowBudgetOf(held, scope({ channelIds: [channelId] })).amount);
  return {
    total: memberId === null ? planned((held) => headlineOf(held).amount) : planned((held) => rowBudgetOf(held, scope({})).amount),
    channels: [...names.keys()].filter((channelId) => ofChannel(channelId) !== null),
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
