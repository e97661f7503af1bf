import type { ExportCell, ExportTable } from "../exports/schema";

/** The lines of an exported table by the words in its heads. */
export const linesOf = ({ columns, rows }: ExportTable) => rows.map((row): Record<string, ExportCell | undefined> => Object.fromEntries(columns.map(({ head }, at) => [head, row[at]])));
