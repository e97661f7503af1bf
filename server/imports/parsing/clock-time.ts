const SHAPE = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?$/i;

/** A time of day 'HH:MM:SS', from `9:05`, `09:05:30`, `1:26 PM`; null when the text is none. Fractions of a second are dropped. */
export function readClockTime(text: string): string | null {
  const parts = SHAPE.exec(text.trim());
  if (!parts) return null;
  const [, hourText = "", minute = "", second = "00", half] = parts;
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minute}:${second}`;
}

/** Splits `13:00:00Z` or `13:00+02:00` into the time and an ISO offset; `offset` is null when the time does not say where on earth it is. */
export function splitOffset(text: string): { time: string; offset: string | null } {
  const parts = /^(.*\d)\s*(Z|UTC|[+-]\d{2}:?\d{2})$/i.exec(text.trim());
  if (!parts) return { time: text.trim(), offset: null };
  const offset = (parts[2] ?? "").toUpperCase();
  return { time: parts[1] ?? "", offset: /^[A-Z]/.test(offset) ? "Z" : `${offset.slice(0, 3)}:${offset.slice(-2)}` };
}

/** Whole seconds since midnight of 'HH:MM:SS'. */
export function secondsOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6, 8));
}
