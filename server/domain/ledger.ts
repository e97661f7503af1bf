import { addMonths, type Month } from "./day";
import { type Lot, type LotLine, settleLots } from "./ledger-lots";
import type { RetainerTerms } from "./retainer-terms";

/** What one month passes to the next: lots in order of their months, or a deficit (0 or more). */
export type Carried = { lots: readonly Lot[]; deficit: number };
export const NOTHING_CARRIED: Carried = { lots: [], deficit: 0 };

/** What is known of a month. `base` is the budget (prorated where it began or ended within), null where there is none; `used` by the terms' own count. */
export type LedgerEntry = { month: Month; base: number | null; adjustments: number; used: number; terms: RetainerTerms };

/** Use beyond what was available. Each second or cent of it has one fate. */
export type Overage = { amount: number; carried: number; billed: number; absorbed: number };

export type LedgerMonth = {
  month: Month;
  base: number | null;
  /** Lots less deficit; below 0 where the month before passed on a deficit. */
  carriedIn: number;
  adjustments: number;
  /** Base, carried in and adjustments; null where there is neither, which is no budget and not a budget of 0. */
  available: number | null;
  used: number;
  /** Available less used; null without a budget. */
  balance: number | null;
  /** The lots that came in, then the month's own where it has any; each with what became of it. */
  lots: LotLine[];
  overage: Overage;
  /** Lost at the end of the month: at the end of its time, above the cap, or because nothing is carried. */
  expired: number;
  trimmed: number;
  lapsed: number;
  /** What passes on: above 0 surplus, below 0 deficit. `out` says the same in parts. */
  carriedOut: number;
  out: { lots: Lot[]; deficit: number };
};

/**
 * A retainer's account over consecutive months. `start` is what came in before the first, such as the `out` of a closed
 * month's record, which is then never worked out again. Amounts are whole and of one unit.
 */
export function ledger(entries: readonly LedgerEntry[], start: Carried = NOTHING_CARRIED): LedgerMonth[] {
  let carried = start;
  return entries.map((entry) => {
    const month = ledgerMonth(entry, carried);
    carried = month.out;
    return month;
  });
}

/**
 * One month: base, adjustments and what came in, against use. A deficit is paid from the month's own hours; use takes
 * from carried lots first, the oldest first. What is left expires, is trimmed, lapses or is carried; what was too much
 * is carried as deficit up to its cap, and the rest billed or absorbed, never both. Without a budget nothing is
 * compared, and use counts against nothing.
 */
export function ledgerMonth({ month, base, adjustments, used, terms }: LedgerEntry, carriedIn: Carried): LedgerMonth {
  const cameIn = sum(carriedIn.lots.map(({ amount }) => amount)) - carriedIn.deficit;
  const hasBudget = base !== null || cameIn !== 0 || adjustments !== 0;
  const available = hasBudget ? (base ?? 0) + cameIn + adjustments : null;
  const own = (base ?? 0) + adjustments - carriedIn.deficit;
  const ownLot: Lot = { month, lastMonth: terms.expiryMonths === null ? null : addMonths(month, terms.expiryMonths), amount: own };
  const held = own > 0 ? [...carriedIn.lots, ownLot] : carriedIn.lots;
  // Less than nothing of its own (a deficit or an adjustment) is paid from the lots, like use.
  const spent = (hasBudget ? used : 0) + Math.max(0, -own);
  const lots = settleLots(held, spent, month, { carries: terms.carry !== "none", cap: terms.cap });
  const overage = overageOf(available === null ? 0 : Math.max(0, used - available), terms);
  const lotsOut = lots.filter(({ carried }) => carried > 0).map(({ month: earnedIn, lastMonth, carried }) => ({ month: earnedIn, lastMonth, amount: carried }));
  return {
    month,
    base,
    carriedIn: cameIn,
    adjustments,
    available,
    used,
    balance: available === null ? null : available - used,
    lots,
    overage,
    expired: sum(lots.map(({ expired }) => expired)),
    trimmed: sum(lots.map(({ trimmed }) => trimmed)),
    lapsed: sum(lots.map(({ lapsed }) => lapsed)),
    carriedOut: sum(lotsOut.map(({ amount }) => amount)) - overage.carried,
    out: { lots: lotsOut, deficit: overage.carried },
  };
}

function overageOf(amount: number, { carry, deficitCap, billsOverage }: RetainerTerms): Overage {
  const carried = carry === "both" ? Math.min(amount, deficitCap ?? amount) : 0;
  const rest = amount - carried;
  return { amount, carried, billed: billsOverage ? rest : 0, absorbed: billsOverage ? 0 : rest };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
