/** From which to which minute of a day a channel is answered; `to` of 1440 is midnight. Nothing here knows a zone: the browser asks it too. */
export type OpenTime = { from: number; to: number };

/** Nine to five from Monday to Friday, where nobody has said otherwise. */
export const PLAIN_WEEK: readonly (OpenTime | null)[] = Array.from({ length: 7 }, (_, index) => (index < 5 ? { from: 540, to: 1020 } : null));

/** 'HH:MM' of a minute of the day; 1440 is '24:00'. */
export const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The minute of the day of 'HH:MM'; null for what is none. Midnight ends a day and does not begin it: '00:00' as an end is 1440. */
export function minuteOf(clock: string, isEnd: boolean): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(clock) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return isEnd && minute === 0 ? 1440 : minute;
}
