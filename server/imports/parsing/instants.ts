import { addDays } from "../../domain/day";
import { zonedInstant } from "../../domain/zone";
import { secondsOfDay } from "./clock-time";

const DAY_MS = 86_400_000;

/**
 * `zonedInstant` with a memory, for files of 100,000 rows: the calendar is asked once a day and zone. On days of 24
 * hours the rest is addition; on the two days a year on which clocks change, every time is asked for itself.
 */
export function createInstants(): (day: string, time: string, zone: string) => Date {
  const known = new Map<string, { start: number; hasChange: boolean }>();
  const look = (day: string, zone: string): { start: number; hasChange: boolean } => {
    const start = zonedInstant(day, "00:00:00", zone).getTime();
    const next = zonedInstant(addDays(day, 1), "00:00:00", zone).getTime();
    return { start, hasChange: next - start !== DAY_MS };
  };
  return (day, time, zone) => {
    const key = `${zone} ${day}`;
    let of = known.get(key);
    if (!of) known.set(key, (of = look(day, zone)));
    return of.hasChange ? zonedInstant(day, time, zone) : new Date(of.start + secondsOfDay(time) * 1000);
  };
}
