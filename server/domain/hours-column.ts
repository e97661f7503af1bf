import { roundTogether } from "./apportion";

/** A column of hours with two decimals whose printed rows add up to its printed sum. Unknown rows stay unknown; a sum of nothing known is unknown. */
export function hoursColumn(seconds: readonly (number | null)[]): { rows: (number | null)[]; total: number | null } {
  const known = seconds.filter((value) => value !== null);
  const printed = roundTogether(known, 2, 3600);
  let next = 0;
  return { rows: seconds.map((value) => (value === null ? null : (printed.rows[next++] ?? null))), total: known.length === 0 ? null : printed.total };
}
