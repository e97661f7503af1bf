import { area, line } from "d3-shape";
import { highest, zeroBased } from "./zero-based";

export type BurnUpValues = {
  /** Days in the period; the x axis runs from its start to the end of this day. */
  days: number;
  /** Sum at the end of each day so far, first day first. Its length is how many days have passed. */
  actual: readonly number[];
  /** Null: no budget, so no line and no pace. */
  budget: number | null;
  /** What an even pace would have used by the end of each day; null without a budget. */
  pace?: readonly number[] | null;
  /** The pace with its buffer, below and above; drawn behind. */
  band?: { low: readonly number[]; high: readonly number[] } | null;
  /** Sum at the end of the period as things go; null when it is too early to say. */
  forecast?: number | null;
  /** What the axis counts in, e.g. 3600 for seconds written as hours. */
  unit?: number;
};

export type Frame = { left: number; right: number; top: number; bottom: number };

/** Everything of a burn-up that is a position or a path. Sums start at zero before the first day. */
export function burnUpShape({ days, actual, budget, pace, band, forecast = null, unit }: BurnUpValues, frame: Frame) {
  const x = (day: number) => frame.left + ((frame.right - frame.left) * day) / Math.max(1, days);
  const top = highest([budget, forecast, ...actual, ...(pace ?? []), ...(band?.high ?? [])]);
  const { at: y, ticks } = zeroBased(top, [frame.bottom, frame.top], unit);

  const sums = line<number>((_, day) => x(day), (sum) => y(sum));
  const pathOf = (values: readonly number[]) => sums([0, ...values]) ?? "";
  const today = actual.length;
  const used = actual.at(-1) ?? 0;
  const bandRows = band ? [{ low: 0, high: 0 }, ...band.high.map((high, day) => ({ low: band.low[day] ?? high, high }))] : [];

  return {
    x,
    y,
    ticks,
    today: { x: x(today), y: y(used), value: used },
    actual: today > 0 ? pathOf(actual) : null,
    pace: pace && pace.length > 0 ? pathOf(pace) : null,
    band: band ? area<{ low: number; high: number }>().x((_, day) => x(day)).y0((row) => y(row.low)).y1((row) => y(row.high))(bandRows) : null,
    budgetY: budget === null ? null : y(budget),
    forecast: forecast === null ? null : { path: `M${x(today)},${y(used)}L${x(days)},${y(forecast)}`, y: y(forecast), isOver: budget !== null && forecast > budget },
  };
}
