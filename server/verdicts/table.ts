import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { Board } from "./schema";

/** The board as a table: what each channel takes a month, this month's verdict, what the facts speak for and what is due. Cost is there only for whoever sees it. */
export function boardTable(name: string, { month, currency, seesCost, rows: channels }: Board): ExportTable {
  const columns = [
    textColumn("channel"), textColumn("platform"), textColumn("status"), textColumn("owner"), textColumn("month"), numberColumn("month_seconds"), numberColumn("month_hours", 2), numberColumn("budget_seconds"), numberColumn("budget_hours", 2),
    ...(seesCost ? [numberColumn("cost", minorDigits(currency)), textColumn("currency"), numberColumn("unpriced_seconds")] : []),
    textColumn("last_work"), textColumn("neglect"), textColumn("goals"), textColumn("verdict"), textColumn("advised"), textColumn("due"),
  ];
  const rows = channels.map((row) => [
    row.name, row.platformName, row.status, row.ownerName ?? "", month, row.monthSeconds, hoursOf(row.monthSeconds), row.budgetSeconds, hoursOf(row.budgetSeconds),
    ...(seesCost ? [row.costMinor === null ? null : majorOf(row.costMinor, currency), currency, row.unpricedSeconds] : []),
    row.lastOn ?? "", row.neglect ?? "", row.goals.join(", "), row.verdict ?? "", row.advised?.recommendation ?? "", row.due.join(", "),
  ]);
  return { name, columns, rows };
}
