import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addDays, type Day, monthOf, type Month } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findExpenses } from "./data";
import { type ExpenseList, expenseKind } from "./schema";

/** A month of expenses with its sums; without a month, the one that is now in the tenant's zone. */
export async function listExpenses({ tx, tenant, now }: { tx: Tx; tenant: EnteredTenant; now: Date }, wanted: Month | undefined): Promise<ExpenseList> {
  const today = todayIn(tenant.timeZone, now);
  const month = wanted ?? monthOf(today);
  const expenses = await findExpenses(tx, tenant.id, month);
  const sum = (rows: readonly { amountMinor: number }[]) => rows.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const kinds = expenseKind.options.map((kind) => ({ kind, rows: expenses.filter((row) => row.kind === kind) })).filter(({ rows }) => rows.length > 0);
  return { month, today, currency: tenant.currency, expenses, kinds: kinds.map(({ kind, rows }) => ({ kind, amountMinor: sum(rows) })), totalMinor: sum(expenses) };
}

const FIRST_DAY: Day = "2000-01-01";
const MOST_DAYS_AHEAD = 366;

/** INVALID for a day that can only be a slip of the year: it would be missed in its own month and felt in another. */
export function checkDay({ tenant, now }: { tenant: EnteredTenant; now: Date }, on: Day) {
  if (on < FIRST_DAY || on > addDays(todayIn(tenant.timeZone, now), MOST_DAYS_AHEAD)) throw new DomainError("INVALID", "expenseDayFar", { day: on });
}
