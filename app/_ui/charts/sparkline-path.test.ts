import { describe, expect, it } from "vitest";
import { sparklinePath } from "./sparkline-path";

const size = { width: 100, height: 20, inset: 0 };

describe("a sparkline", () => {
  it("breaks where a value is unknown instead of falling to zero", () => {
    expect(sparklinePath([1, null, 2], size).path?.match(/M/g)).toHaveLength(2);
  });
  it("marks the last known value, not the last place", () => {
    expect(sparklinePath([0, 10, null], size).last).toEqual({ x: 50, y: 0 });
  });
  it("stays within its box below zero, and says where zero is", () => {
    const { path, last, zero } = sparklinePath([-1, 0, 3], size);
    expect(path).toBe("M0,20L50,15L100,0");
    expect({ last, zero }).toEqual({ last: { x: 100, y: 0 }, zero: 15 });
  });
  it("has neither line nor mark when nothing is known", () => {
    expect(sparklinePath([null, null], size)).toEqual({ path: null, last: null, zero: null });
    expect(sparklinePath([], size)).toEqual({ path: null, last: null, zero: null });
  });
});
