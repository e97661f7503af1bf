import { buffer } from "node:stream/consumers";
import { stringify } from "csv-stringify/sync";
import readWorkbook from "read-excel-file/universal";
import { cellText } from "./cell-text.js";

/** A hundred thousand lines of twenty columns. */
const MAX_CELLS = 2_000_000;
/** As long as a spreadsheet lets the name of a sheet be. */
const LONGEST_NAME = 31;
/** What whoever started this takes for "no workbook", and not for a fault of ours. */
const UNREADABLE = 3;

/**
 * Runs in a process of its own, so that whatever a file does to it harms nobody else: a workbook comes in, and its first sheet
 * that holds anything goes out as CSV behind one line of JSON that says which it was. A row without anything is an empty
 * line, so that lines count as rows do.
 */
const workbook = Uint8Array.from(await buffer(process.stdin)).buffer;
const sheets = await readWorkbook(workbook).catch(() => process.exit(UNREADABLE));
const at = sheets.findIndex(({ data }) => data.some((row) => hasText(row.map(cellText))));
const rows = (sheets[at]?.data ?? []).map((row) => row.map(cellText));
const isTooMuch = rows.length * (rows[0]?.length ?? 0) > MAX_CELLS;
const name = (sheets[at]?.sheet ?? "").replace(/\p{C}/gu, "").slice(0, LONGEST_NAME);
process.stdout.write(`${JSON.stringify({ isTooMuch, isEmpty: at < 0, sheet: name, sheets: sheets.length })}\n`);
if (!isTooMuch) process.stdout.write(stringify(rows.map((row) => (hasText(row) ? row : [])), { bom: true }));

/** @param {string[]} row */
function hasText(row) {
  return row.some((text) => text.trim() !== "");
}
