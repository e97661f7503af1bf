import type { ResponseState } from "../domain/response-report";
import { localDayAt, localTimeAt } from "../domain/zone";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { StoredResponse } from "./data/responses";
import type { ResponseLine, ResponseReport } from "./schema";

/** A message with the zone of its channel, by whose clocks it is written down. */
export type ExportedResponse = StoredResponse & { zone: string; state: ResponseState };

/** Open minutes, to two decimals. */
const minutesOf = (seconds: number | null) => (seconds === null ? null : Math.round(seconds / 0.6) / 100);

/** Messages as a table, each by the clocks of its channel's zone; minutes are open ones, to two decimals. */
export function responsesTable(name: string, responses: readonly ExportedResponse[], names: boolean): ExportTable {
  const columns = [
    textColumn("channel"), textColumn("received"), textColumn("due"), textColumn("answered"), textColumn("time_zone"), textColumn("state"), numberColumn("sla_minutes"), numberColumn("taken_minutes", 2),
    ...(names ? [textColumn("answered_by")] : []), textColumn("sentiment"), textColumn("escalated"), textColumn("note"),
  ];
  const rows = responses.map(({ zone, ...row }) => {
    const at = (instant: Date | null) => (instant === null ? "" : `${localDayAt(instant, zone)} ${localTimeAt(instant, zone)}`);
    return [
      row.channelName, at(row.receivedAt), at(row.dueAt), at(row.answeredAt), zone, row.state, row.slaMinutes, minutesOf(row.takenSeconds),
      ...(names ? [row.answeredByName ?? ""] : []), row.sentiment ?? "", row.isEscalated ? "yes" : "no", row.note,
    ];
  });
  return { name, columns, rows };
}

/** How soon messages were answered as a table: in all, by channel, by person for whoever may see that, and by month. What cannot be judged yet is in no rate; a figure that nobody knows is an empty cell. */
export function reportTable(name: string, { from, to, total, channels, people, months }: ResponseReport): ExportTable {
  const columns = [
    textColumn("from"), textColumn("to"), textColumn("by"), textColumn("name"), numberColumn("received"), numberColumn("in_time"), numberColumn("late"), numberColumn("overdue"), numberColumn("not_yet_due"),
    numberColumn("in_time_of_judged", 4), numberColumn("median_minutes", 2), numberColumn("p90_minutes", 2), numberColumn("mean_minutes", 2),
  ];
  const row = (by: string, called: string, line: ResponseLine) => [
    from, to, by, called, line.received, line.inTime, line.late, line.overdue, line.waiting, line.hitRate, minutesOf(line.medianSeconds), minutesOf(line.p90Seconds), minutesOf(line.meanSeconds),
  ];
  const rows = [
    row("total", "", total),
    ...channels.map((line) => row("channel", line.name, line)),
    ...(people ?? []).map((line) => row("person", line.name ?? "", line)),
    ...months.map((line) => row("month", line.month, line)),
  ];
  return { name: `${name}-${from}-${to}`, columns, rows };
}
