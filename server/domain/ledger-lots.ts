import type { Month } from "./day";

/** What was left of one month and is still there. `lastMonth` is the last in which it can be used; null is for ever. */
export type Lot = { month: Month; lastMonth: Month | null; amount: number };

/** How much is taken of each lot, the oldest first; lots are in order of their months. What they do not hold is not taken. */
export function takeOldestFirst(amounts: readonly number[], amount: number): number[] {
  let missing = amount;
  return amounts.map((held) => {
    const taken = Math.max(0, Math.min(held, missing));
    missing -= taken;
    return taken;
  });
}

/** What becomes of one lot in a month. `amount` is the sum of the others. */
export type LotLine = Lot & { used: number; expired: number; trimmed: number; lapsed: number; carried: number };

/**
 * Spends from the lots, the oldest first, and settles what is left at the end of `month`: a lot whose last month it was
 * expires; where nothing is carried the rest lapses; a cap trims the oldest.
 */
export function settleLots(lots: readonly Lot[], spent: number, month: Month, { carries, cap }: { carries: boolean; cap: number | null }): LotLine[] {
  const used = takeOldestFirst(lots.map(({ amount }) => amount), spent);
  const rests = lots.map(({ amount, lastMonth }, index) => {
    const left = amount - (used[index] ?? 0);
    const expired = lastMonth !== null && lastMonth <= month ? left : 0;
    return { expired, lapsed: carries ? 0 : left - expired, kept: carries ? left - expired : 0 };
  });
  const kept = rests.map((rest) => rest.kept);
  const tooMuch = cap === null ? 0 : kept.reduce((sum, amount) => sum + amount, 0) - cap;
  const trimmed = takeOldestFirst(kept, tooMuch);
  return lots.map((lot, index) => {
    const { expired, lapsed, kept: rest } = rests[index] ?? { expired: 0, lapsed: 0, kept: 0 };
    const cut = trimmed[index] ?? 0;
    return { ...lot, used: used[index] ?? 0, expired, trimmed: cut, lapsed, carried: rest - cut };
  });
}
