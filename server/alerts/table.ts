import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { TenantAlerts } from "./schema";

/** The alerts that stand as a table, then who went over a hard stop and why; `burn` is what was used or foreseen of what was available when it was raised. */
export function alertsTable(name: string, { alerts, overrides }: TenantAlerts): ExportTable {
  const columns = [
    textColumn("part"), textColumn("budget"), textColumn("month"), textColumn("measure"), textColumn("kind"), numberColumn("threshold_percent"), numberColumn("burn", 3), textColumn("at"),
    textColumn("by"), numberColumn("seconds"), numberColumn("hours", 2), textColumn("reason"),
  ];
  const raised = alerts.map((alert) => [
    "alert", alert.budgetName ?? "", alert.month, alert.measure, alert.kind, alert.threshold, alert.burnPermille === null ? null : alert.burnPermille / 1000, alert.raisedAt, "", null, null, "",
  ]);
  const beyond = overrides.map((over) => ["beyond", over.budgetName ?? "", over.month, "time", "", null, null, over.at, over.by, over.seconds, hoursOf(over.seconds), over.reason ?? ""]);
  return { name, columns, rows: [...raised, ...beyond] };
}
