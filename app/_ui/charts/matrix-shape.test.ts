import fc from "fast-check";
import { expect, it } from "vitest";
import { MATRIX, matrixShape } from "./matrix-shape";

it("puts the most of both into the corner, and less of each nearer to zero", () => {
  const { placed, split } = matrixShape([{ x: 100, y: 10 }, { x: 50, y: 5 }], { x: 75, y: 7.5 }, 680);
  const [most, half] = placed;
  expect(most?.x).toBeGreaterThan(half?.x ?? 0);
  expect(most?.y).toBeLessThan(half?.y ?? 0);
  expect(split.x).toBeGreaterThan(half?.x ?? 0);
  expect(split.x).toBeLessThan(most?.x ?? 0);
});

it("keeps every circle whole, whatever the amounts", () => {
  const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.record({ x: amount, y: amount }), { maxLength: 30 }), amount, amount, fc.constantFrom(340, 480, 680, 960), (points, x, y, width) => {
      const { placed, left, right, top, bottom } = matrixShape(points, { x, y }, width);
      for (const point of placed) {
        expect(point.x).toBeGreaterThanOrEqual(left + MATRIX.radius);
        expect(point.x).toBeLessThanOrEqual(right - MATRIX.radius);
        expect(point.y).toBeGreaterThanOrEqual(top + MATRIX.radius);
        expect(point.y).toBeLessThanOrEqual(bottom - MATRIX.radius);
      }
    }),
  );
});
