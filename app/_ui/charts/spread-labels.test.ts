import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spread-labels";

describe("labels at the end of lines", () => {
  it("stay where they are when they do not touch", () => {
    expect(spreadLabels([90, 10], { gap: 20, min: 0, max: 100 })).toEqual([90, 10]);
  });
  it("move apart when they would cover each other, and stay in the frame", () => {
    expect(spreadLabels([95, 94], { gap: 20, min: 0, max: 100 })).toEqual([100, 80]);
  });
  it("never cover each other", () => {
    const wished = fc.array(fc.integer({ min: -50, max: 250 }), { maxLength: 5 });
    fc.assert(
      fc.property(wished, (at) => {
        const placed = spreadLabels(at, { gap: 30, min: 0, max: 200 }).sort((a, b) => a - b);
        return placed.every((place, index) => index === 0 || place - (placed[index - 1] ?? 0) >= 30);
      }),
    );
  });
});
