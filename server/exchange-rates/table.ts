import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ExchangeRateList } from "./schema";

/** What other currencies are worth as a table, the latest day first; a currency without a rate has an empty one. */
export function exchangeRatesTable(name: string, { currency: into, currencies }: ExchangeRateList): ExportTable {
  const columns = [textColumn("currency"), textColumn("from"), numberColumn("rate", 10), textColumn("into"), textColumn("source")];
  const rows = currencies.flatMap(({ currency, rates }): ExportCell[][] => (rates.length === 0 ? [[currency, "", null, into, ""]] : rates.map(({ on, rate, source }) => [currency, on, rate, into, source])));
  return { name, columns, rows };
}
