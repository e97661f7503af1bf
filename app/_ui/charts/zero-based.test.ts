import { describe, expect, it } from "vitest";
import { highest, zeroBased } from "./zero-based";

describe("an axis from zero", () => {
  it("takes the highest known value", () => {
    expect(highest([3, null, undefined, 12, -40])).toBe(12);
  });
  it("still has a length when nothing is known or all is zero", () => {
    expect(highest([])).toBe(1);
    expect(highest([0, null])).toBe(1);
  });
  it("has its lines on full hours when seconds are written as hours", () => {
    const { ticks, at } = zeroBased(58 * 3600, [100, 0], 3600);
    expect(ticks).toEqual([20 * 3600, 40 * 3600, 60 * 3600]);
    expect(at(0)).toBe(100);
    expect(at(60 * 3600)).toBe(0);
  });
});
