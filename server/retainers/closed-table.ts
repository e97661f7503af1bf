import { majorOf, minorDigits } from "../domain/currency";
import { roundHalfAway } from "../domain/rounding";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { scopeCells, scopeColumns } from "../exports/scope";
import type { ClosedMoney, RetainersOfMonth } from "./schema";

/**
 * What the budgets of a closed month were, those for whole ranges of days last: time, and money in the currency of that time, work
 * and expenses apart. Nothing of a month that is open; no money where the asking person may not see it.
 */
export function closedTable(name: string, { month, currency: own, rows, long }: RetainersOfMonth): ExportTable {
  const digits = minorDigits(own);
  const columns = [
    ...scopeColumns, textColumn("period"), textColumn("status"), numberColumn("budget_seconds"), numberColumn("used_seconds"),
    numberColumn("budget_amount", digits), numberColumn("labour_amount", digits), numberColumn("expenses_amount", digits), numberColumn("used_amount", digits), numberColumn("unpriced_seconds"), textColumn("currency"),
  ];
  const moneyCells = (money: ClosedMoney | null | undefined): ExportCell[] => {
    if (!money) return [null, null, null, null, null, ""];
    const major = (minor: number | null) => (minor === null ? null : majorOf(roundHalfAway(minor), money.currency));
    return [major(money.budget), major(money.labour), major(money.spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0)), major(money.used), money.unpricedSeconds, money.currency];
  };
  const monthly = rows.flatMap((row): ExportCell[][] => (row.closed ? [[...scopeCells(row), month, row.status, row.ledger.available, row.ledger.used, ...moneyCells(row.closed.money)]] : []));
  const whole = long.map((row): ExportCell[] => [...scopeCells(row), `${row.from}/${row.lastOn}`, row.time.status ?? "", row.time.budget, row.time.used, ...moneyCells(row.money)]);
  return { name, columns, rows: [...monthly, ...whole] };
}
