import { addDays } from "../../domain/day";
import { localDayAt, localTimeAt } from "../../domain/zone";
import { readClockTime, splitOffset } from "./clock-time";
import { splitStamp } from "./date";
import type { FindingCode } from "./finding";

/** A day and, where the file gives it, a time of day 'HH:MM:SS' on the wall clock of the zone. */
export type Moment = { day: string | null; time: string | null };
/** Why a moment cannot be read, and the text that could not. */
export type MomentFault = { code: FindingCode; value: string };

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/**
 * Reads a date cell and a time cell. The date cell may hold both (`2026-01-02 13:00`); a time cell of its own goes
 * first. `readDay` reads by the chosen date format. A time with an offset is an instant, and becomes the day and time that the zone's clocks showed then.
 * Empty cells are null and no fault.
 */
export function readMoment(dateCell: string, timeCell: string, readDay: (text: string) => string | null, zone: string): Moment | MomentFault {
  const stamp = splitStamp(dateCell);
  const timeText = timeCell || stamp.time || "";
  const day = stamp.date === "" ? null : readDay(stamp.date);
  if (stamp.date !== "" && day === null) return { code: "unreadableDate", value: dateCell };
  if (day !== null && !inRange(day)) return { code: "dateOutOfRange", value: dateCell };
  if (timeText === "") return { day, time: null };
  const { time: clockText, offset } = splitOffset(timeText);
  const time = readClockTime(clockText);
  if (time === null) return { code: "unreadableTime", value: timeText };
  if (offset === null || day === null) return { day, time };
  const instant = new Date(`${day}T${time}${offset}`);
  if (Number.isNaN(instant.getTime())) return { code: "unreadableTime", value: timeText };
  return { day: localDayAt(instant, zone), time: localTimeAt(instant, zone) };
}

function inRange(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day on which an entry ends when the file gives only a time: the start's, or the next when the clock has gone round. */
export function endDayOf(start: { day: string; time: string }, end: Moment): string {
  if (end.day !== null) return end.day;
  return end.time !== null && end.time < start.time ? addDays(start.day, 1) : start.day;
}
