import { majorOf, minorDigits } from "../domain/currency";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ExpenseList } from "./schema";

/** Expenses as a table, each on its own day. */
export function expensesTable(name: string, { expenses, currency }: ExpenseList): ExportTable {
  const columns = [textColumn("day"), textColumn("kind"), textColumn("channel"), textColumn("goal"), textColumn("supplier"), textColumn("campaign"), textColumn("note"), numberColumn("amount", minorDigits(currency)), textColumn("currency")];
  return { name, columns, rows: expenses.map((row) => [row.on, row.kind, row.channelName ?? "", row.goalTitle ?? "", row.supplier, row.campaign, row.note, majorOf(row.amountMinor, currency), currency]) };
}
