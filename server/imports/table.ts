import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { ImportLine } from "./schema";

/** What was imported as a table, of time or of whatever else comes by file; numbers are empty until a file has run. */
export function importsTable(name: string, lines: readonly (Omit<ImportLine, "format"> & { format: string })[]): ExportTable {
  const columns = [
    textColumn("file"), textColumn("format"), textColumn("state"), numberColumn("rows"), numberColumn("added"), numberColumn("renewed"), numberColumn("known"), numberColumn("left_out"), textColumn("problem"),
    textColumn("by"), textColumn("uploaded_at"), textColumn("finished_at"), textColumn("undone_at"), textColumn("file_kept"),
  ];
  const rows = lines.map((line) => [
    line.fileName, line.format, line.state, line.rowCount, line.added, line.renewed, line.known, line.leftOut, line.problem?.reason ?? "",
    line.by, line.createdAt, line.finishedAt ?? "", line.undoneAt ?? "", yesNo(!line.isFileGone),
  ]);
  return { name, columns, rows };
}
