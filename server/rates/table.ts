import { majorOf, minorDigits } from "../domain/currency";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { RateBook } from "./schema";

/** Rates with their history as a table; `to` is the first day on which one no longer holds. */
export function ratesTable(name: string, { rates, currency }: RateBook): ExportTable {
  const columns = [textColumn("kind"), textColumn("person"), textColumn("channel"), textColumn("from"), textColumn("to"), numberColumn("hour", minorDigits(currency)), textColumn("currency")];
  return { name, columns, rows: rates.map((rate) => [rate.kind, rate.memberName ?? "", rate.channelName ?? "", rate.from, rate.to ?? "", majorOf(rate.hourMinor, currency), currency]) };
}
