import { findLines } from "../budgets/data/lines";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK } from "../domain/budget-scope";
import { addMonths, firstDayOf, lastDayOf, type Month } from "../domain/day";
import { rowBudgetOf } from "../domain/row-budget";
import { workCalendarOf } from "../holidays/service";
import { sumMoved } from "./data/closings";
import { USUAL_MONTHS } from "./facts";

/** The monthly budgets of time as they are in one month. */
export async function heldOn(tx: Tx, tenant: EnteredTenant, month: Month) {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  return heldIn(month, await findLines(tx, [tenant.id], first, last), "time", await workCalendarOf(tx, tenant, first, last));
}

/**
 * Seconds a month that a drop frees from the next month on, of those that the channel has in this one: no more than its budget
 * holds then, and where it has none then, nothing that an earlier closing gave away already.
 */
export async function freedBy(tx: Tx, tenant: EnteredTenant, channelId: string, seconds: number, month: Month): Promise<number> {
  const { amount } = rowBudgetOf(await heldOn(tx, tenant, addMonths(month, 1)), { ...ALL_WORK, channelIds: [channelId] });
  if (amount !== null) return Math.min(seconds, Math.round(amount));
  return Math.max(seconds - (await sumMoved(tx, tenant.id, channelId, firstDayOf(addMonths(month, -USUAL_MONTHS)))), 0);
}
