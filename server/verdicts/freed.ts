import { heldOn } from "../budgets/held";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { ALL_WORK } from "../domain/budget-scope";
import { addMonths, firstDayOf, type Month } from "../domain/day";
import { rowBudgetOf } from "../domain/row-budget";
import { USUAL_MONTHS } from "../domain/usual-month";
import { sumMoved } from "./data/closings";

/**
 * Seconds a month that a drop frees from the next month on, of those that the channel has in this one: no more than its budget
 * holds then, and where it has none then, nothing that an earlier closing gave away already.
 */
export async function freedBy(tx: Tx, tenant: EnteredTenant, channelId: string, seconds: number, month: Month): Promise<number> {
  const { amount } = rowBudgetOf(await heldOn(tx, tenant, addMonths(month, 1)), { ...ALL_WORK, channelIds: [channelId] });
  if (amount !== null) return Math.min(seconds, Math.round(amount));
  return Math.max(seconds - (await sumMoved(tx, tenant.id, channelId, firstDayOf(addMonths(month, -USUAL_MONTHS)))), 0);
}
