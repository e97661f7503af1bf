import { MAX_ENTRY_SECONDS, formatClock, parseHours } from "@/server/domain/duration";
import type { Day } from "@/server/domain/day";
import type { Complexity, Entry } from "@/server/time/schema";
import { clockTime } from "./clock-time";

/** What stands in the form, as typed. Empty text is nothing said. */
export type EntryDraft = {
  on: Day;
  duration: string;
  start: string;
  end: string;
  channelId: string | null;
  activityId: string | null;
  goalId: string | null;
  note: string;
  /** Null is what its activity says. */
  isBillable: boolean | null;
  complexity: Complexity | null;
};

export type DraftProblem = "durationUnreadable" | "bothTimes" | "activityMissing";

/** The form of an entry, or an empty one for a day. */
export function draftOf(entry: Entry | null, on: Day): EntryDraft {
  return {
    on: entry?.on ?? on,
    duration: entry ? formatClock(entry.seconds) : "",
    start: entry?.startedAt ? clockTime(entry.startedAt, entry.timeZone) : "",
    end: entry?.endedAt ? clockTime(entry.endedAt, entry.timeZone) : "",
    channelId: entry?.channelId ?? null,
    activityId: entry?.activityId ?? null,
    goalId: entry?.goalId ?? null,
    note: entry?.note ?? "",
    isBillable: entry?.isBillable ?? null,
    complexity: entry?.complexity ?? null,
  };
}

/** Whole seconds that were typed; null where they cannot be read or are more than a day. A number alone is hours. */
export function typedSeconds(text: string): number | null {
  const seconds = parseHours(text);
  return seconds !== null && seconds <= MAX_ENTRY_SECONDS ? seconds : null;
}

/** Seconds from start to end by the clock on the wall; an end before the start is on the next day. */
export function secondsBetween(start: string, end: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return ((minutes(end) - minutes(start) + 1440) % 1440) * 60;
}

/**
 * The duration of the form. Text that was not touched keeps the entry's seconds, which the clock notation rounds to the
 * minute; an empty field is what lies between start and end.
 */
export function draftSeconds(draft: EntryDraft, entry: Entry | null): number | null {
  if (entry && draft.duration === formatClock(entry.seconds)) return entry.seconds;
  if (draft.duration.trim() === "" && draft.start && draft.end) return secondsBetween(draft.start, draft.end);
  return draft.duration.trim() === "" ? null : typedSeconds(draft.duration);
}

/** What keeps the form from being sent, if anything does. */
export function problemOf(draft: EntryDraft, entry: Entry | null): DraftProblem | null {
  if (Boolean(draft.start) !== Boolean(draft.end)) return "bothTimes";
  if (draftSeconds(draft, entry) === null) return "durationUnreadable";
  return draft.activityId === null ? "activityMissing" : null;
}

/** Start and end as instants; those of the entry itself, to the second, where neither they nor the day were touched. */
export async function draftInstants(draft: EntryDraft, entry: Entry | null, timeZone: string): Promise<{ startedAt: string | null; endedAt: string | null }> {
  if (!draft.start || !draft.end) return { startedAt: null, endedAt: null };
  const before = entry && draftOf(entry, entry.on);
  if (entry && before?.start === draft.start && before.end === draft.end && before.on === draft.on) return { startedAt: entry.startedAt, endedAt: entry.endedAt };
  return instantsOf(draft.on, draft.start, draft.end, timeZone);
}

/** Two clock times on a day as instants. The date library comes only when it is needed. */
export async function instantsOf(on: Day, start: string, end: string, timeZone: string) {
  const [{ zonedInstant }, { addDays }] = await Promise.all([import("@/server/domain/zone"), import("@/server/domain/day")]);
  const endsOn = end < start ? addDays(on, 1) : on;
  return { startedAt: zonedInstant(on, start, timeZone).toISOString(), endedAt: zonedInstant(endsOn, end, timeZone).toISOString() };
}
