import { addDays, type Day } from "./day";
import { emptyDaysOf } from "./missing-time";
import { listWorkingDays, type WorkCalendar, workingDays } from "./working-days";

/** How many working days in a row without a second logged make somebody silent: a week of them. */
export const SILENT_AFTER_DAYS = 5;

/** How far back those days are looked for; the calendar must reach as far. */
export const LOOK_BACK_DAYS = 60;

/** The first of the last `count` working days that ended before `today`. Null where the last sixty days hold fewer. */
export function recentWorkingDaysFrom(today: Day, calendar: WorkCalendar, count: number = SILENT_AFTER_DAYS): Day | null {
  const worked = listWorkingDays(addDays(today, -LOOK_BACK_DAYS), addDays(today, -1), calendar);
  return worked[worked.length - count] ?? null;
}

/** What a person's logged days say about a period. */
export type Silence = {
  /** Working days of the period that have ended without a second. */
  daysWithout: number;
  /** Nothing logged since the last five working days began, today included; in a period that has ended: nothing in it. */
  isSilent: boolean;
};

/**
 * `calendar` is that of the person (`calendarOfPerson`): leave moves the five days back, and a period without a day of theirs
 * makes nobody silent. `loggedSeconds` must reach back to the last five working days, even where they began in
 * the period before. Nothing is asked of days before `asked` (`askedFrom`), and of nobody for whom it is no week yet.
 */
export function silenceOf(period: { from: Day; to: Day }, today: Day, calendar: WorkCalendar, loggedSeconds: ReadonlyMap<Day, number>, asked: Day): Silence {
  const { to } = period;
  const from = asked > period.from ? asked : period.from;
  const daysWithout = emptyDaysOf(asked, { ...period, today }, calendar, loggedSeconds).length;
  const since = today > to ? from : recentWorkingDaysFrom(today, calendar);
  const until = today > to ? to : today;
  if (since === null || since < asked || today < period.from || workingDays(since, until, calendar) === 0) return { daysWithout, isSilent: false };
  const logged = [...loggedSeconds].some(([day, seconds]) => day >= since && day <= until && seconds > 0);
  return { daysWithout, isSilent: !logged };
}
