import { majorOf, minorDigits } from "../domain/currency";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { AuditChange, AuditLine } from "./schema";

/** A value as a machine reads it: an amount in whole units of its currency, everything else as it is kept. */
function cellOf(value: AuditChange["from"], kind: AuditChange["kind"], currency: string): ExportCell {
  if (typeof value === "boolean") return yesNo(value);
  return kind === "minor" && typeof value === "number" ? majorOf(value, currency) : value;
}

/** What was changed as a table, newest first: a row a column that changed, and one row for many lines that were written together. A hidden value is empty. */
export function auditTable(name: string, lines: readonly AuditLine[], own: string): ExportTable {
  const digits = minorDigits(own);
  const columns = [
    textColumn("at"), textColumn("by"), textColumn("op"), textColumn("table"), textColumn("subject"), textColumn("whose"), numberColumn("lines"), textColumn("file"),
    textColumn("column"), textColumn("kind"), numberColumn("from", digits), numberColumn("to", digits), textColumn("currency"),
  ];
  const rows = lines.flatMap(({ act, changes, ...line }): ExportCell[][] => {
    const head = [line.at, line.byName ?? (line.by === "person" ? "" : line.by), line.op, line.table, line.subject ?? "", line.whose ?? "", act?.count ?? 1, act?.file ?? ""];
    if (act || changes.length === 0) return [[...head, "", "", null, null, ""]];
    return changes.map(({ field, kind, from, to, currency = own }) => [...head, field, kind, cellOf(from, kind, currency), cellOf(to, kind, currency), kind === "minor" ? currency : ""]);
  });
  return { name, columns, rows };
}
