import type { Day } from "./day";
import { dayOfWord } from "./day-word";
import { MAX_ENTRY_SECONDS } from "./duration";
import { lengthIn } from "./length-words";
import { bestMatch, fold, type Named } from "./name-match";
import { writtenDayIn } from "./written-day";

export type QuickAddContext = {
  /** Today in the tenant's zone. */
  today: Day;
  channels: readonly Named[];
  activities: readonly Named[];
  /** A BCP 47 tag: its words for days are understood beside the English ones. */
  locale: string;
};

/** A piece of the line that was understood, as offsets [start, end) into it. */
export type QuickAddSpan = { start: number; end: number; kind: "duration" | "times" | "day" | "channel" | "activity" };

export type QuickAdd = {
  /** Whole seconds from 1 to a day; null with a `problem`. By the clock on the wall: the caller knows the zone. */
  seconds: number | null;
  problem: "no-duration" | "no-length" | "over-a-day" | null;
  /** 'HH:MM', only where the line gives both. An end before the start is on the next day; the entry stays on the day it starts. */
  startTime: string | null;
  endTime: string | null;
  day: Day;
  channelId: string | null;
  activityId: string | null;
  /** Ids that fit equally well, where more than one does: ask. Then the id itself is null. */
  channelChoices: string[];
  activityChoices: string[];
  /** The words that meant nothing else, in order. */
  note: string;
  spans: QuickAddSpan[];
};

type Word = { text: string; start: number; end: number; taken: boolean };

/** Stands for a word that is part of no length. */
const TAKEN = "\0";

/** One typed line as a time entry. Never fails: what it cannot read stays in the note, and `problem` says why there are no seconds. */
export function parseQuickAdd(line: string, { today, channels, activities, locale }: QuickAddContext): QuickAdd {
  const words: Word[] = [...line.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length, taken: false }));
  const spans: QuickAddSpan[] = [];
  const take = (kind: QuickAddSpan["kind"], from: number, to: number) => {
    const taken = words.slice(from, to);
    for (const word of taken) word.taken = true;
    spans.push({ kind, start: taken[0]?.start ?? 0, end: taken.at(-1)?.end ?? 0 });
  };

  // Before the length: "2h 1 dec" would be two hours and one minute.
  const written = writtenDayIn(words.map((word) => word.text), today, locale);
  if (written) take("day", written.from, written.to);

  const length = lengthIn(words.map((word) => (word.taken ? TAKEN : word.text)));
  if (length) take(length.kind, length.from, length.to);

  const day = written ? null : findDay(words, today, locale);
  if (day) take("day", day.at, day.at + 1);

  const named = { channel: { things: channels, ids: [] as string[] }, activity: { things: activities, ids: [] as string[] } };
  // The surer of the two chooses first: "blog" is the channel Blog before it is a part of the activity "Blog writing".
  for (const kind of surerFirst(words, channels, activities)) {
    const match = bestMatch(freeWords(words), named[kind].things);
    if (!match) continue;
    take(kind, match.start, match.end);
    named[kind].ids = match.ids;
  }

  const problem = !length ? "no-duration" : length.seconds === 0 ? "no-length" : length.seconds > MAX_ENTRY_SECONDS ? "over-a-day" : null;
  return {
    seconds: length && !problem ? length.seconds : null,
    problem,
    startTime: length?.startTime ?? null,
    endTime: length?.endTime ?? null,
    day: written?.day ?? day?.day ?? today,
    channelId: only(named.channel.ids),
    activityId: only(named.activity.ids),
    channelChoices: choices(named.channel.ids),
    activityChoices: choices(named.activity.ids),
    note: noteOf(words),
    spans: spans.sort((a, b) => a.start - b.start),
  };
}

function findDay(words: readonly Word[], today: Day, locale: string) {
  const free = words.flatMap((word, at) => (word.taken ? [] : [at]));
  for (const at of free) {
    const found = dayOfWord(words[at]?.text ?? "", today, locale);
    // "sun", "so" and "do" are ordinary words: as days they count only at either end of what is left.
    if (found && (!found.loose || at === free[0] || at === free.at(-1))) return { at, day: found.day };
  }
  return null;
}

function surerFirst(words: readonly Word[], channels: readonly Named[], activities: readonly Named[]) {
  const free = freeWords(words);
  const [channel, activity] = [bestMatch(free, channels)?.rank ?? 0, bestMatch(free, activities)?.rank ?? 0];
  return activity > channel ? (["activity", "channel"] as const) : (["channel", "activity"] as const);
}

function freeWords(words: readonly Word[]): (string | null)[] {
  return words.map((word) => (word.taken ? null : fold(word.text)));
}

function noteOf(words: readonly Word[]): string {
  const left = words.filter((word) => !word.taken).map((word) => word.text).join(" ");
  return left.replace(/^[\s\-–:,;]+|[\s\-–:,;]+$/g, "");
}

function only(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

function choices(ids: readonly string[]): string[] {
  return ids.length > 1 ? [...ids] : [];
}
