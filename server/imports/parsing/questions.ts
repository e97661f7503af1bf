import { unitNamedBy } from "../formats/synonyms";
import { createCellReader, isBlank, locateColumns } from "./cells";
import { gatherDateFormats } from "./date";
import { gatherNumberStyle } from "./number-style";
import type { Columns, DateFormat, Decimal, DurationUnit, Encoding, FormatName } from "../schema";
import { DURATION_UNITS } from "../schema";

/** What the file does not say and a person has to, with the answers that its data leave open and values to judge by. */
export type Question =
  | { asks: "encoding"; options: { value: Encoding; sample: string }[] }
  | { asks: "dateFormat"; options: DateFormat[]; samples: string[] }
  | { asks: "zone"; samples: string[] }
  | { asks: "decimal"; options: Decimal[]; samples: string[] }
  | { asks: "durationUnit"; options: DurationUnit[]; samples: string[] }
  | { asks: "person" };

/** Settings that the data decide; null is asked. */
export type Decided = { dateFormat: DateFormat | null; decimal: Decimal | null; durationUnit: DurationUnit | null };

const SAMPLES = 3;

/** Gathers, row by row, what can be concluded from the chosen columns and what is left to ask. */
export function createQuestions(headings: string[], format: FormatName, columns: Columns): {
  add: (cells: string[]) => void;
  result: () => { questions: Question[]; decided: Decided };
} {
  const { positions } = locateColumns(headings, columns);
  const cell = createCellReader(positions);
  const named = columns.duration === undefined ? null : unitNamedBy(columns.duration);
  const dates = gatherDateFormats();
  const numbers = gatherNumberStyle(named ?? "hours");
  const dateSamples = new Set<string>();
  const timeSamples = new Set<string>();
  let nameless = false;

  return {
    add: (cells) => {
      if (isBlank(cells)) return;
      for (const date of [cell(cells, "startDate"), cell(cells, "endDate")]) {
        if (date === "") continue;
        dates.add(date);
        if (dateSamples.size < SAMPLES) dateSamples.add(date);
      }
      const time = cell(cells, "startTime");
      if (time !== "" && timeSamples.size < SAMPLES) timeSamples.add(time);
      numbers.add(cell(cells, "duration"));
      nameless ||= (["person", "firstName", "lastName", "email"] as const).every((role) => cell(cells, role) === "");
    },
    result: () => {
      const questions: Question[] = [];
      const formats = dates.possible();
      if (formats.length > 1) questions.push({ asks: "dateFormat", options: formats, samples: [...dateSamples] });
      if (!positions.has("zone")) questions.push({ asks: "zone", samples: [...timeSamples] });

      const style = numbers.result();
      const decimalOpen = style.marked && style.decimals.length > 1;
      if (decimalOpen) questions.push({ asks: "decimal", options: style.decimals, samples: style.samples });
      const unit = unitOf(format, named, style.bare, style.marked);
      if (unit === null) questions.push({ asks: "durationUnit", options: [...DURATION_UNITS], samples: style.samples });
      if (nameless) questions.push({ asks: "person" });

      const [onlyFormat = null] = formats;
      const [firstDecimal = "."] = style.decimals;
      const decided: Decided = {
        dateFormat: formats.length === 1 ? onlyFormat : formats.length === 0 ? "YYYY-MM-DD" : null,
        decimal: decimalOpen ? null : firstDecimal,
        durationUnit: unit,
      };
      return { questions, decided };
    },
  };
}

/** Kimai writes whole seconds or decimal hours, the other known tools hours; an unknown tool is asked unless its heading says. */
function unitOf(format: FormatName, named: DurationUnit | null, bare: boolean, marked: boolean): DurationUnit | null {
  if (!bare) return named ?? "hours";
  if (format === "kimai") return marked ? "hours" : "seconds";
  if (format !== "generic") return "hours";
  return named;
}
