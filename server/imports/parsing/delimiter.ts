import { DELIMITERS, type Delimiter } from "../schema";

/**
 * The delimiter of a heading line: the one that occurs most often outside quotation marks.
 * Null when none occurs, which means one column.
 */
export function detectDelimiter(headingLine: string): Delimiter | null {
  const unquoted = headingLine.replace(/"(?:[^"]|"")*"/g, "");
  let best: Delimiter | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = unquoted.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
