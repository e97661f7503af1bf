/**
 * Moves labels apart along one axis so that none covers another, keeping their order and staying near their
 * places. `at` are the wished positions; the answer is in the same order, each at least `gap` from the next,
 * and all between `min` and `max` where there is room.
 */
export function spreadLabels(at: readonly number[], { gap, min, max }: { gap: number; min: number; max: number }): number[] {
  const order = at.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position);
  let previous = -Infinity;
  for (const label of order) {
    label.position = Math.max(label.position, previous + gap, min);
    previous = label.position;
  }
  let next = Infinity;
  for (const label of order.toReversed()) {
    label.position = Math.min(label.position, next - gap, max);
    next = label.position;
  }
  const placed = new Array<number>(at.length).fill(0);
  for (const { position, index } of order) placed[index] = position;
  return placed;
}
