import { headingKey } from "../formats/heading";
import { COLUMN_ROLES, type ColumnRole, type Columns } from "../schema";

/** Reads the cell of a role from a row: trimmed, composed (NFC), '' when the file has no such column. */
export type CellReader = (cells: string[], role: ColumnRole) => string;

/** Role → position in the file. `missing` are chosen headings that the file does not have. */
export function locateColumns(headings: string[], columns: Columns): { positions: Map<ColumnRole, number>; missing: string[] } {
  const keys = headings.map(headingKey);
  const positions = new Map<ColumnRole, number>();
  const missing: string[] = [];
  for (const role of COLUMN_ROLES) {
    const heading = columns[role];
    if (heading === undefined) continue;
    const at = keys.indexOf(headingKey(heading));
    if (at >= 0) positions.set(role, at);
    else missing.push(heading);
  }
  return { positions, missing };
}

/** A reader for the columns of one file. */
export function createCellReader(positions: Map<ColumnRole, number>): CellReader {
  return (cells, role) => {
    const at = positions.get(role);
    return at === undefined ? "" : (cells[at] ?? "").normalize("NFC").trim();
  };
}

/** True for a row of empty cells, as spreadsheets leave them below the table. */
export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

const YES = new Set(["yes", "y", "true", "1", "ja", "da", "si", "sì", "oui", "billable"]);
const NO = new Set(["no", "n", "false", "0", "nee", "nein", "nu", "non", "non-billable"]);

/** Yes, no, or null when the cell is empty or says something else. */
export function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** Tags as the file lists them between commas or semicolons, each once, in order. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[,;]/).map((tag) => tag.trim()).filter((tag) => tag !== ""))];
}
