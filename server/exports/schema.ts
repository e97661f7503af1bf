import { z } from "zod";

/** A cell of an exported table: text (days too, as YYYY-MM-DD), a number as a machine reads it, or nothing for unknown. */
export const exportCell = z.union([z.string(), z.number(), z.null()]);
export type ExportCell = z.infer<typeof exportCell>;

/** A column: the word in its head, and how many decimals its numbers are shown with; null is text. */
export const exportColumn = z.object({ head: z.string(), decimals: z.number().nullable() });

/** A table of figures on its way into a file: the same cells whichever kind of file they go into. `name` is the file's, without its ending. */
export const exportTable = z.object({ name: z.string(), columns: z.array(exportColumn), rows: z.array(z.array(exportCell)) });
export type ExportTable = z.infer<typeof exportTable>;

/** More lines than this are not one table any more: the filter has to say less. */
export const MOST_ROWS = 20_000;

export const textColumn = (head: string) => ({ head, decimals: null });
export const numberColumn = (head: string, decimals = 0) => ({ head, decimals });
