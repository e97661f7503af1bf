import { recogniseFormat } from "../formats/recognise";
import { isBlank } from "./cells";
import { UnreadableFile, refuse, type Finding } from "./finding";
import { stepAside, type Pause } from "./pause";
import { createQuestions, type Decided, type Question } from "./questions";
import type { Columns, ColumnRole, Delimiter, Encoding, FormatName } from "../schema";
import { examineBytes, findDelimiter, openSource } from "./source";
import { textSlices } from "./text";

export type Inspection = {
  ok: true;
  format: FormatName;
  /** The likeliest where `questions` asks for it. */
  encoding: Encoding;
  delimiter: Delimiter;
  headings: string[];
  /** Recognised, or proposed where `format` is generic, or as chosen. */
  columns: Columns;
  /** What a column must still be chosen for, before the file can be imported. */
  missingColumns: ("startDate" | "duration")[];
  questions: Question[];
  decided: Decided;
  /** Rows with something in them, the heading not counted. */
  rowCount: number;
  /** The first rows as they stand, for the mapping page. */
  samples: string[][];
};

export type Chosen = { encoding?: Encoding; delimiter?: Delimiter; columns?: Columns };

const SAMPLE_ROWS = 5;

function missingColumns(columns: Columns): ("startDate" | "duration")[] {
  const has = (role: ColumnRole): boolean => columns[role] !== undefined;
  const missing: ("startDate" | "duration")[] = [];
  if (!has("startDate")) missing.push("startDate");
  if (!has("duration") && !(has("endTime") || has("endDate"))) missing.push("duration");
  return missing;
}

/** The first line with a character beyond ASCII, for a person to see which encoding makes sense of it. */
function encodingSample(bytes: Uint8Array, encoding: Encoding): string {
  for (const slice of textSlices(bytes, encoding)) {
    const word = /\S*[^\p{ASCII}]\S*(?: \S+)?/u.exec(slice);
    if (word) return word[0].slice(0, 60);
  }
  return "";
}

/**
 * First look at an uploaded file: what it is, and what has to be asked before it can be read. Ask again with what a
 * person has chosen; questions about dates and numbers depend on the columns. A file that cannot be read at all gives
 * `ok: false` and the reason.
 */
export async function inspectFile(
  bytes: Uint8Array, chosen: Chosen = {}, pause: Pause = stepAside,
): Promise<Inspection | { ok: false; problem: Finding }> {
  try {
    const detected = examineBytes(bytes);
    const encoding = chosen.encoding ?? detected.options[0];
    const delimiter = chosen.delimiter ?? findDelimiter(bytes, encoding);
    const { headings, rows } = await openSource(bytes, { encoding, delimiter }, pause);
    const recognised = recogniseFormat(headings);
    const columns = chosen.columns ?? recognised.columns;
    const gathered = createQuestions(headings, recognised.format, columns);
    const samples: string[][] = [];
    let rowCount = 0;
    for await (const batch of rows) {
      for (const { cells } of batch) {
        if (isBlank(cells)) continue;
        rowCount += 1;
        if (samples.length < SAMPLE_ROWS) samples.push(cells);
        gathered.add(cells);
      }
    }
    if (rowCount === 0) refuse("noRows", null);
    const { questions, decided } = gathered.result();
    if (!detected.certain && chosen.encoding === undefined) {
      const options = detected.options.map((value) => ({ value, sample: encodingSample(bytes, value) }));
      questions.unshift({ asks: "encoding", options });
    }
    const missing = missingColumns(columns);
    return { ok: true, format: recognised.format, encoding, delimiter, headings, columns, missingColumns: missing, questions, decided, rowCount, samples };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.finding };
    throw error;
  }
}
