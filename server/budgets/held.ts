import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { firstDayOf, lastDayOf, type Month } from "../domain/day";
import { workCalendarOf } from "../holidays/service";
import { findLines } from "./data/lines";

/** The budgets of time as they are in one month: their amounts, without what months before carry over. */
export async function heldOn(tx: Tx, tenant: EnteredTenant, month: Month) {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  return heldIn(month, await findLines(tx, [tenant.id], first, last), "time", await workCalendarOf(tx, tenant, first, last));
}
