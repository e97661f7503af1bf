import { type ExportTable, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { Holiday } from "./schema";

/** The holidays of a year as a table; `free` is no where the country's is a working day here. */
export function holidaysTable(name: string, holidays: readonly Holiday[]): ExportTable {
  const columns = [textColumn("day"), textColumn("name"), textColumn("source"), textColumn("free")];
  return { name, columns, rows: holidays.map((day) => [day.on, day.name, day.source, yesNo(!day.isWorked)]) };
}
