import { addDays, type Day, weekday } from "./day";
import { clockOf, type OpenTime } from "./open-week";
import { localDayAt, zonedInstant } from "./zone";

/** When a channel is answered: seven days, Monday first (null: not on that day), by the clocks of a zone, not on holidays. */
export type ResponseHours = { zone: string; weekdays: readonly (OpenTime | null)[]; holidays: ReadonlySet<Day> };

/** So far ahead a due time is looked for; holidays are asked for that long. */
export const LOOK_AHEAD_DAYS = 366;

type Window = { from: number; to: number } | null;

/** A zone's clocks are slow to ask, and messages that wait for months ask of the same days. */
const known = new WeakMap<ResponseHours, Map<Day, Window>>();

/** One day's hours as instants in milliseconds, half-open; null on a day without any. */
function windowOf(day: Day, hours: ResponseHours): Window {
  const windows = known.get(hours) ?? new Map<Day, Window>();
  known.set(hours, windows);
  const found = windows.get(day);
  if (found !== undefined) return found;
  const made = makeWindow(day, hours);
  windows.set(day, made);
  return made;
}

function makeWindow(day: Day, { zone, weekdays, holidays }: ResponseHours): Window {
  const open = weekdays[weekday(day) - 1];
  if (!open || holidays.has(day)) return null;
  const at = (minute: number) => (minute === 1440 ? zonedInstant(addDays(day, 1), "00:00", zone) : zonedInstant(day, clockOf(minute), zone)).getTime();
  const [from, to] = [at(open.from), at(open.to)];
  // In spring a short hour may fall into the one that clocks skip.
  return from < to ? { from, to } : null;
}

/**
 * The first instant at which the channel has been open for so many seconds since a message came in: until then, that instant
 * included, an answer is in time. 30 minutes, in on Friday at 16:45, nine to five: Monday 09:15:00. In outside hours, the clock
 * starts when they do; where clocks change, what passes counts and not what they show. Null where the hours of a year are not enough.
 */
export function dueAt(receivedAt: Date, seconds: number, hours: ResponseHours): Date | null {
  const first = localDayAt(receivedAt, hours.zone);
  let left = seconds * 1000;
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const open = windowOf(addDays(first, ahead), hours);
    if (!open || open.to <= receivedAt.getTime()) continue;
    const from = Math.max(open.from, receivedAt.getTime());
    if (from + left <= open.to) return new Date(from + left);
    left -= open.to - from;
  }
  return null;
}

/** For how many whole seconds the channel was open between two instants; 0 where the second is not later. */
export function openSeconds(from: Date, to: Date, hours: ResponseHours): number {
  let open = 0;
  const last = localDayAt(to, hours.zone);
  for (let day = localDayAt(from, hours.zone); day <= last; day = addDays(day, 1)) {
    const window = windowOf(day, hours);
    if (window) open += Math.max(0, Math.min(window.to, to.getTime()) - Math.max(window.from, from.getTime()));
  }
  return Math.floor(open / 1000);
}
