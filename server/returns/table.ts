import { majorOf, minorDigits } from "../domain/currency";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ReturnList } from "./schema";

/** Returns as a table, each on its own day; a worth that nobody knows is an empty cell. */
export function returnsTable(name: string, { returns, currency }: ReturnList): ExportTable {
  const digits = minorDigits(currency);
  const columns = [textColumn("day"), textColumn("kind"), numberColumn("number", 0), numberColumn("amount", digits), numberColumn("worth", digits), textColumn("currency"), textColumn("channel"), textColumn("goal"), textColumn("campaign"), textColumn("paid"), textColumn("note")];
  const money = (minor: number | null) => (minor === null ? null : majorOf(minor, currency));
  return { name, columns, rows: returns.map((row) => [row.on, row.kindName, row.quantity, money(row.amountMinor), money(row.worthMinor), currency, row.channelName ?? "", row.goalTitle ?? "", row.campaign, row.isPaid ? "yes" : "no", row.note]) };
}
