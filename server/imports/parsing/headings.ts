import { headingKey } from "../formats/heading";
import { quoted, refuse } from "./finding";
import { isBlank } from "./cells";
import type { CsvRecord } from "./records";

/** More than any report has; fewer than would make a page of mapping useless. */
const MAX_COLUMNS = 200;

/** True for what stands in rows, not above them: a date, a time, a number, an address. */
function looksLikeData(cell: string): boolean {
  return /^[-+]?\d[\d.,:/\s-]*$/.test(cell.trim()) || /^\S+@\S+\.\S+$/.test(cell.trim());
}

/**
 * The headings of a file as written, trimmed. Refuses a first row that cannot be one: blank, of a single column, with
 * data in it, or with two columns of one name, of which nobody could say which is meant.
 */
export function checkHeadings(record: CsvRecord): string[] {
  const headings = record.cells.map((cell) => cell.normalize("NFC").trim());
  if (isBlank(headings)) refuse("blankHeading", record.line);
  if (headings.length === 1) refuse("oneColumn", record.line, { value: quoted(headings[0] ?? "") });
  if (headings.length > MAX_COLUMNS) refuse("tooManyColumns", record.line, { found: headings.length, expected: MAX_COLUMNS });
  const data = headings.find(looksLikeData);
  if (data !== undefined) refuse("noHeading", record.line, { value: quoted(data) });
  const seen = new Map<string, number>();
  headings.forEach((heading, at) => {
    const key = headingKey(heading);
    const first = seen.get(key);
    if (key !== "" && first !== undefined) {
      refuse("duplicateHeading", record.line, { heading: quoted(heading), first: first + 1, second: at + 1 });
    }
    seen.set(key, at);
  });
  return headings;
}
