import { daysBetween, isDay, type Day } from "./day";
import { fold } from "./name-match";

/** A day that some words spell out: words `from` to `to` (exclusive). */
export type WrittenDay = { day: Day; from: number; to: number };

// The final dot makes it a day: "24.11" is a number.
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?[,:;]?$/;
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^\d{4}$/;
const monthsOf = new Map<string, Map<string, number>>();

/**
 * The first day that the words spell out: "24.11.", "24.11.2026", "1 dec", "Dec 1", "1st december 2026". Months by their names in `locale`
 * and in English, from Intl. Without a year it is the nearest such day to today. Null where there is none.
 */
export function writtenDayIn(words: readonly string[], today: Day, locale: string): WrittenDay | null {
  for (let from = 0; from < words.length; from++) {
    const [first = "", second = "", third = ""] = words.slice(from, from + 3);
    const dotted = DOTTED.exec(first);
    if (dotted) {
      const day = dayOf(Number(dotted[1]), Number(dotted[2]), dotted[3], today);
      if (day) return { day, from, to: from + 1 };
    }
    for (const [number, name] of [[first, second], [second, first]] as const) {
      const month = monthOfName(fold(name), locale);
      const dayNumber = DAY_NUMBER.exec(fold(number))?.[1];
      if (month === undefined || dayNumber === undefined) continue;
      const year = YEAR.exec(fold(third))?.[0];
      const day = dayOf(Number(dayNumber), month, year, today);
      if (day) return { day, from, to: from + (year === undefined ? 2 : 3) };
    }
  }
  return null;
}

function dayOf(day: number, month: number, year: string | undefined, today: Day): Day | null {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(year)];
  const two = (part: number) => String(part).padStart(2, "0");
  const days = years.map((each) => `${String(each).padStart(4, "0")}-${two(month)}-${two(day)}`).filter(isDay);
  return days.sort((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)))[0] ?? null;
}

function monthOfName(name: string, locale: string): number | undefined {
  // British English shortens September to four letters.
  return namesOf(locale).get(name) ?? namesOf("en").get(name) ?? namesOf("en-GB").get(name);
}

function namesOf(language: string): Map<string, number> {
  const known = monthsOf.get(language);
  if (known) return known;
  const made = new Map<string, number>();
  for (const style of ["long", "short"] as const) {
    // Beside a day, for there some languages give a month another ending.
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: style, timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const name = fold(format.formatToParts(Date.UTC(2024, month - 1, 1, 12)).find(({ type }) => type === "month")?.value ?? "");
      if (/^\p{L}/u.test(name)) made.set(name, month);
    }
  }
  monthsOf.set(language, made);
  return made;
}
