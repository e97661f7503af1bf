import type { Day } from "../../domain/day";
import { createDayReader } from "../../imports/parsing/date";
import { finding, quoted, type Finding } from "../../imports/parsing/finding";
import { readMoment } from "../../imports/parsing/moment";
import type { CsvRecord } from "../../imports/parsing/records";
import { columnReader, spreadDate } from "./cells";
import { isMissing, readNumber } from "./figure";
import type { Reading } from "./settle";

/** A KPI's value on a day, as a file tells it. */
export type ReadValue = { line: number; kpiId: string; on: Day; value: number };

/** The values of a file of daily figures. A gap is no value; a day that comes twice is refused, for nobody can say which counts, and one to come, on which nothing can have been measured. */
export function readDays(headings: readonly string[], records: readonly CsvRecord[], reading: Extract<Reading, { holds: "days" }>, today: Day): { values: ReadValue[]; findings: Finding[]; missing: number } {
  const dayCell = columnReader(headings, reading.dayColumn);
  const columns = reading.measures.map(({ heading, kpiId }) => ({ heading, kpiId, cell: columnReader(headings, heading) }));
  const dayOf = createDayReader(reading.dateFormat);
  const seen = new Set<Day>();
  const findings: Finding[] = [];
  const values: ReadValue[] = [];
  let missing = 0;
  for (const { line, cells } of records) {
    const say = (code: Finding["code"], params: Finding["params"] = {}) => void findings.push(finding("error", code, line, params));
    const read = readMoment(spreadDate(dayCell(cells)), "", dayOf, "UTC");
    if ("code" in read) say(read.code, { value: quoted(read.value), format: reading.dateFormat });
    else if (read.day === null) say("missingDate");
    else if (read.day > today) say("dayAhead", { day: read.day });
    else if (seen.has(read.day)) say("dayTwice", { day: read.day });
    else {
      const on = read.day;
      seen.add(on);
      const texts = columns.map(({ heading, kpiId, cell }) => ({ heading, kpiId, text: cell(cells) })).filter(({ text }) => !isMissing(text));
      missing += columns.length - texts.length;
      const numbers = texts.flatMap(({ heading, kpiId, text }) => {
        const value = readNumber(text, reading.decimal);
        if (value === null) say("unreadableFigure", { value: quoted(text), column: quoted(heading) });
        return value === null ? [] : [{ line, kpiId, on, value }];
      });
      // A row with one cell that cannot be read is wrong as a whole, or half of it would be left out unseen.
      if (numbers.length === texts.length) values.push(...numbers);
    }
  }
  return { values, findings, missing };
}
