import writeExcelFile from "write-excel-file/node";
import { cellText, csvFile } from "./cell";
import type { ExportCell, ExportTable } from "./schema";

export const FILE_KINDS = ["csv", "xlsx"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const CONTENT_TYPES: Record<FileKind, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export type TableFile = { fileName: string; contentType: string; body: string | Uint8Array<ArrayBuffer> };

/** The table as a file. Nothing in it is a formula: text is guarded by the one rule (cell.ts), in a workbook every cell has its type. */
export async function tableFile(table: ExportTable, kind: FileKind): Promise<TableFile> {
  const heading = table.columns.map(({ head }) => head);
  const body = kind === "csv" ? csvFile(heading, table.rows) : await workbook(table);
  return { fileName: `${table.name}.${kind}`, contentType: CONTENT_TYPES[kind], body };
}

async function workbook({ columns, rows }: ExportTable) {
  const heads = columns.map(({ head }) => ({ value: cellText(head), type: String, fontWeight: "bold" as const }));
  const lines = rows.map((row) => row.map((cell, at) => typedCell(cell, columns[at]?.decimals ?? 0)));
  // The sheet's name may hold few characters; the file's name says what it is.
  const buffer = await writeExcelFile([heads, ...lines], { sheet: "Worthwhile", stickyRowsCount: 1, columns: columns.map(({ decimals }) => ({ width: decimals === null ? 24 : 12 })) }).toBuffer();
  return new Uint8Array(buffer);
}

function typedCell(cell: ExportCell, decimals: number) {
  if (cell === null) return null;
  if (typeof cell === "string") return { value: cellText(cell), type: String };
  return { value: cell, type: Number, format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` };
}
