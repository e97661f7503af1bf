import { majorOf } from "../domain/currency";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { SummaryMonth } from "./schema";

/** The figures of a month's page, one a line, in the units that machines read: seconds, whole currency units, ratios. */
export function summaryTable(name: string, { month, currency, time, money, roi, kpis }: SummaryMonth): ExportTable {
  const columns = [textColumn("month"), textColumn("figure"), numberColumn("value", 4), numberColumn("budget_or_target", 4), textColumn("unit"), textColumn("status")];
  const amount = (minor: number | null) => (minor === null ? null : majorOf(minor, currency));
  const rows: ExportCell[][] = [
    [month, "time", time.used, time.available, "seconds", time.status],
    ...(money ? [[month, `money_at_${money.basis}`, amount(money.used), amount(money.available), currency, ""]] : []),
    ...(roi
      ? [
          [month, "spent", amount(roi.spentMinor), null, currency, ""],
          [month, "return", amount(roi.returnMinor), null, currency, ""],
          ...roi.months.map((each): ExportCell[] => [each.month, "roi", each.roi, null, "ratio", ""]),
        ]
      : []),
    ...kpis.map((kpi): ExportCell[] => [month, kpi.name, kpi.value, kpi.target, kpi.unit ?? "", kpi.status]),
  ];
  return { name, columns, rows };
}
