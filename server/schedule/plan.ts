import { findBudgets, findNamed } from "../budgets/data";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { headlineOf, type ScopedBudget } from "../domain/headline";
import { plannedShare } from "../domain/plan-delta";
import { rowBudgetOf } from "../domain/row-budget";
import { type WorkCalendar, workingDays } from "../domain/working-days";

/** What budgets plan for the days of a week: altogether, and for each channel that has one or whose name is asked for. */
export type WeekPlan = { total: number | null; channels: readonly string[]; ofChannel: (channelId: string) => number | null; nameOf: (channelId: string) => string };

/** The week's part of its months' budgets by working days; `calendar` must hold those months whole. */
export async function readPlan(tx: Tx, tenantId: TenantId, days: readonly Day[], calendar: WorkCalendar): Promise<WeekPlan> {
  const months = [...new Set(days.map(monthOf))];
  const budgets = await findBudgets(tx, [tenantId], months[0] ?? "", months.at(-1) ?? "");
  const named = await findNamed(tx, tenantId);
  const names = new Map(named.channels.map(({ id, name }) => [id, name]));
  const parts = partsOf(months, days, calendar);
  const planned = (secondsOf: (held: readonly ScopedBudget[]) => number | null) =>
    plannedShare(parts.map(({ month, ...part }) => ({ ...part, budget: secondsOf(budgets.filter(({ from, to }) => from <= month && (to === null || month < to))) })));
  return {
    total: planned((held) => headlineOf(held).seconds),
    channels: [...new Set(budgets.flatMap(({ channelId }) => channelId ?? []))],
    ofChannel: (channelId) => planned((held) => rowBudgetOf(held, { channelId, activityId: null }).seconds),
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
