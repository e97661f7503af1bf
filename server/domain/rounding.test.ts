import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundHalfAway } from "./rounding";

describe("rounding", () => {
  it.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [-2.4, 0, -2],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [1.0049, 2, 1],
    [161.2903, 2, 161.29],
    [0, 2, 0],
  ])("takes %s to %s places as %s, halves away from zero", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  it("never shows minus zero", () => {
    expect(Object.is(roundHalfAway(-0.2), 0)).toBe(true);
  });

  it("is off by at most half a unit and treats debit and credit alike", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const rounded = roundHalfAway(value, 2);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.005 + 1e-6);
        expect(roundHalfAway(-value, 2) + rounded).toBe(0);
      }),
    );
  });
});
