import type { CellChange, KpiGrid } from "@/server/kpis/schema";
import { readCell } from "./pasted-block";

/** Where a cell stands: its row, and its period from the oldest on. */
export type CellPlace = { row: number; column: number };
/** What was typed and does not stand there yet; `problem` says why not. */
export type CellDraft = { text: string; problem: string | null };
export type CellDrafts = ReadonlyMap<string, CellDraft>;

export const placeKey = ({ row, column }: CellPlace) => `${row}:${column}`;

/** A block laid over the grid from a cell on; empty cells of the block leave alone what stands there. `left`: filled cells that lie beyond the grid. */
export function laidOver(grid: KpiGrid, at: CellPlace, block: readonly (readonly string[])[]): { texts: { place: CellPlace; text: string }[]; left: number } {
  const cells = block.flatMap((line, row) => line.map((text, column) => ({ place: { row: at.row + row, column: at.column + column }, text }))).filter(({ text }) => text !== "");
  const inside = cells.filter(({ place }) => place.row < grid.rows.length && place.column < grid.periods.length);
  return { texts: inside, left: cells.length - inside.length };
}

/** What is to be written for a typed text: on the day of the value that stands there, else on the last day of the period so far. Null where it says what stands there. */
export function changeFor({ rows, periods, today }: KpiGrid, { row, column }: CellPlace, text: string, locale: string): CellChange | null | "unreadable" {
  const line = rows[row];
  const period = periods[column];
  if (!line || !period) return null;
  const cell = line.cells[column] ?? null;
  const value = readCell(text, line.unit, locale);
  if (value === "unreadable") return value;
  if (value === (cell?.value ?? null)) return null;
  return { kpiId: line.kpiId, on: cell?.on ?? (period.to < today ? period.to : today), value, version: cell?.version ?? null };
}
