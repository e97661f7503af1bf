import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ListedKpi, Measurement } from "./schema";

/** KPIs as they stand on a day, each in its own unit; progress as ratios. What nobody measured or agreed is an empty cell. */
export function kpisTable(name: string, kpis: readonly ListedKpi[]): ExportTable {
  const columns = [
    textColumn("goal"), textColumn("kpi"), textColumn("unit"), textColumn("says"), numberColumn("value", 4), textColumn("value_on"), textColumn("direction"), numberColumn("start", 4), numberColumn("target", 4), numberColumn("target_high", 4), textColumn("due_on"),
    numberColumn("progress", 4), numberColumn("expected", 4), textColumn("status"), textColumn("vanity"), textColumn("retired"),
  ];
  const rows = kpis.map((kpi) => [
    kpi.goalTitle ?? "", kpi.name, kpi.unit ?? "", kpi.reading, kpi.value, kpi.valueOn ?? "", kpi.direction, kpi.start, kpi.target, kpi.targetHigh, kpi.dueOn ?? "",
    kpi.progress, kpi.expected, kpi.status, kpi.isVanity ? "yes" : "no", kpi.isRetired ? "yes" : "no",
  ]);
  return { name, columns, rows };
}

/** What was measured of one KPI, latest first, in its own unit. */
export function valuesTable(name: string, values: readonly Measurement[]): ExportTable {
  const columns = [textColumn("day"), numberColumn("value", 4), textColumn("note"), textColumn("source")];
  return { name, columns, rows: values.map(({ on, value, note, source }) => [on, value, note, source ?? ""]) };
}
