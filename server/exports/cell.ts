import { stringify } from "csv-stringify/sync";
import type { ExportCell } from "./schema";

// Spreadsheets run a cell that begins with one of these, or with its full-width twin, as a formula.
const RUNS = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** Text that a spreadsheet shows and does not run: an apostrophe before whatever it would take for a formula. For every file alike. */
export function cellText(text: string): string {
  const plain = text.replaceAll("\0", "");
  return RUNS.test(text) ? `'${plain}` : plain;
}

/**
 * A CSV file: comma, CRLF, numbers with a point, unknown as an empty cell. All text passes the guard, headings too. It begins with
 * the mark of UTF-8, without which Excel reads it in the code page of the machine and "Bäckerei" as "BÃ¤ckerei".
 */
export function csvFile(heading: readonly string[], rows: readonly (readonly ExportCell[])[]): string {
  const guarded = [heading, ...rows].map((row) => row.map((cell) => (typeof cell === "string" ? cellText(cell) : cell)));
  return stringify(guarded, { bom: true, record_delimiter: "\r\n" });
}
