import { addDays, type Day, daysFrom, weekday } from "./day";

/** Which days are worked: `weekend` holds weekdays 1 (Monday) to 7 (Sunday), `holidays` the public holidays of the tenant. */
export type WorkCalendar = { readonly weekend: readonly number[]; readonly holidays: ReadonlySet<Day> };

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return !calendar.weekend.includes(weekday(day)) && !calendar.holidays.has(day);
}

/** How many working days there are from `from` to `to`, both included; 0 when `to` is earlier. */
export function workingDays(from: Day, to: Day, calendar: WorkCalendar): number {
  return listWorkingDays(from, to, calendar).length;
}

/** What was listed of a calendar before: a roll-up asks for the same span once for each person. It goes when the calendar does. */
const listed = new WeakMap<WorkCalendar, Map<string, readonly Day[]>>();

/** The working days from `from` to `to`, both included, in order. */
export function listWorkingDays(from: Day, to: Day, calendar: WorkCalendar): readonly Day[] {
  const spans = listed.get(calendar) ?? new Map<string, readonly Day[]>();
  listed.set(calendar, spans);
  const span = `${from} ${to}`;
  const days = spans.get(span) ?? daysFrom(from, to).filter((day) => isWorkingDay(day, calendar));
  spans.set(span, days);
  return days;
}

/**
 * How many working days of the period have ended. `today` is the day in the tenant's zone; it counts once it has
 * ended, so only days before it do.
 */
export function elapsedWorkingDays(from: Day, to: Day, today: Day, calendar: WorkCalendar): number {
  const yesterday = addDays(today, -1);
  return workingDays(from, yesterday < to ? yesterday : to, calendar);
}

/**
 * The calendar day on which a moment counted in working days falls: 18.2 is during the 19th working day, 18 the end
 * of the 18th. Null when the period has fewer, or for 0 and below.
 */
export function dayOfWorkingDay(moment: number, from: Day, to: Day, calendar: WorkCalendar): Day | null {
  return listWorkingDays(from, to, calendar)[Math.ceil(moment) - 1] ?? null;
}
