import { headingKey } from "../../imports/formats/heading";
import { UnreadableFile, type Finding } from "../../imports/parsing/finding";
import { stepAside } from "../../imports/parsing/pause";
import type { CsvRecord } from "../../imports/parsing/records";
import { examineBytes, findDelimiter, openSource } from "../../imports/parsing/source";
import { isBlank } from "../../imports/parsing/cells";
import { refuse } from "../../imports/parsing/finding";
import type { Delimiter, Encoding } from "../../imports/schema";
import { MAX_ROWS } from "../schema";
import { fromHeadings } from "./preamble";

export type Opened = { encodings: [Encoding, ...Encoding[]]; encoding: Encoding; delimiter: Delimiter; headings: string[]; /** As they stand in the file, by which an export is recognised. */ ownHeadings: string[]; records: CsvRecord[] };

/** A file's rows from its headings on, blank ones left out, each with its line in the file; or why it cannot be read. */
export async function openResults(given: Uint8Array, chosen: { encoding?: Encoding | undefined; delimiter?: Delimiter | undefined }): Promise<({ ok: true } & Opened) | { ok: false; problem: Finding }> {
  let above = 0;
  try {
    const { options } = examineBytes(given);
    const encoding = chosen.encoding ?? options[0];
    const { bytes, lines, title } = fromHeadings(given, encoding);
    above = lines;
    const delimiter = chosen.delimiter ?? findDelimiter(bytes, encoding);
    const { headings, rows } = await openSource(bytes, { encoding, delimiter }, stepAside);
    const records: CsvRecord[] = [];
    for await (const batch of rows) {
      for (const { line, cells } of batch) if (!isBlank(cells)) records.push({ line: line + above, cells });
      if (records.length > MAX_ROWS) refuse("tooManyRows", null, { limit: MAX_ROWS });
    }
    if (records.length === 0) refuse("noRows", null);
    return { ok: true, encodings: options, encoding, delimiter, headings: namedBy(title, headings), ownHeadings: headings, records };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: lowered(error.finding, above) };
    throw error;
  }
}

/**
 * Each figure of a Meta page comes as a file of its own whose column is called "Primary" and whose title says what it is: by that it
 * is called, or what was answered for the reach would be remembered for the visits.
 */
function namedBy(title: string | null, headings: string[]): string[] {
  const keys = headings.map(headingKey);
  if (title === null || keys.includes(headingKey(title))) return headings;
  return headings.map((heading, at) => (keys[at] === "primary" ? title : heading));
}

/** A finding is told by its line in the file, not in what is left of it. */
const lowered = ({ line, params, ...found }: Finding, above: number): Finding =>
  line === null ? { ...found, line, params } : { ...found, line: line + above, params: { ...params, line: line + above } };
