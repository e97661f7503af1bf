import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, monthOf, type Month } from "../domain/day";
import { isLikelyDay } from "../domain/likely-day";
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

/** INVALID for a day that can only be a slip of the year. */
export function checkDay({ tenant, now }: { tenant: EnteredTenant; now: Date }, on: Day) {
  if (!isLikelyDay(on, todayIn(tenant.timeZone, now))) throw new DomainError("INVALID", "dayFar", { day: on });
}
