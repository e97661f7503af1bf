import { roundTogether } from "./apportion";
import { amountOf, type Priced } from "./priced";

export const ROUNDING_MODES = ["up", "nearest", "down"] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** To which multiple of seconds a client's report rounds, and which way. */
export type RoundingRule = { seconds: number; mode: RoundingMode };

/** Whole seconds by the rule; halves away from zero for "nearest". Without a rule as they are. Rounding twice changes nothing. */
export function roundSeconds(seconds: number, rule: RoundingRule | null): number {
  if (rule === null) return seconds;
  const steps = seconds / rule.seconds;
  const whole = rule.mode === "up" ? Math.ceil(steps) : rule.mode === "down" ? Math.floor(steps) : Math.floor(steps + 0.5);
  return whole * rule.seconds;
}

/** The sum of one day and one kind of work, and what of it is billed; `worth` null is work that nobody is billed for. */
export type WorkSum = { seconds: number; worth: Priced | null };

/** The same as it is printed: the time by the rule, and its amount in minor units (null is unpriced or not billed). */
export type BilledRow = { roundedSeconds: number; amountMinor: number | null };
/** `billableSeconds` is the part of the rounded time that somebody is billed for, priced or not. */
export type Billed = { rows: BilledRow[]; roundedSeconds: number; billableSeconds: number; amountMinor: number | null };

/**
 * The rows of a report and its total, which is their sum in time and money. With a rule each sum of day and work is rounded by it
 * and its amount follows the rounded time. Without one nothing is rounded but what is printed: the total is the rounded exact
 * sum, and the rows add up to it. A total is null where there is no amount at all.
 */
export function billedRows(sums: readonly WorkSum[], rule: RoundingRule | null): Billed {
  const exact = roundTogether(sums.map(({ worth }) => worth?.secondMinor ?? 0), 0, 3600).rows;
  const rows = sums.map(({ seconds, worth }, index): BilledRow => {
    const roundedSeconds = roundSeconds(seconds, rule);
    if (worth === null || amountOf(worth) === null) return { roundedSeconds, amountMinor: null };
    return { roundedSeconds, amountMinor: rule === null ? (exact[index] ?? 0) : inRoundedTime(worth.secondMinor, roundedSeconds, seconds) };
  });
  const amounts = rows.flatMap(({ amountMinor }) => (amountMinor === null ? [] : [amountMinor]));
  const timeOf = (counted: readonly BilledRow[]) => counted.reduce((sum, row) => sum + row.roundedSeconds, 0);
  const billable = rows.filter((_, index) => sums[index]?.worth);
  return { rows, roundedSeconds: timeOf(rows), billableSeconds: timeOf(billable), amountMinor: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0) };
}

/** An amount grows and shrinks with its time. Whole arithmetic without limit, so that half a unit is exactly half. */
function inRoundedTime(secondMinor: number, rounded: number, seconds: number): number {
  if (seconds === 0) return 0;
  const [part, whole] = [BigInt(secondMinor) * BigInt(rounded), BigInt(seconds) * 3600n];
  return Number((2n * part + whole) / (2n * whole));
}

/** Time in hours of two decimals, as it is printed and exported: the rows add up to the total. */
export const hoursTogether = (seconds: readonly number[]) => roundTogether(seconds, 2, 3600);
