import { addDays, type Day } from "./day";
import { listWorkingDays, type WorkCalendar } from "./working-days";

/** Seconds that should have been logged and are not, never below 0. Null where nobody said what to expect. */
export function missingSeconds(expectedSeconds: number | null, loggedSeconds: number): number | null {
  return expectedSeconds === null ? null : Math.max(0, expectedSeconds - loggedSeconds);
}

/**
 * The first day on which time is asked of somebody: the one after they joined, or their first with time where that was before. Null
 * is no such day, also of somebody who took over another's hours or came back: what was logged before is not of this time.
 */
export function askedFrom(joinedOn: Day, firstOn: Day | null): Day {
  const next = addDays(joinedOn, 1);
  return firstOn !== null && firstOn < next ? firstOn : next;
}

/** The working days from `from` to `to` that have ended before `today` without a second logged. A day off needs no entry. */
export function daysWithoutTime(from: Day, to: Day, today: Day, calendar: WorkCalendar, loggedSeconds: ReadonlyMap<Day, number>): Day[] {
  const yesterday = addDays(today, -1);
  const ended = listWorkingDays(from, yesterday < to ? yesterday : to, calendar);
  return ended.filter((day) => (loggedSeconds.get(day) ?? 0) <= 0);
}

/**
 * The same, of nobody for days before `asked` (`askedFrom`). `calendar` is that of the person (`calendarOfPerson`): nothing is asked of
 * a day of leave, or of a weekday without hours.
 */
export function emptyDaysOf(asked: Day, { from, to, today }: { from: Day; to: Day; today: Day }, calendar: WorkCalendar, loggedSeconds: ReadonlyMap<Day, number>): Day[] {
  return daysWithoutTime(asked > from ? asked : from, to, today, calendar, loggedSeconds);
}
