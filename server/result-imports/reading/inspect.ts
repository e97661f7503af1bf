import { gatherDateFormats, splitStamp } from "../../imports/parsing/date";
import type { Finding } from "../../imports/parsing/finding";
import type { DateFormat, Decimal, Delimiter, Encoding } from "../../imports/schema";
import { proposeDayColumn, proposePostColumns, recogniseResults } from "../formats";
import { currencyOf, proposeSpendColumns } from "../spend-columns";
import type { Holds, PostColumns, ResultAnswers, ResultFormat, SpendColumns } from "../schema";
import { columnReader, spreadDate } from "./cells";
import { decimalsOf, isMissing, withoutSign } from "./figure";
import { openResults } from "./open";

/** What a file is, by what was chosen so far. It is kept beside the file. */
export type Inspection = {
  ok: true;
  format: ResultFormat;
  encodings: Encoding[];
  encoding: Encoding;
  delimiter: Delimiter;
  holds: Holds;
  headings: string[];
  columns: PostColumns;
  spendColumns: SpendColumns;
  headingCurrency: string | null;
  dayColumn: string | null;
  /** Headings of columns that hold nothing but numbers and gaps. */
  numberColumns: string[];
  /** Those that read every date; more than one is asked. */
  dateFormats: DateFormat[];
  decimals: Decimal[];
  /** The file gives times of a day, weekdays as numbers, months without a year. */
  hasTimes: boolean;
  hasWeekdayNumbers: boolean;
  hasBareMonths: boolean;
  rowCount: number;
  samples: string[][];
};

const SAMPLE_ROWS = 5;

/** Looks at an uploaded file, by what a person has chosen where that is said. */
export async function inspectResults(bytes: Uint8Array, answers: ResultAnswers = {}): Promise<Inspection | { ok: false; problem: Finding }> {
  const opened = await openResults(bytes, answers);
  if (!opened.ok) return opened;
  const { encodings, encoding, delimiter, headings, ownHeadings, records } = opened;
  const recognised = recogniseResults(ownHeadings);
  const holds = answers.holds ?? recognised.holds;
  const columns = answers.columns ?? proposePostColumns(headings);
  const spendColumns = answers.spendColumns ?? proposeSpendColumns(headings);
  const dayColumn = answers.dayColumn ?? proposeDayColumn(headings);
  const texts = (heading: string | null | undefined) => {
    const read = columnReader(headings, heading);
    return records.map(({ cells }) => read(cells)).filter((text) => !isMissing(text));
  };
  const figures = (heading: string) => texts(heading).map(withoutSign);

  const dates = gatherDateFormats();
  const dateTexts = texts(holds === "posts" ? columns.date : dayColumn).map(spreadDate);
  for (const text of dateTexts) dates.add(text);
  const isNumbers = (heading: string) => {
    const all = figures(heading);
    return all.length > 0 && decimalsOf(all).length > 0;
  };
  const numberColumns = headings.filter((heading) => heading !== "" && heading !== dayColumn && isNumbers(heading));
  // A column that is meant decides too, where a cell of it is no number: that cell is told as an error, and the others are read.
  const meant = [...new Set([...numberColumns, ...(holds === "spend" ? [spendColumns.amount ?? ""] : (answers.measures ?? []).map(({ heading }) => heading))])];
  const marked = meant.flatMap((heading) => figures(heading).filter((text) => /[.,]/.test(text) && decimalsOf([text]).length > 0));
  return {
    ok: true, format: recognised.format, encodings, encoding, delimiter, holds, headings, columns, spendColumns, headingCurrency: currencyOf(spendColumns.amount), dayColumn, numberColumns,
    dateFormats: dateTexts.length === 0 ? [] : dates.possible(),
    decimals: marked.length === 0 ? ["."] : decimalsOf(marked),
    hasTimes: texts(columns.time).length > 0 || dateTexts.some((text) => splitStamp(text).time !== null),
    hasWeekdayNumbers: texts(columns.weekday).some((text) => /^\d+$/.test(text)),
    hasBareMonths: texts(columns.month).some((text) => /^\d{1,2}$/.test(text)),
    rowCount: records.length,
    samples: records.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
  };
}
