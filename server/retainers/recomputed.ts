import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month } from "../domain/day";
import { workCalendarOf } from "../holidays/service";
import { accountsOf, factsOf, monthlyLines } from "./accounts";
import type { Recomputed } from "./closed";
import { moneyOfMonths } from "./money";

/**
 * What each monthly budget would be in a closed month if it were worked out today, from its entries and from all months before
 * it, of which none is taken from its record.
 */
export async function recomputedIn(tx: Tx, tenant: EnteredTenant, month: Month, today: Day): Promise<(budgetId: string) => Recomputed | null> {
  const place = { ...tenant, today };
  const lines = await monthlyLines(tx, [tenant.id], month);
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(month), lastDayOf(month));
  const accounts = await accountsOf(tx, [place], lines, { from: month, to: month }, await factsOf(tx, [tenant.id], month), new Map());
  const moneyOf = await moneyOfMonths(tx, place, lines, [month, month], calendar);
  return (budgetId) => {
    const [account] = accounts.get(budgetId) ?? [];
    return account ? { ledger: account.ledger, money: moneyOf(budgetId, month) } : null;
  };
}
