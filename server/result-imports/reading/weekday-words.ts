const LANGUAGES = ["en", "nl", "de", "ro", "it"] as const;
/** A Monday; the names of the days that follow are asked of the calendar. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

const plain = (word: string) => word.normalize("NFKD").toLowerCase().replace(/[^\p{L}]/gu, "");

const words = new Map<string, number>();
for (const language of LANGUAGES) {
  // Short names of one language can be another's, such as "mar": the language that comes first counts.
  for (const weekday of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
    for (let day = 1; day <= 7; day += 1) {
      const word = plain(format.format(MONDAY + (day - 1) * DAY_MS));
      if (!words.has(word)) words.set(word, day);
    }
  }
}

/** The weekday (1 is Monday) that a word names; null where it names none. */
export const weekdayNamed = (text: string): number | null => words.get(plain(text)) ?? null;
