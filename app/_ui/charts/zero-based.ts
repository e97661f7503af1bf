import { scaleLinear } from "d3-scale";

/**
 * The highest of some values, for an axis that begins at zero. Nulls (unknown) and negative values do not
 * count. When nothing is left the axis still needs a length: 1.
 */
export function highest(values: readonly (number | null | undefined)[]): number {
  const top = values.reduce<number>((max, value) => (value != null && value > max ? value : max), 0);
  return top > 0 ? top : 1;
}

export type ZeroBasedScale = { at: (value: number) => number; ticks: number[] };

/**
 * A linear scale from zero to a round number at or above `top`, and the values of its gridlines (without zero).
 * `unit` is the size of what the axis counts in: 3600 for seconds written as hours, so that lines fall on full hours.
 */
export function zeroBased(top: number, range: readonly [number, number], unit = 1): ZeroBasedScale {
  const scale = scaleLinear().domain([0, top / unit]).nice(4).range(range);
  const ticks = scale.ticks(4).filter((tick) => tick > 0);
  return { at: (value) => scale(value / unit), ticks: ticks.map((tick) => tick * unit) };
}
