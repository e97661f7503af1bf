export type DurationParts = { isNegative: boolean; hours: number; minutes: number; seconds: number };

/**
 * Whole seconds as hours and minutes, rounded to the minute (half up, by size: −90 s is −2 min as 90 s is 2 min).
 * Less than half a minute stays in seconds, so that something small never reads as nothing.
 */
export function durationParts(seconds: number): DurationParts {
  const size = Math.abs(seconds);
  if (size < 30) return { isNegative: seconds < 0, hours: 0, minutes: 0, seconds: size };
  const total = Math.round(size / 60);
  return { isNegative: seconds < 0, hours: Math.floor(total / 60), minutes: total % 60, seconds: 0 };
}

/** "6:12" for 22,320 seconds, "−0:30" for −1,800: the clock notation of grids. */
export function clockDuration(seconds: number): string {
  const total = Math.round(Math.abs(seconds) / 60);
  const sign = seconds < 0 && total > 0 ? "−" : "";
  return `${sign}${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;
}
