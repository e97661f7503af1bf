import { roundHalfAway } from "./rounding";

/** How many digits the minor unit of a currency has: 2 for EUR, 0 for JPY, 3 for KWD. From Intl, so from ISO 4217. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as the amount that people and spreadsheets count in: 1250 is 12.5 in EUR, 1250 in JPY, 1.25 in KWD. */
export const majorOf = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);

/** An amount as people type it, in whole minor units; halves away from zero. */
export const minorOf = (amount: number, currency: string): number => roundHalfAway(amount * 10 ** minorDigits(currency));
