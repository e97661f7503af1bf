import { hoursTogether } from "../domain/billing";
import { majorOf, minorDigits } from "../domain/currency";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { TimeReport } from "./schema";

/**
 * The report as a table: the entry's own day, whichever zone the file is opened in; the time as it was logged in seconds beside
 * what is billed; hours and amounts of the lines add up to those of the report. Amounts only for those who see them there.
 */
export function reportTable(name: string, { rows, hasAmounts, currency }: TimeReport): ExportTable {
  const hours = hoursTogether(rows.map(({ seconds }) => seconds)).rows;
  const billedHours = hoursTogether(rows.map(({ roundedSeconds }) => roundedSeconds)).rows;
  const digits = minorDigits(currency);
  const columns = [
    textColumn("day"), textColumn("channel"), textColumn("activity"), textColumn("billable"), numberColumn("seconds"), numberColumn("hours", 2),
    numberColumn("approved_seconds"), numberColumn("rounded_seconds"), numberColumn("rounded_hours", 2),
    ...(hasAmounts ? [numberColumn("unpriced_seconds"), numberColumn("bill_amount", digits), textColumn("currency")] : []),
  ];
  const lines = rows.map((row, index) => [
    row.on, row.channelName ?? "", row.activityName, row.isBillable ? "yes" : "no", row.seconds, hours[index] ?? null, row.approvedSeconds, row.roundedSeconds, billedHours[index] ?? null,
    ...(hasAmounts ? [row.unpricedSeconds, row.billMinor === null ? null : majorOf(row.billMinor, currency), currency] : []),
  ]);
  return { name, columns, rows: lines };
}
