import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { PriorityList } from "./schema";

/** What could be done for the goals as a table, best value an hour first; without a score where nobody knows how long it takes. */
export function prioritiesTable(name: string, { items }: PriorityList): ExportTable {
  const columns = [
    textColumn("what"), textColumn("activity"), textColumn("channel"), textColumn("goals"), textColumn("confidence"), numberColumn("value", 4), numberColumn("seconds"), numberColumn("hours", 2),
    textColumn("seconds_from"), numberColumn("score", 4), textColumn("quadrant"),
  ];
  const rows = items.map((item) => [
    item.title, item.activityName ?? "", item.channelName ?? "", item.impacts.map(({ title }) => title).join(", "), item.confidence, item.value, item.seconds, hoursOf(item.seconds),
    item.secondsFrom ?? "", item.score, item.quadrant ?? "",
  ]);
  return { name, columns, rows };
}
