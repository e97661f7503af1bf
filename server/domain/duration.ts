import { roundHalfAway } from "./rounding";

/** The longest single time entry: a day. Longer ones are refused everywhere. */
export const MAX_ENTRY_SECONDS = 86_400;

const HOURS = String.raw`h(?:(?:ou)?rs?)?`;
const MINUTES = String.raw`m(?:in(?:ute)?s?)?`;
const SECONDS = String.raw`s(?:ec(?:ond)?s?)?`;
const NUMBER = String.raw`\d{1,5}(?:[.,]\d{1,4})?|[.,]\d{1,4}`;

const HOURS_THEN_MINUTES = new RegExp(`^(\\d{1,5})\\s*${HOURS}\\s*(\\d{1,2})(?:\\s*${MINUTES}(?:\\s*(\\d{1,2})\\s*${SECONDS})?)?$`);
const ONE_UNIT = new RegExp(`^(${NUMBER})\\s*(?:(${HOURS})|(${MINUTES})|(${SECONDS}))$`);
const CLOCK = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/;
const DECIMAL_HOURS = /^(\d{0,5}[.,]\d{1,4})$/;

/**
 * Whole seconds of a duration as people type it, or null where it is none or could mean two things.
 * Understood: `1h30`, `1h30m`, `1 h 30 min`, `2h`, `1.5h`, `1,5h`, `90m`, `45 min`, `30s`, `0:45`, `1:30:15`, and a
 * number with a decimal sign and no unit as hours: `1.5`, `1,5`. A bare `45` is null (minutes? hours?), except `0`.
 * A comma is a decimal sign and never groups thousands. No upper limit here: budgets use this too.
 */
export function parseDuration(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (typed === "0") return 0;

  const long = HOURS_THEN_MINUTES.exec(typed) ?? CLOCK.exec(typed);
  if (long) {
    const [, hours, minutes, seconds] = long;
    if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  }

  const single = ONE_UNIT.exec(typed);
  if (single) return roundHalfAway(decimal(single[1]) * (single[2] ? 3600 : single[3] ? 60 : 1));

  return DECIMAL_HOURS.test(typed) ? roundHalfAway(decimal(typed) * 3600) : null;
}

/** Like `parseDuration`, for a field whose label says hours (budgets): there a bare `40` is 40 hours. */
export function parseHours(text: string): number | null {
  const typed = text.trim();
  return /^\d{1,5}$/.test(typed) ? Number(typed) * 3600 : parseDuration(typed);
}

/** Hours and minutes of a duration to the nearest minute, halves away from zero; `sign` is 0 where that is no minute at all. */
export function durationHoursMinutes(seconds: number): { sign: -1 | 0 | 1; hours: number; minutes: number } {
  const minutes = Math.abs(roundHalfAway(seconds / 60));
  return { sign: minutes === 0 ? 0 : seconds < 0 ? -1 : 1, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** `6:12`, `-0:30`, `120:05`: hours and minutes, no days. The same in every language. */
export function formatClock(seconds: number): string {
  const { sign, hours, minutes } = durationHoursMinutes(seconds);
  return `${sign < 0 ? "-" : ""}${hours}:${String(minutes).padStart(2, "0")}`;
}

/** Hours with two decimals as the language writes them: `6.20`, `6,20`. Rows under a total go through `roundTogether` first. */
export function formatDecimalHours(seconds: number, locale: string): string {
  // Hundredths of an hour are 36 s: rounded before the division, so that a half is exactly a half.
  const hours = roundHalfAway(seconds / 36) / 100;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hours);
}

function decimal(text = ""): number {
  return Number(text.replace(",", "."));
}
