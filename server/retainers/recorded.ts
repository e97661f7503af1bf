import type { Measure } from "../domain/budget-line";
import type { ScopedBudget } from "../domain/headline";
import { sumPriced } from "../domain/priced";
import { moneyParts, type MoneyParts } from "../domain/used-money";
import { expensesOf } from "./closed";
import type { BudgetRecord } from "./schema";

/** What each budget was in one closed month, by id. */
export type Book = ReadonlyMap<string, BudgetRecord>;

/** The money of a record in a currency; null where none was kept, or in another currency, in which nothing is known of it. */
const moneyIn = (record: BudgetRecord | undefined, currency: string) => (record?.money && record.money.currency === currency ? record.money : null);

/**
 * Budgets with the amounts that they had when the month was closed: none for those that had no budget then, whatever was set
 * since. Where a month was closed before money was kept, that of today stands for it.
 */
export function asRecorded<B extends ScopedBudget & { id: string }>(held: readonly B[], measure: Measure, book: Book, currency: string): B[] {
  return held.map((budget) => {
    const record = book.get(budget.id);
    if (measure === "time") return { ...budget, amount: record?.ledger.base ?? null };
    return record && record.money === null ? budget : { ...budget, amount: moneyIn(record, currency)?.budget ?? null };
  });
}

type Recorded = Pick<MoneyParts, "used"> & { expenses: number | null; unpricedSeconds: number | null };

/** What was used of some budgets together by their records; null where one has none that can be told. No work counts in two of them. */
export function usedAsRecorded(ids: readonly string[], measure: Measure, book: Book, currency: string): Recorded | null {
  const records = ids.flatMap((id) => book.get(id) ?? []);
  if (ids.length === 0 || records.length < ids.length) return null;
  if (measure === "time") return { used: records.reduce((sum, { ledger }) => sum + ledger.used, 0), expenses: null, unpricedSeconds: null };
  if (records.some(({ money }) => money === null)) return null;
  const money = records.flatMap((record) => moneyIn(record, currency) ?? []);
  // Kept in another currency: then it is unknown in this one.
  if (money.length < records.length) return { used: null, expenses: null, unpricedSeconds: null };
  const { used, expenses, unpricedSeconds } = moneyParts(sumPriced(money.map(({ work }) => work)), money.reduce((sum, each) => sum + expensesOf(each), 0));
  return { used, expenses, unpricedSeconds };
}
