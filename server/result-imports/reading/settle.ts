import type { DateFormat, Decimal, Delimiter, Encoding } from "../../imports/schema";
import { POST_FIGURES } from "../../domain/post-figures";
import type { PostColumns, ResultAnswers, ResultQuestion, SpendColumns } from "../schema";
import type { Inspection } from "./inspect";

type Source = { encoding: Encoding; delimiter: Delimiter; dateFormat: DateFormat };

/** The whole of what a file is read by, once nothing is left to ask. */
export type Reading = Source &
  (
    | { holds: "posts"; columns: PostColumns; zone: string; weekdayOne: 1 | 7 | null; year: number | null; channelId: string }
    | { holds: "days"; dayColumn: string; decimal: Decimal; measures: { heading: string; kpiId: string }[] }
    | { holds: "spend"; dayColumn: string; decimal: Decimal; columns: SpendColumns; currency: string | null; channelId: string }
  );

/** What a person has to be asked about a file, whether it is answered or not. */
export function asksOf(look: Inspection): ResultQuestion[] {
  const { columns } = look;
  const isPosts = look.holds === "posts";
  const asks: [ResultQuestion, boolean][] = [
    ["columns", true],
    ["encoding", look.encodings.length > 1],
    ["dateFormat", look.dateFormats.length > 1],
    ["zone", isPosts && look.hasTimes && columns.date !== undefined],
    ["weekdayOne", isPosts && look.hasWeekdayNumbers && columns.date === undefined],
    ["year", isPosts && look.hasBareMonths && columns.date === undefined],
    ["channel", look.holds !== "days"],
    ["currency", look.holds === "spend" && look.spendColumns.currency === undefined],
    ["decimal", !isPosts && look.decimals.length > 1],
    ["measures", look.holds === "days"],
  ];
  return asks.flatMap(([ask, isAsked]) => (isAsked ? [ask] : []));
}

/** What of that is still open. */
export function openOf(look: Inspection, answers: ResultAnswers): ResultQuestion[] {
  const isSaid: Record<ResultQuestion, boolean> = {
    columns: look.holds === "posts" ? hasPostColumns(look.columns) : look.dayColumn !== null && look.headings.includes(look.dayColumn) && (look.holds === "days" || look.spendColumns.amount !== undefined),
    encoding: answers.encoding !== undefined,
    dateFormat: answers.dateFormat !== undefined && look.dateFormats.includes(answers.dateFormat),
    zone: answers.zone !== undefined,
    weekdayOne: answers.weekdayOne !== undefined,
    year: answers.year !== undefined,
    channel: answers.channelId !== undefined,
    currency: answers.currency !== undefined,
    decimal: answers.decimal !== undefined && look.decimals.includes(answers.decimal),
    measures: measuresOf(look, answers).length > 0,
  };
  return asksOf(look).filter((ask) => !isSaid[ask]);
}

/** A post is worth nothing without a figure, and is none without saying when. */
const hasPostColumns = (columns: PostColumns) =>
  POST_FIGURES.some((figure) => columns[figure] !== undefined) && (["date", "month", "weekday"] as const).some((role) => columns[role] !== undefined);

const measuresOf = (look: Inspection, answers: ResultAnswers) => (answers.measures ?? []).filter(({ heading }) => look.headings.includes(heading));

/** How the file is to be read; null while something is open. */
export function readingOf(look: Inspection, answers: ResultAnswers, tenantZone: string): Reading | null {
  if (openOf(look, answers).length > 0) return null;
  const asks = asksOf(look);
  const dateFormat = (look.dateFormats.length > 1 ? answers.dateFormat : look.dateFormats[0]) ?? "YYYY-MM-DD";
  const source = { encoding: look.encoding, delimiter: look.delimiter, dateFormat };
  const decimal = (look.decimals.length > 1 ? answers.decimal : look.decimals[0]) ?? ".";
  if (look.holds === "spend") {
    const { dayColumn, spendColumns: columns } = look;
    if (dayColumn === null || answers.channelId === undefined) return null;
    return { ...source, holds: "spend", dayColumn, decimal, columns, currency: columns.currency === undefined ? (answers.currency ?? null) : null, channelId: answers.channelId };
  }
  if (look.holds === "days") {
    return look.dayColumn === null ? null : { ...source, holds: "days", dayColumn: look.dayColumn, decimal, measures: measuresOf(look, answers) };
  }
  if (answers.channelId === undefined) return null;
  const said = <T>(ask: ResultQuestion, answer: T | undefined): T | null => (asks.includes(ask) ? (answer ?? null) : null);
  return { ...source, holds: "posts", columns: look.columns, zone: answers.zone ?? tenantZone, weekdayOne: said("weekdayOne", answers.weekdayOne), year: said("year", answers.year), channelId: answers.channelId };
}
