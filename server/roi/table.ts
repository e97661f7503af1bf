import { hoursTogether } from "../domain/billing";
import { majorOf, minorDigits } from "../domain/currency";
import { costPerResult, knownReturn } from "../domain/known-amounts";
import { perResult } from "../domain/roi";
import { roundHalfAway } from "../domain/rounding";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { RoiBoard, RoiByAnswer, RoiLineOut } from "./schema";

type Told = Pick<RoiByAnswer, "from" | "to" | "currency" | "total"> & { by: "channel" | "month" | RoiByAnswer["by"]; lines: readonly (RoiLineOut & { name: string | null })[] };

/** The channels' part of some months. */
export const byChannel = ({ channels, ...board }: RoiBoard): Told => ({ ...board, by: "channel", lines: channels });

/** Their months. */
export const byMonth = ({ months, ...board }: RoiBoard): Told => ({ ...board, by: "month", lines: months.map(({ month, ...line }) => ({ ...line, name: month })) });

/** ROI by one thing as a table, whose hours add up to their total; what belongs to none has an empty name, and a figure that nobody knows an empty cell. */
export function roiTable(name: string, { by, lines, total, currency, from, to }: Told): ExportTable {
  const digits = minorDigits(currency);
  // What a result cost is no `cost_…`: such a head names what takes the right to see rates.
  const columns = [
    textColumn("from"), textColumn("to"), textColumn(by), numberColumn("cost", digits), numberColumn("return", digits), numberColumn("roi", 4), numberColumn("ads_only_roi", 4), numberColumn("results", 0),
    numberColumn("result_cost", digits), numberColumn("hours", 2), numberColumn("hours_per_result", 2), textColumn("currency"),
  ];
  const money = (minor: number | null) => (minor === null ? null : roundHalfAway(majorOf(minor, currency), digits));
  const hours = (seconds: number | null) => (seconds === null ? null : roundHalfAway(seconds / 3600, 2));
  const worked = hoursTogether(lines.map(({ seconds }) => seconds));
  const row = (called: string, line: RoiLineOut, lineHours: number) => [
    from, to, called, money(line.allInMinor), money(knownReturn(line)), line.roi, line.adsOnlyRoi, line.results,
    money(costPerResult({ ...line, costMinor: line.allInMinor })), lineHours, hours(perResult(line.seconds, line.results)), currency,
  ];
  return { name, columns, rows: [...lines.map((line, at) => row(line.name ?? "", line, worked.rows[at] ?? 0)), row("total", total, worked.total)] };
}

/** Hours and labour by kind of work and channel, and what of them one of the channel's results took; labour is empty for whoever may not see it. */
export function activityTable(name: string, { activities, channels, currency, from, to }: RoiBoard): ExportTable {
  const digits = minorDigits(currency);
  const columns = [textColumn("from"), textColumn("to"), textColumn("activity"), textColumn("channel"), numberColumn("hours", 2), numberColumn("hours_per_result", 2), numberColumn("labour", digits), numberColumn("labour_per_result", digits), textColumn("currency")];
  const money = (minor: number | null) => (minor === null ? null : roundHalfAway(majorOf(minor, currency), digits));
  const worked = hoursTogether(activities.map(({ seconds }) => seconds));
  const rows = activities.map(({ channelId, name: activity, seconds, laborMinor }, at) => {
    const channel = channels.find((one) => one.channelId === channelId);
    const [took, each] = [perResult(seconds, channel?.results ?? 0), laborMinor === null ? null : perResult(laborMinor, channel?.results ?? 0)];
    return [from, to, activity, channel?.name ?? "", worked.rows[at] ?? 0, took === null ? null : roundHalfAway(took / 3600, 2), money(laborMinor), each === null ? null : money(Math.round(each)), currency];
  });
  return { name, columns, rows };
}
