import { apportion } from "./apportion";
import { type Day, daysFrom, weekday } from "./day";
import { isWorkingDay, type WorkCalendar } from "./working-days";

/** A week as seven whole numbers of seconds, Monday first. */
export type WeekSeconds = readonly number[];
/** A week that holds from a day on, until the next step. */
export type CapacityStep = { fromOn: Day; daySeconds: WeekSeconds };
/** Days away, both included; `share` is how much of each day, in percent. */
export type Away = { fromOn: Day; toOn: Day; share: number };
/** What decides how much of somebody there is on a day. `fallback` holds before the first step; null is unknown. */
export type PersonTime = { steps: readonly CapacityStep[]; fallback: WeekSeconds | null; away: readonly Away[]; calendar: WorkCalendar };

/** A full-time week spread over the weekdays that are no weekend, to the second. */
export function evenWeek(weekSeconds: number, weekend: readonly number[]): WeekSeconds {
  return apportion(weekSeconds, [1, 2, 3, 4, 5, 6, 7].map((day) => (weekend.includes(day) ? 0 : 1)));
}

/** What the person's week says of this weekday, holidays and leave apart. Null where nobody said and nothing is assumed. */
export function capacityOn(day: Day, { steps, fallback }: Pick<PersonTime, "steps" | "fallback">): number | null {
  const step = steps.filter(({ fromOn }) => fromOn <= day).reduce<CapacityStep | null>((last, one) => (last === null || one.fromOn > last.fromOn ? one : last), null);
  return (step?.daySeconds ?? fallback)?.[weekday(day) - 1] ?? null;
}

/** How much of the day the person is away, in percent; leave that overlaps adds up to a whole day and no further. */
export function awayShare(day: Day, away: readonly Away[]): number {
  return Math.min(100, away.filter(({ fromOn, toOn }) => fromOn <= day && day <= toOn).reduce((sum, { share }) => sum + share, 0));
}

/** Capacity less public holidays and leave, in whole seconds (half a second is lost, never made). Null where capacity is unknown. */
export function availableOn(day: Day, person: PersonTime): number | null {
  const capacity = capacityOn(day, person);
  if (capacity === null) return null;
  if (person.calendar.holidays.has(day)) return 0;
  return Math.floor((capacity * (100 - awayShare(day, person.away))) / 100);
}

/** Both over the days from `from` to `to`, both included; null as soon as one day is unknown, for a part would pass for the whole. */
export function timeBetween(from: Day, to: Day, person: PersonTime): { capacity: number | null; available: number | null } {
  const days = daysFrom(from, to);
  return { capacity: total(days.map((day) => capacityOn(day, person))), available: total(days.map((day) => availableOn(day, person))) };
}

function total(seconds: readonly (number | null)[]): number | null {
  return seconds.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/**
 * The calendar of one person from `from` to `to`: besides the tenant's days off, those on which they are away all day or
 * have no hours. Nobody is asked for time on them, and a budget that is this person's expects nothing (formulas B). Half a
 * day away is a working day.
 */
export function calendarOfPerson(from: Day, to: Day, person: PersonTime): WorkCalendar {
  // Of most people nobody said anything: there is no day of theirs to look at.
  if (person.away.length === 0 && person.steps.length === 0 && person.fallback === null) return person.calendar;
  const off = daysFrom(from, to).filter((day) => isWorkingDay(day, person.calendar) && (awayShare(day, person.away) === 100 || capacityOn(day, person) === 0));
  return off.length === 0 ? person.calendar : { weekend: person.calendar.weekend, holidays: new Set([...person.calendar.holidays, ...off]) };
}
