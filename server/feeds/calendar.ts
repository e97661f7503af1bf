import ical, { ICalEventRepeatingFreq, ICalEventTransparency, ICalWeekday } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { type RoutineBlock } from "../domain/adherence";
import { addDays, type Day, daysFrom, weekday } from "../domain/day";
import { formatClock } from "../domain/duration";
import type { WorkCalendar } from "../domain/working-days";
import { zonedInstant } from "../domain/zone";
import { timezoneBlock } from "./timezone-block";

type Named = { activityName: string; channelName: string | null };
export type FeedContent = {
  name: string;
  timeZone: string;
  routines: readonly (RoutineBlock & Named)[];
  scheduled: readonly (Named & { id: string; on: Day; seconds: number; note: string })[];
  /** The person's own: routines do not take place on its free days. */
  calendar: WorkCalendar;
  now: Date;
};

const WEEKDAYS = [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR, ICalWeekday.SA, ICalWeekday.SU];

const title = ({ activityName, channelName }: Named) => (channelName === null ? activityName : `${activityName}, ${channelName}`);

/** The library writes a native Date by the clock of this machine; Temporal's values say themselves what they are. */
const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** A person's routines as repeating events on the clock of their tenant, and scheduled work as notes to its day, as iCalendar text (RFC 5545). */
export function calendarText({ name, timeZone, routines, scheduled, calendar, now }: FeedContent): string {
  const feed = ical({ name, prodId: { company: "Worthwhile", product: "Calendar", language: "EN" }, timezone: { name: null, generator: (zone) => timezoneBlock(zone, now) } });
  const stamp = instant(now);
  for (const routine of routines) {
    const first = firstDay(routine);
    if (first === null) continue;
    const start = Temporal.PlainDate.from(first).toPlainDateTime(Temporal.PlainTime.from(routine.startsAt));
    const isOff = (day: Day) => day >= first && (routine.toOn === null || day <= routine.toOn) && routine.weekdays.includes(weekday(day));
    feed.createEvent({
      id: `routine-${routine.id}@worthwhile`,
      stamp,
      start,
      end: start.add({ seconds: routine.seconds }),
      timezone: timeZone,
      summary: title(routine),
      repeating: {
        freq: ICalEventRepeatingFreq.WEEKLY,
        byDay: routine.weekdays.flatMap((day) => WEEKDAYS[day - 1] ?? []),
        ...(routine.toOn === null ? {} : { until: instant(zonedInstant(routine.toOn, "23:59:59", timeZone)) }),
        exclude: [...calendar.holidays].filter(isOff).sort().map((day) => Temporal.PlainDate.from(day).toPlainDateTime(start.toPlainTime())),
      },
    });
  }
  for (const item of scheduled) {
    const start = Temporal.PlainDate.from(item.on);
    // Scheduled work has a length and no hour: a note to the day, which blocks nobody's time.
    feed.createEvent({ id: `scheduled-${item.id}@worthwhile`, stamp, start, end: start.add({ days: 1 }), allDay: true, summary: `${formatClock(item.seconds)} ${title(item)}`, description: item.note || null, transparency: ICalEventTransparency.TRANSPARENT });
  }
  return feed.toString();
}

/** The first day on which it takes place, for a repetition counts from its own first event; null where it ends before. */
function firstDay({ fromOn, toOn, weekdays }: RoutineBlock): Day | null {
  const first = daysFrom(fromOn, addDays(fromOn, 6)).find((day) => weekdays.includes(weekday(day)));
  return first === undefined || (toOn !== null && first > toOn) ? null : first;
}
