import { roundHalfAway } from "./rounding";

/**
 * Splits a whole `total` (seconds, minor units) over whole weights, so that the shares add up to it exactly: each gets
 * its floor, what is left goes one by one to the largest remainders, the earlier first. A negative total is split as
 * its opposite. Where every weight is 0 there is no reason to prefer one, so the shares are equal; no weights, no shares.
 * Throws RangeError for a weight or total that is not a whole number, or a negative weight.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError("A split needs a whole total and whole weights of 0 or more.");
  }
  if (total < 0) return apportion(-total, weights).map((share) => 0 - share);
  // Whole arithmetic without limit: total × weight passes what a double holds exactly (minor units × seconds of a year).
  const parts = weights.some((weight) => weight > 0) ? weights.map(BigInt) : weights.map(() => 1n);
  const sum = parts.reduce((left, right) => left + right, 0n);
  const products = parts.map((part) => part * BigInt(total));
  const floors = products.map((product) => Number(product / sum));
  return handOut(floors, products.map((product) => Number(product % sum)), total);
}

/** Weights without limit, 0 or more, as ones that `apportion` takes: in the smallest unit in which all of them are safe integers. */
export function wholeWeights(exact: readonly bigint[]): number[] {
  const unit = exact.reduce((most, each) => (each > most ? each : most), 0n) / BigInt(Number.MAX_SAFE_INTEGER) + 1n;
  return exact.map((each) => Number(each / unit));
}

/**
 * Rounds rows and their total to `decimals` places so that the printed rows add up to the printed total: the total is
 * the rounded exact sum, each row is its value rounded down or up. `divisor` turns a finer unit into the printed one
 * (seconds to hours: 3600), so that the sum is taken before anything is divided. A row of nothing stays 0.
 */
export function roundTogether(values: readonly number[], decimals: number, divisor = 1): { rows: number[]; total: number } {
  const scale = 10 ** decimals;
  const total = roundHalfAway((values.reduce((sum, value) => sum + value, 0) * scale) / divisor);
  const exact = values.map((value) => (value * scale) / divisor);
  const floors = exact.map(Math.floor);
  const rows = handOut(floors, exact.map((value, index) => value - (floors[index] ?? 0)), total);
  return { rows: rows.map((row) => row / scale), total: total / scale };
}

/**
 * The same for exact fractions of whole units: each value is counted in `divisor`ths of one, 0 or more. The total is their sum, divided
 * and rounded once, halves up, or the one of the two next whole numbers that a larger whole gave them; the rows add up to it.
 */
export function roundExactly(values: readonly bigint[], divisor: bigint, given?: number): { rows: number[]; total: number } {
  const sum = values.reduce((left, right) => left + right, 0n);
  const total = given ?? Number((sum * 2n + divisor) / (divisor * 2n));
  const rows = handOut(values.map((value) => Number(value / divisor)), values.map((value) => Number(value % divisor)), total);
  return { rows, total };
}

function handOut(floors: readonly number[], remainders: readonly number[], total: number): number[] {
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = remainders.map((_, index) => index).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const lucky = new Set(byRemainder.slice(0, missing));
  return floors.map((floor, index) => (lucky.has(index) ? floor + 1 : floor));
}
