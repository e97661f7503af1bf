import { hoursTogether } from "../domain/billing";
import { majorOf, minorDigits } from "../domain/currency";
import { costPerResult, knownReturn } from "../domain/known-amounts";
import { perResult } from "../domain/roi";
import { roundHalfAway } from "../domain/rounding";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { RoiBoard } from "./schema";

/** ROI by channel as a table, whose hours add up to their total; what belongs to no channel has an empty name, and a figure that nobody knows an empty cell. */
export function roiTable(name: string, { channels, total, currency, from, to }: RoiBoard): ExportTable {
  const digits = minorDigits(currency);
  const columns = [
    textColumn("from"), textColumn("to"), textColumn("channel"), numberColumn("cost", digits), numberColumn("return", digits), numberColumn("roi", 4), numberColumn("ads only roi", 4), numberColumn("results", 0),
    numberColumn("cost per result", digits), numberColumn("hours", 2), numberColumn("hours per result", 2), textColumn("currency"),
  ];
  const money = (minor: number | null) => (minor === null ? null : roundHalfAway(majorOf(minor, currency), digits));
  const hours = (seconds: number | null) => (seconds === null ? null : roundHalfAway(seconds / 3600, 2));
  const worked = hoursTogether(channels.map(({ seconds }) => seconds));
  const row = (channel: string, line: RoiBoard["total"], lineHours: number) => [
    from, to, channel, money(line.allInMinor), money(knownReturn(line)), line.roi, line.adsOnlyRoi, line.results,
    money(costPerResult({ ...line, costMinor: line.allInMinor })), lineHours, hours(perResult(line.seconds, line.results)), currency,
  ];
  return { name, columns, rows: [...channels.map((channel, at) => row(channel.name ?? "", channel, worked.rows[at] ?? 0)), row("total", total, worked.total)] };
}
