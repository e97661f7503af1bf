const HOUR = 3600;

/** What an hour brought in: fee (minor units) per hour worked, exact. Null without a fee or before anything was worked. */
export function effectiveHourlyRate(feeMinor: number | null, usedSeconds: number): number | null {
  return feeMinor === null || usedSeconds <= 0 ? null : (feeMinor * HOUR) / usedSeconds;
}

/** The share by which more was worked than was available: 0.55 is 55 % given away, 0 where it was enough. Null where nothing was available. */
export function overServicing(used: number, available: number | null): number | null {
  return available === null || available <= 0 ? null : Math.max(0, used - available) / available;
}
