import { line } from "d3-shape";
import { highest, zeroBased } from "./zero-based";

/** A line through the known values, broken where one is null; from zero, so that a small change looks small. */
export function sparklinePath(values: readonly (number | null)[], { width, height, inset }: { width: number; height: number; inset: number }) {
  const { at: y } = zeroBased(highest(values), [height - inset, inset]);
  const x = (index: number) => inset + ((width - 2 * inset) * index) / Math.max(1, values.length - 1);
  const path = line<number | null>((_, index) => x(index), (value) => y(value ?? 0)).defined((value) => value !== null)(values);
  const lastIndex = values.findLastIndex((value) => value !== null);
  const last = lastIndex < 0 ? null : { x: x(lastIndex), y: y(values[lastIndex] ?? 0) };
  return { path, last };
}
