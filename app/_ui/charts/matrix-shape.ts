export type MatrixPoint = { x: number; y: number };

export const MATRIX = { radius: 11, top: 20, left: 4, right: 4, foot: 18, word: 16 } as const;

/**
 * Where points and lines lie in a drawing of this width: from 0 to the largest of each, whole circles inside,
 * and the words in the corners free. One scale for points and lines: none gets onto the wrong side of a line by making room.
 */
export function matrixShape<P extends MatrixPoint>(points: readonly P[], lines: MatrixPoint, width: number) {
  const height = Math.round(Math.min(420, Math.max(240, width * 0.5)));
  const { left, top } = MATRIX;
  const right = width - MATRIX.right;
  const bottom = height - MATRIX.foot;
  const room = MATRIX.radius + 2;
  const scale = (largest: number, from: number, to: number) => (value: number) => (largest === 0 ? from : from + ((to - from) * value) / largest);
  const x = scale(Math.max(lines.x, ...points.map((point) => point.x)), left + room, right - room);
  const y = scale(Math.max(lines.y, ...points.map((point) => point.y)), bottom - room - MATRIX.word, top + room + MATRIX.word);
  const placed = points.map((point) => ({ ...point, x: x(point.x), y: y(point.y) }));
  return { height, left, top, right, bottom, split: { x: x(lines.x), y: y(lines.y) }, placed };
}
