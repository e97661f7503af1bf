import { type ExportTable, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { Activity } from "./schema";

/** Kinds of work as a table, in the order of the page. */
export function activitiesTable(name: string, activities: readonly Activity[]): ExportTable {
  const columns = [textColumn("activity"), textColumn("kind"), textColumn("billable"), textColumn("also_called"), textColumn("retired")];
  return { name, columns, rows: activities.map((row) => [row.name, row.kind, yesNo(row.isBillable), row.aliases.join(", "), yesNo(row.isRetired)]) };
}
