import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

/**
 * A line through the known values, broken where one is null. Zero is always on it, so that a small change looks small; `zero` is
 * where, null where no value lies below it and the lower edge is zero.
 */
export function sparklinePath(values: readonly (number | null)[], { width, height, inset }: { width: number; height: number; inset: number }) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const y = scaleLinear([low, high > low ? high : low + 1], [height - inset, inset]);
  const x = (index: number) => inset + ((width - 2 * inset) * index) / Math.max(1, values.length - 1);
  const path = line<number | null>((_, index) => x(index), (value) => y(value ?? 0)).defined((value) => value !== null)(values);
  const lastIndex = values.findLastIndex((value) => value !== null);
  const last = lastIndex < 0 ? null : { x: x(lastIndex), y: y(values[lastIndex] ?? 0) };
  return { path, last, zero: low < 0 ? y(0) : null };
}
