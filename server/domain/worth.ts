import { roundExactly } from "./apportion";
import type { Day } from "./day";

/** What can come back: money, something that is worth an amount, or work that was not needed. */
export type ReturnKindWord = "revenue" | "result" | "saving";

/**
 * What one of a kind is worth on a day, in minor units and thousandths. Revenue has a margin alone; a result or a saving has an
 * amount, or the three factors of a lead.
 */
export type Worth = { amountMinor: number | null; closePermille: number | null; dealMinor: number | null; marginPermille: number | null };

/** Returns of one kind on days with the same worth, added up. `amountMinor` is what of them is known in the tenant's currency. */
export type Returned = { kind: ReturnKindWord; quantity: number; amountMinor: number; worth: Worth | null };

/** What exact worths are counted in: a millionth of a minor unit, which is where two thousandths end. */
export const WORTH_PARTS = 1_000_000n;

/**
 * Close rate × deal × margin, or the amount that was set: what one result is worth, in millionths of a minor unit.
 * Null where that is a margin alone, which says nothing of a single one.
 */
export function worthOfOne({ amountMinor, closePermille, dealMinor, marginPermille }: Worth): bigint | null {
  if (amountMinor !== null) return BigInt(amountMinor) * WORTH_PARTS;
  return closePermille === null || dealMinor === null || marginPermille === null ? null : BigInt(closePermille) * BigInt(dealMinor) * BigInt(marginPermille);
}

/**
 * What returns are worth (formulas E), in millionths of a minor unit: revenue × margin, results × value, savings × value. A kind
 * that is valued counts by its number, and its realised revenue is not counted again. Null where nobody has said what one is worth.
 */
export function worthOf({ kind, quantity, amountMinor, worth }: Returned): bigint | null {
  if (worth === null) return null;
  if (kind !== "revenue") {
    const one = worthOfOne(worth);
    return one === null ? null : BigInt(quantity) * one;
  }
  return worth.marginPermille === null || worth.dealMinor !== null ? null : BigInt(amountMinor) * BigInt(worth.marginPermille) * 1000n;
}

/** What one is worth on a day, of values over half-open ranges; null where none holds then. */
export const valueOn = <V extends { from: Day; to: Day | null }>(values: readonly V[], on: Day): V | null => values.find(({ from, to }) => from <= on && (to === null || on < to)) ?? null;

/** Exact worths of some rows in whole minor units, so that those of each kind add up to their rounded sum; unknown stays unknown. */
export function roundWorths(rows: readonly { kind: ReturnKindWord; exact: bigint | null }[]): (number | null)[] {
  const worths: (number | null)[] = rows.map(() => null);
  for (const word of ["revenue", "result", "saving"] as const) {
    const known = rows.flatMap(({ kind, exact }, index) => (kind === word && exact !== null ? [{ index, exact }] : []));
    const rounded = roundExactly(known.map(({ exact }) => exact), WORTH_PARTS).rows;
    known.forEach(({ index }, place) => void (worths[index] = rounded[place] ?? null));
  }
  return worths;
}
