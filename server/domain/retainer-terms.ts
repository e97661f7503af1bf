import type { Month } from "./day";

/** How a month's rest passes on. Amounts are in the unit of the ledger: whole seconds or whole minor units. */
export type RetainerTerms = {
  /** What may pass to the next month: nothing, what is left, or what is left and what was too much. */
  carry: "none" | "surplus" | "both";
  /** The most that passes on as surplus; null is no cap. */
  cap: number | null;
  /** The most that passes on as deficit; null is no cap. */
  deficitCap: number | null;
  /** For how many months after its own a surplus can be used; null is for ever. */
  expiryMonths: number | null;
  /** Whether overage that is not carried is billed; else it is absorbed. */
  billsOverage: boolean;
};

/** What holds where nobody has agreed on anything: each month stands alone. */
export const NO_TERMS: RetainerTerms = { carry: "none", cap: null, deficitCap: null, expiryMonths: null, billsOverage: false };

/** Terms from a month on, until the next that are dated later. */
export type DatedTerms<T> = { from: Month; terms: T };

/** The terms of a month: the latest that began in it or before. Null before the first. */
export function agreedIn<T>(month: Month, dated: readonly DatedTerms<T>[]): T | null {
  const begun = dated.filter(({ from }) => from <= month);
  return begun.reduce<DatedTerms<T> | null>((last, next) => (last === null || next.from > last.from ? next : last), null)?.terms ?? null;
}
