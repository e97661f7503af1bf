import { parseDuration } from "./duration";

/** How long, and from when to when, words `from` to `to` (exclusive) say. Times are 'HH:MM', null where only a duration is given. */
export type LengthWords = { kind: "times" | "duration"; from: number; to: number; seconds: number; startTime: string | null; endTime: string | null };

const TIMES = /^(\d{1,2})(?:[:.](\d{2}))? ?[-–] ?(\d{1,2})(?:[:.](\d{2}))?$/;
// Strongest first: in "14:30 call 1h" the hour is the duration.
const DURATION_FORMS = [/[a-z]/i, /:/, /[.,]/];

/** The first start and end in the words, else the first duration of the clearest form; null where there is neither. Not limited to a day. */
export function lengthIn(words: readonly string[]): LengthWords | null {
  return timesIn(words) ?? durationIn(words);
}

/** In up to three words: "9:15-10:40", "9:15 - 10:40". An end before the start is on the next day. */
function timesIn(words: readonly string[]): LengthWords | null {
  for (const { from, to, text } of runs(words, 3)) {
    const match = TIMES.exec(text);
    // Without any minutes it is as likely "5-10 goals" as a time.
    if (!match || (match[2] === undefined && match[4] === undefined)) continue;
    const [startMinutes, endMinutes] = [Number(match[2] ?? 0), Number(match[4] ?? 0)];
    const [start, end] = [Number(match[1]) * 60 + startMinutes, Number(match[3]) * 60 + endMinutes];
    if (start >= 1440 || end > 1440 || startMinutes > 59 || endMinutes > 59) continue;
    const minutes = end < start ? end + 1440 - start : end - start;
    return { kind: "times", from, to, seconds: minutes * 60, startTime: clock(start), endTime: clock(end) };
  }
  return null;
}

/** In up to four words: "1h30", "45 min", "1 h 30 min". */
function durationIn(words: readonly string[]): LengthWords | null {
  for (const form of DURATION_FORMS) {
    for (const { from, to, text } of runs(words, 4)) {
      const seconds = form.test(text) ? parseDuration(text) : null;
      if (seconds !== null) return { kind: "duration", from, to, seconds, startTime: null, endTime: null };
    }
  }
  return null;
}

/** Every run of up to `most` words, from the left, the longest first. */
function runs(words: readonly string[], most: number) {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(most, words.length - from) }, (_none, shorter) => {
      const to = Math.min(from + most, words.length) - shorter;
      return { from, to, text: words.slice(from, to).join(" ") };
    }),
  );
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
