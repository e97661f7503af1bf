import type { ColumnRole, Columns, FormatName } from "../schema";
import { headingKey } from "./heading";
import { KNOWN_FORMATS } from "./known-formats";
import { proposeColumns } from "./synonyms";

export type Recognised = { format: FormatName; columns: Columns };

/**
 * Says by its headings which tool wrote a file and which column holds what; the order of columns does not matter.
 * An unknown file is `generic`, its columns are proposals.
 */
export function recogniseFormat(headings: string[]): Recognised {
  const written = new Map(headings.map((heading) => [headingKey(heading), heading]));
  const known = KNOWN_FORMATS.find((format) => format.signature.every((heading) => written.has(headingKey(heading))));
  if (!known) return { format: "generic", columns: proposeColumns(headings) };
  const columns: Columns = {};
  for (const [role, heading] of Object.entries(known.columns) as [ColumnRole, string][]) {
    const asWritten = written.get(headingKey(heading));
    if (asWritten !== undefined) columns[role] = asWritten;
  }
  return { format: known.name, columns };
}
