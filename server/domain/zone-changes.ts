import { Temporal } from "temporal-polyfill";

/** When the clocks of a zone change: what they show before the change, and by how many seconds they differ from UTC then and afterwards. */
export type ZoneChange = { wallBefore: string; offsetBefore: number; offsetAfter: number };

const offset = (zoned: Temporal.ZonedDateTime) => zoned.offsetNanoseconds / 1e9;

/** What the zone's clocks differ from UTC by at the start, and each change until the end, in order. */
export function zoneChanges(zone: string, from: Date, to: Date): { offsetAtStart: number; changes: ZoneChange[] } {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  const changes: ZoneChange[] = [];
  for (let next = start.getTimeZoneTransition("next"); next !== null && next.epochMilliseconds < to.getTime(); next = next.getTimeZoneTransition("next")) {
    const before = offset(next.subtract({ nanoseconds: 1 }));
    // RFC 5545 gives the moment of a change on the clock that is about to be changed.
    const wallBefore = Temporal.Instant.fromEpochMilliseconds(next.epochMilliseconds + before * 1000).toZonedDateTimeISO("UTC").toPlainDateTime().toString({ smallestUnit: "second" });
    changes.push({ wallBefore, offsetBefore: before, offsetAfter: offset(next) });
  }
  return { offsetAtStart: offset(start), changes };
}
