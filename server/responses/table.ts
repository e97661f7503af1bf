import type { ResponseState } from "../domain/response-report";
import { localDayAt, localTimeAt } from "../domain/zone";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { StoredResponse } from "./data/responses";

/** A message with the zone of its channel, by whose clocks it is written down. */
export type ExportedResponse = StoredResponse & { zone: string; state: ResponseState };

/** Messages as a table, each by the clocks of its channel's zone; minutes are open ones, to two decimals. */
export function responsesTable(name: string, responses: readonly ExportedResponse[], names: boolean): ExportTable {
  const columns = [
    textColumn("channel"), textColumn("received"), textColumn("due"), textColumn("answered"), textColumn("time_zone"), textColumn("state"), numberColumn("sla_minutes"), numberColumn("taken_minutes", 2),
    ...(names ? [textColumn("answered_by")] : []), textColumn("sentiment"), textColumn("escalated"), textColumn("note"),
  ];
  const rows = responses.map(({ zone, ...row }) => {
    const at = (instant: Date | null) => (instant === null ? "" : `${localDayAt(instant, zone)} ${localTimeAt(instant, zone)}`);
    return [
      row.channelName, at(row.receivedAt), at(row.dueAt), at(row.answeredAt), zone, row.state, row.slaMinutes, row.takenSeconds === null ? null : Math.round(row.takenSeconds / 0.6) / 100,
      ...(names ? [row.answeredByName ?? ""] : []), row.sentiment ?? "", row.isEscalated ? "yes" : "no", row.note,
    ];
  });
  return { name, columns, rows };
}
