import { addDays, type Day, isDay, weekday } from "./day";
import { fold } from "./name-match";

/** What a word says of the day. `loose` words (short weekday names) are ordinary words too, so only their place makes them days. */
export type DayWord = { day: Day; loose: boolean };

// A Monday at noon UTC: the names of the seven days are read off from here.
const MONDAY = Date.UTC(2024, 0, 1, 12);
const namesOf = new Map<string, { relative: Map<string, number>; long: Map<string, number>; short: Map<string, number> }>();

/**
 * The day that one word means: an ISO date, today, yesterday or tomorrow (and the day beyond, where the language has a word), or a
 * weekday, which is the latest one up to today. Words of `locale` and of English, from Intl,
 * with or without capitals and accents. Null otherwise.
 */
export function dayOfWord(word: string, today: Day, locale: string): DayWord | null {
  const typed = fold(word);
  if (isDay(typed)) return { day: typed, loose: false };
  for (const language of [locale, "en"]) {
    const names = dayNames(language);
    const ago = names.relative.get(typed);
    if (ago !== undefined) return { day: addDays(today, -ago), loose: false };
    const long = names.long.get(typed);
    const wanted = long ?? names.short.get(typed);
    if (wanted !== undefined) return { day: addDays(today, -((weekday(today) - wanted + 7) % 7)), loose: long === undefined };
  }
  return null;
}

function dayNames(language: string) {
  const known = namesOf.get(language);
  if (known) return known;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const weekdays = (style: "long" | "short") => {
    const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" });
    return new Map([1, 2, 3, 4, 5, 6, 7].map((number) => [fold(format.format(MONDAY + (number - 1) * 86_400_000)), number]));
  };
  const made = {
    // What is over last: where yesterday and tomorrow are one word, time is logged of what is over.
    relative: new Map([-2, -1, 0, 1, 2].map((ago) => [fold(relative.format(-ago, "day")), ago])),
    long: weekdays("long"),
    short: weekdays("short"),
  };
  namesOf.set(language, made);
  return made;
}
