import { isDay } from "../../domain/day";
import { DATE_FORMATS, type DateFormat } from "../schema";

const SHAPE = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?$/;

/**
 * A day 'YYYY-MM-DD' read by the chosen format, null when the text is not a day in that format.
 * One-digit days and months are read; two-digit years are not, because they would have to be guessed.
 */
export function readDay(text: string, format: DateFormat): string | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const [, first = "", separator = "", second = "", third = ""] = parts;
  const order = format.split(separator);
  if (order.length !== 3) return null;
  const values = new Map(order.map((name, at) => [name, [first, second, third][at] ?? ""]));
  const [year = "", month = "", day = ""] = ["YYYY", "MM", "DD"].map((name) => values.get(name));
  if (year.length !== 4 || month.length > 2 || day.length > 2) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

/** `readDay` with a memory, for one file: timesheets repeat few days many times. */
export function createDayReader(format: DateFormat): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let day = known.get(text);
    if (day === undefined) known.set(text, (day = readDay(text, format)));
    return day;
  };
}

/** Splits `2026-01-02 13:00` or `2026-01-02T13:00` into date and time; `time` is null when there is only a date. */
export function splitStamp(text: string): { date: string; time: string | null } {
  const parts = /^(\d\S*?\d\.?)(?:T|,?\s+)(\S.*)$/.exec(text.trim());
  return parts ? { date: parts[1] ?? "", time: parts[2] ?? null } : { date: text.trim(), time: null };
}

/**
 * Gathers which date formats a file can have. `possible()` are the formats that read every value which is a date in
 * any format; more than one means that a person has to say (01/02/2026 is two days). If none reads all of them,
 * every format that reads some is offered. Empty when the file has no date at all.
 */
export function gatherDateFormats(): { add: (text: string) => void; possible: () => DateFormat[] } {
  const readable = new Map<DateFormat, number>();
  const seen = new Set<string>();
  let dates = 0;
  return {
    add: (text) => {
      const { date } = splitStamp(text);
      // Timesheets repeat few days many times; each decides only once.
      if (seen.has(date)) return;
      seen.add(date);
      const formats = DATE_FORMATS.filter((format) => readDay(date, format) !== null);
      if (formats.length > 0) dates += 1;
      for (const format of formats) readable.set(format, (readable.get(format) ?? 0) + 1);
    },
    possible: () => {
      const all = DATE_FORMATS.filter((format) => dates > 0 && readable.get(format) === dates);
      return all.length > 0 ? all : DATE_FORMATS.filter((format) => readable.has(format));
    },
  };
}
