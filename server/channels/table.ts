import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { Channel } from "./schema";

/** The register as a table, in the order of the page; the least upkeep of a month is empty where nobody has said. */
export function channelsTable(name: string, channels: readonly Channel[]): ExportTable {
  const columns = [
    textColumn("channel"), textColumn("platform"), textColumn("handle"), textColumn("url"), textColumn("status"), textColumn("owner"), textColumn("purpose"), textColumn("why_opened"),
    textColumn("goals"), textColumn("cadence"), numberColumn("minimum_month_seconds"), numberColumn("minimum_month_hours", 2),
  ];
  const rows = channels.map((row) => [
    row.name, row.platformName, row.handle ?? "", row.url ?? "", row.status, row.ownerName ?? "", row.purpose ?? "", row.whyOpened ?? "",
    row.goals.map(({ title }) => title).join(", "), row.cadence ?? "", row.minimumMonthSeconds, hoursOf(row.minimumMonthSeconds),
  ]);
  return { name, columns, rows };
}
