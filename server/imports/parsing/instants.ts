import { addDays } from "../../domain/day";
import { zonedInstant } from "../../domain/zone";
import { secondsOfDay } from "./clock-time";

const DAY_MS = 86_400_000;

/**
 * `zonedInstant` with a memory, for files of 100,000 rows: the calendar is asked once a day and zone. On days of 24
 * hours the rest is addition; on the two days a year on which clocks change, every time is asked for itself.
 */
export function createInstants(): (day: string, time: string, zone: string) => Date {
  const midnights = new Map<string, number>();
  const midnight = (day: string, zone: string): number => {
    const key = `${zone} ${day}`;
    const known = midnights.get(key) ?? zonedInstant(day, "00:00:00", zone).getTime();
    midnights.set(key, known);
    return known;
  };
  return (day, time, zone) => {
    const start = midnight(day, zone);
    if (midnight(addDays(day, 1), zone) - start !== DAY_MS) return zonedInstant(day, time, zone);
    return new Date(start + secondsOfDay(time) * 1000);
  };
}
