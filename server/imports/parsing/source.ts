import { detectDelimiter } from "./delimiter";
import { detectEncoding, type DetectedEncoding } from "./encoding";
import { refuse } from "./finding";
import { checkHeadings } from "./headings";
import type { Pause } from "./pause";
import { readRecords, type CsvRecord } from "./records";
import { MAX_FILE_BYTES, type Delimiter, type Encoding } from "../schema";
import { textSlices } from "./text";

/** A file whose heading has been read; `rows` go on from there, in batches. */
export type Source = { headings: string[]; rows: AsyncGenerator<CsvRecord[]> };

/** Refuses what is not worth reading: nothing, too much, or no text. Says how the rest is encoded. */
export function examineBytes(bytes: Uint8Array): DetectedEncoding {
  if (bytes.length === 0) refuse("empty", null);
  if (bytes.length > MAX_FILE_BYTES) {
    refuse("tooLarge", null, { megabytes: Math.ceil(bytes.length / 1_048_576), limit: MAX_FILE_BYTES / 1_048_576 });
  }
  return detectEncoding(bytes);
}

/** The first line that is not blank, and its delimiter. Refuses a file of blanks and a heading of one column. */
export function findDelimiter(bytes: Uint8Array, encoding: Encoding): Delimiter {
  let head = "";
  let line = 0;
  for (const slice of textSlices(bytes, encoding)) {
    head += slice;
    const lines = head.split("\n");
    line = lines.findIndex((text) => text.trim() !== "");
    if (line >= 0 && line < lines.length - 1) break;
    if (head.length > 100_000) break;
  }
  const heading = head.split("\n")[line];
  if (line < 0 || heading === undefined) return refuse("empty", null);
  return detectDelimiter(heading) ?? refuse("oneColumn", line + 1, { value: heading.trim().slice(0, 60) });
}

/** Opens a file: its headings, checked, and its rows without blank ones. */
export async function openSource(
  bytes: Uint8Array, source: { encoding: Encoding; delimiter: Delimiter }, pause: Pause,
): Promise<Source> {
  const batches = readRecords(bytes, source, pause);
  const first = await batches.next();
  if (first.done) return refuse("empty", null);
  const [heading, ...rest] = first.value;
  if (!heading) return refuse("empty", null);
  const headings = checkHeadings(heading);
  async function* rows(): AsyncGenerator<CsvRecord[]> {
    yield rest;
    yield* batches;
  }
  return { headings, rows: rows() };
}
