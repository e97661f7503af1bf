import { Temporal } from "temporal-polyfill";
import type { Day } from "./day";

/** True for a zone of the IANA database such as 'Europe/Amsterdam' or 'UTC'; a bare offset ('+02:00') knows no summer and is none. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The day on which an instant falls in a zone. Throws RangeError for an unknown zone. */
export function localDayAt(instant: Date, zone: string): Day {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The time of day, 'HH:MM:SS', that a clock in the zone shows at an instant. */
export function localTimeAt(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: "second" });
}

const QUARTER_MS = 15 * 60_000;
/** Today in each zone that was asked for in this quarter of an hour: working it out takes longer than many a question. */
const known = { quarter: NaN, days: new Map<string, Day>() };

/**
 * Which day is today in the zone. The tenant's zone decides this and nothing else. Within a quarter of an hour it is the same: every
 * zone of today is whole quarters away from UTC, and changes its clocks on one.
 */
export function todayIn(zone: string, now: Date): Day {
  const quarter = Math.floor(now.getTime() / QUARTER_MS);
  if (known.quarter !== quarter) {
    known.quarter = quarter;
    known.days.clear();
  }
  const day = known.days.get(zone) ?? localDayAt(now, zone);
  known.days.set(zone, day);
  return day;
}

/**
 * The instant at which a clock in the zone shows `time` ('HH:MM' or 'HH:MM:SS') on `day`.
 * A time that the clocks skip in spring is moved on by the gap; of a time that comes twice in autumn it is the first.
 * Throws RangeError for what is no day, no time or no zone.
 */
export function zonedInstant(day: Day, time: string, zone: string): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
