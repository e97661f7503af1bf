import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { Routine } from "./schema";

/** Routines as a table, with how often each was due in the last four weeks and kept; weekdays are 1 (Monday) to 7. No rate where it was never due. */
export function routinesTable(name: string, routines: readonly Routine[]): ExportTable {
  const columns = [
    textColumn("person"), textColumn("activity"), textColumn("channel"), textColumn("weekdays"), textColumn("starts_at"), numberColumn("seconds"), numberColumn("hours", 2),
    textColumn("from"), textColumn("through"), numberColumn("due"), numberColumn("kept"), numberColumn("kept_rate", 4),
  ];
  const rows = routines.map(({ adherence, ...row }) => [
    row.memberName, row.activityName, row.channelName ?? "", row.weekdays.join(" "), row.startsAt, row.seconds, hoursOf(row.seconds),
    row.fromOn, row.toOn ?? "", adherence.due, adherence.kept, adherence.rate,
  ]);
  return { name, columns, rows };
}
