/** A month of work that could be done inside or given to a provider. Money in minor units; null is not known. */
export type MakeOrBuy = {
  seconds: number;
  /** What an hour inside costs. */
  hourMinor: number | null;
  /** Tools that only work inside needs. */
  toolsMinor: number;
  /** What the provider asks a month, however much it is. */
  feeMinor: number;
  /** What the provider asks an hour on top of that. */
  feeHourMinor: number;
  coordinationSeconds: number;
  /** What going over costs once, spread over so many months. */
  transitionMinor: number;
  months: number | null;
};

/** Exact minor units a month; null where something that it needs is not known. */
export type MakeOrBuyAnswer = {
  inMinor: number | null;
  outMinor: number | null;
  coordinationMinor: number | null;
  transitionMonthMinor: number | null;
  /** From so many hours a month on a provider is the cheaper one; 0 where it is for any. Null where it never is, or is not known. */
  breakEvenHours: number | null;
  cheaper: "in" | "out" | "same" | null;
};

/**
 * Make or buy (formulas I): in = h × rate + tools; out = fee + coordination h × rate + transition / months. The break-even adds
 * first and divides once, by what an hour inside costs more than one outside.
 */
export function makeOrBuy({ seconds, hourMinor, toolsMinor, feeMinor, feeHourMinor, coordinationSeconds, transitionMinor, months }: MakeOrBuy): MakeOrBuyAnswer {
  const of = (length: number, rate: number | null) => (length === 0 ? 0 : rate === null ? null : (length * rate) / 3600);
  const transitionMonthMinor = transitionMinor === 0 ? 0 : months === null || months <= 0 ? null : transitionMinor / months;
  const coordinationMinor = of(coordinationSeconds, hourMinor);
  const work = of(seconds, hourMinor);
  const inMinor = work === null ? null : work + toolsMinor;
  const besides = coordinationMinor === null || transitionMonthMinor === null ? null : feeMinor + coordinationMinor + transitionMonthMinor;
  const outMinor = besides === null ? null : besides + (seconds * feeHourMinor) / 3600;
  return { inMinor, outMinor, coordinationMinor, transitionMonthMinor, breakEvenHours: breakEven(besides === null ? null : besides - toolsMinor, hourMinor === null ? null : hourMinor - feeHourMinor), cheaper: cheaperOf(inMinor, outMinor) };
}

function breakEven(toEarn: number | null, perHour: number | null): number | null {
  if (toEarn === null || perHour === null || perHour <= 0) return null;
  return Math.max(0, toEarn / perHour);
}

function cheaperOf(inMinor: number | null, outMinor: number | null): MakeOrBuyAnswer["cheaper"] {
  if (inMinor === null || outMinor === null) return null;
  return inMinor === outMinor ? "same" : inMinor < outMinor ? "in" : "out";
}
