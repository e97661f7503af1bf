import { monthOfWeeks } from "./estimate";
import { roundHalfAway } from "./rounding";

export type WhatIf = {
  /** Seconds a month that the new channel would take. */
  seconds: number;
  /** What an hour costs, in minor units; null where no hour has a price. */
  hourMinor: number | null;
  fteWeekSeconds: number;
};

/** `costMinor` is null where no hour has a price; `fte` is a share of a full-time week, null where that is nothing. */
export type WhatIfResult = { seconds: number; costMinor: number | null; fte: number | null };

/** What one more channel would take: hours and money a month, and how much of a full-time person. */
export function whatIfChannel({ seconds, hourMinor, fteWeekSeconds }: WhatIf): WhatIfResult {
  return { seconds, costMinor: hourMinor === null ? null : roundHalfAway((seconds * hourMinor) / 3600), fte: fteWeekSeconds === 0 ? null : seconds / monthOfWeeks(fteWeekSeconds) };
}

/** What channels like it take a month: the middle of the present ones, whole seconds. Null where there is none with time. */
export function usualChannelSeconds(monthlySeconds: readonly number[]): number | null {
  const worked = monthlySeconds.filter((seconds) => seconds > 0).sort((a, b) => a - b);
  if (worked.length === 0) return null;
  const [low = 0, high = low] = [worked[Math.floor((worked.length - 1) / 2)], worked[Math.ceil((worked.length - 1) / 2)]];
  return roundHalfAway((low + high) / 2);
}
