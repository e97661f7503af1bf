import { parse, type Info, type CsvError } from "csv-parse";
import { finished } from "node:stream/promises";
import { refuse } from "./finding";
import type { Pause } from "./pause";
import type { Delimiter, Encoding } from "../schema";
import { textSlices } from "./text";

/** A row of a file before anything is understood: the line at which it begins and its cells. */
export type CsvRecord = { line: number; cells: string[] };

/** A longer row is a file that is broken (mostly a quotation mark without a partner), not a timesheet. */
const MAX_RECORD_BYTES = 100_000;

/** A cell may hold line breaks; the parser reports the row's last line. */
function firstLine(cells: string[], lastLine: number): number {
  return cells.reduce((line, cell) => line - (cell.split("\n").length - 1), lastLine);
}

/** Turns what csv-parse says into a sentence. `begins` is the line at which the unreadable row begins. */
function refuseRecord(error: CsvError, begins: number): never {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return refuse("quoteNotClosed", begins);
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return refuse("quoteMisplaced", begins, { at: Number(error["lines"] ?? begins) });
    case "CSV_MAX_RECORD_SIZE":
      return refuse("rowTooLong", begins, { limit: MAX_RECORD_BYTES });
    default:
      throw error;
  }
}

/**
 * The rows of a CSV file in batches, the heading included, blank lines left out. Every row has as many cells as the
 * heading, or the file is refused with the line. Steps aside after every batch, so that a large file holds up nobody.
 */
export async function* readRecords(
  bytes: Uint8Array, source: { encoding: Encoding; delimiter: Delimiter }, pause: Pause,
): AsyncGenerator<CsvRecord[]> {
  let batch: CsvRecord[] = [];
  let lastLine = 0;
  let width = 0;
  let failure: CsvError | null = null;
  const parser = parse({
    columns: false,
    delimiter: source.delimiter,
    record_delimiter: "\n",
    max_record_size: MAX_RECORD_BYTES,
    skip_empty_lines: true,
    // The width is checked below, where the row's own line is known; the parser would report only its last.
    relax_column_count: true,
    on_record: (cells: string[], info: Info) => {
      batch.push({ line: firstLine(cells, info.lines), cells });
      lastLine = info.lines;
      return null;
    },
  });
  parser.on("error", (error: CsvError) => { failure = error; });
  parser.resume();

  const drain = (): CsvRecord[] => {
    const rows = batch;
    batch = [];
    for (const row of rows) width = checkWidth(row, width);
    return rows;
  };
  for (const slice of textSlices(bytes, source.encoding)) {
    await new Promise<void>((resolve) => { parser.write(slice, () => resolve()); });
    if (failure) break;
    if (batch.length > 0) yield drain();
    await pause();
  }
  if (!failure) {
    parser.end();
    await finished(parser).catch(() => undefined);
  }
  if (batch.length > 0) yield drain();
  if (failure) refuseRecord(failure, lastLine + 1);
}

/** Refuses a row that is wider or narrower than the heading; a narrow one is what a file cut short ends with. */
function checkWidth(row: CsvRecord, width: number): number {
  if (width === 0) return row.cells.length;
  const params = { found: row.cells.length, expected: width };
  if (row.cells.length < width) refuse("tooFewColumns", row.line, params);
  if (row.cells.length > width) refuse("tooManyColumns", row.line, params);
  return width;
}
