import { roundTogether } from "../domain/apportion";
import { hoursOf } from "../exports/hours";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { OverviewMonth, OverviewRow } from "./schema";

const COLUMNS = [
  textColumn("part"), textColumn("name"), textColumn("month"), numberColumn("used_seconds"), numberColumn("used_hours", 2),
  numberColumn("budget_seconds"), numberColumn("budget_hours", 2), numberColumn("forecast_seconds"), textColumn("status"),
];

/**
 * The month as a table for machines and for clients: no person in it. Seconds are exact; hours are rounded to two decimals, so
 * that the channels, the activities and the kinds each add up to the total in hours as they do in seconds.
 */
export function overviewTable(name: string, { month, headline, channels, activities, kinds, steps, totalSeconds }: Omit<OverviewMonth, "silent">): ExportTable {
  const line = (part: string, rowName: string, of: string, used: number, budget: number | null, forecast: number | null, status: string | null, hours = hoursOf(used)): ExportCell[] => [
    part, rowName, of, used, hours, budget, hoursOf(budget), forecast, status,
  ];
  const rowLines = (part: string, rows: readonly OverviewRow[]) => {
    const hours = roundTogether(rows.map(({ seconds }) => seconds), 2, 3600).rows;
    return rows.map(({ name: rowName, seconds, standing }, index) => line(part, rowName ?? "", month, seconds, standing.available, standing.forecast?.value ?? null, standing.status, hours[index]));
  };
  const kindHours = roundTogether(kinds.map(({ seconds }) => seconds), 2, 3600).rows;
  const { standing } = headline;
  const rows = [
    line("headline", headline.kind, month, standing.used, standing.available, standing.forecast?.value ?? null, standing.status),
    line("total", "", month, totalSeconds, null, null, null),
    ...rowLines("channel", channels),
    ...rowLines("activity", activities),
    ...kinds.map(({ kind, seconds }, index) => line("kind", kind, month, seconds, null, null, null, kindHours[index])),
    ...steps.map((step) => line("month", step.kind, step.month, step.used, step.budget, null, null)),
  ];
  return { name, columns: COLUMNS, rows };
}
