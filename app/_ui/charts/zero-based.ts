import { scaleLinear, type ScaleLinear } from "d3-scale";

/**
 * The highest of some values, for an axis that begins at zero. Nulls (unknown) and negative values do not
 * count. When nothing is left the axis still needs a length: 1.
 */
export function highest(values: readonly (number | null | undefined)[]): number {
  const top = values.reduce<number>((max, value) => (value != null && value > max ? value : max), 0);
  return top > 0 ? top : 1;
}

/** A linear scale from zero to a round number at or above `top`. */
export function zeroBased(top: number, range: readonly [number, number]): ScaleLinear<number, number> {
  return scaleLinear().domain([0, top]).nice(4).range(range);
}
