import { createHash } from "node:crypto";
import { createDayReader, gatherDateFormats } from "../../imports/parsing/date";
import { finding, quoted, type Finding } from "../../imports/parsing/finding";
import { createInstants } from "../../imports/parsing/instants";
import { readMoment } from "../../imports/parsing/moment";
import type { CsvRecord } from "../../imports/parsing/records";
import type { DateFormat } from "../../imports/schema";
import { columnReader, spreadDate } from "../../result-imports/reading/cells";
import type { LogColumns } from "../import-schema";

/** A message as a file tells it. */
export type ReadMessage = { line: number; receivedAt: Date; answeredAt: Date | null; note: string; importKey: string };
export type LogReading = { columns: LogColumns; dateFormat: DateFormat; zone: string; channelId: string };

const LONGEST_NOTE = 300;

/** The formats that read every day of the file. */
export function dateFormatsOf(headings: readonly string[], records: readonly CsvRecord[], columns: LogColumns): DateFormat[] {
  const dates = gatherDateFormats();
  for (const heading of [columns.received, columns.answered]) {
    const cell = columnReader(headings, heading);
    for (const { cells } of records) dates.add(spreadDate(cell(cells)));
  }
  return dates.possible();
}

/**
 * The messages of a file. Each has a key by which a later file knows it again: its channel, when it came in by the file's own
 * clock, its note, and the ordinal among lines that are equal in these, so that two alike stay two. A line without an answer is open.
 */
export function readLog(headings: readonly string[], records: readonly CsvRecord[], { columns, dateFormat, zone, channelId }: LogReading, now: Date): { messages: ReadMessage[]; findings: Finding[] } {
  const cell = Object.fromEntries(Object.entries(columns).map(([role, heading]) => [role, columnReader(headings, heading)])) as Record<keyof LogColumns, ((cells: readonly string[]) => string) | undefined>;
  const [dayOf, instantOf, ordinals] = [createDayReader(dateFormat), createInstants(), new Map<string, number>()];
  const findings: Finding[] = [];
  const messages: ReadMessage[] = [];
  for (const { line, cells } of records) {
    const say = (code: Finding["code"], params: Finding["params"] = {}) => void findings.push(finding("error", code, line, params));
    const read = (role: "received" | "answered", time: "receivedTime" | "answeredTime", day: string | null) => {
      const text = spreadDate(cell[role]?.(cells) ?? "");
      const moment = readMoment(text, cell[time]?.(cells) ?? "", dayOf, zone);
      if ("code" in moment) return void say(moment.code, { value: quoted(moment.value), format: dateFormat });
      const on = moment.day ?? (moment.time === null ? null : day);
      if (on === null) return null;
      if (moment.time === null) return void say("unreadableTime", { value: quoted(text) });
      return { local: `${on} ${moment.time}`, day: on, at: instantOf(on, moment.time, zone) };
    };
    const received = read("received", "receivedTime", null);
    if (received === null) say("missingDate");
    if (!received) continue;
    const answered = read("answered", "answeredTime", received.day);
    if (answered === undefined) continue;
    if (received.at > now || (answered?.at ?? received.at) > now) say("dayAhead", { day: (answered ?? received).local });
    else if (answered && answered.at < received.at) say("endBeforeStart");
    else {
      const note = (cell.note?.(cells) ?? "").slice(0, LONGEST_NOTE).trim();
      const what = JSON.stringify([channelId, received.local, note]);
      const ordinal = ordinals.get(what) ?? 0;
      ordinals.set(what, ordinal + 1);
      messages.push({ line, receivedAt: received.at, answeredAt: answered?.at ?? null, note, importKey: createHash("sha256").update(`${what}#${ordinal}`).digest("hex") });
    }
  }
  return { messages, findings };
}
