import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { Leave } from "./schema";

/** Leave as a table, both days included; `share` is percent of a day. Why somebody is away is empty for whoever may not see it. */
export function leavesTable(name: string, leaves: readonly Leave[]): ExportTable {
  const columns = [textColumn("person"), textColumn("from"), textColumn("through"), numberColumn("share"), numberColumn("working_days", 1), textColumn("kind"), textColumn("note")];
  return { name, columns, rows: leaves.map((leave) => [leave.memberName, leave.fromOn, leave.toOn, leave.share, leave.workingDays, leave.kind ?? "", leave.note]) };
}
