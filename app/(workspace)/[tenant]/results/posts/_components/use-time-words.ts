import { useFormatter } from "next-intl";

/** A Monday; the weekdays that follow are named by the calendar. */
const MONDAY = Date.UTC(2026, 0, 5);
const HOUR_MS = 3_600_000;

/** Weekdays and hours in the reader's words. */
export function useTimeWords() {
  const format = useFormatter();
  const weekday = (number: number, length: "long" | "short" = "short") => format.dateTime(new Date(MONDAY + (number - 1) * 24 * HOUR_MS), { weekday: length, timeZone: "UTC" });
  const hour = (number: number) => format.dateTime(new Date(MONDAY + number * HOUR_MS), { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const month = (name: string) => format.dateTime(new Date(`${name}-01T00:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
  return { weekday, hour, month };
}
