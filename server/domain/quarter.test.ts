import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addQuarters, isQuarter, monthsOfQuarter, quarterOf, quartersBetween } from "./quarter";

describe("a quarter", () => {
  it("holds three months", () => {
    expect(["2026-01", "2026-03", "2026-04", "2026-12"].map(quarterOf)).toEqual(["2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4"]);
    expect(monthsOfQuarter("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"]);
  });

  it("is one of four", () => {
    expect(["2026-Q1", "2026-Q0", "2026-Q5", "26-Q1", "2026-01"].map(isQuarter)).toEqual([true, false, false, false, false]);
  });

  it("is found again by counting on and back, over the years too", () => {
    expect([addQuarters("2026-Q4", 1), addQuarters("2026-Q1", -1)]).toEqual(["2027-Q1", "2025-Q4"]);
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: -40, max: 40 }), (year, n, count) => {
      const from = `${year}-Q${n}`;
      expect(quartersBetween(from, addQuarters(from, count))).toBe(count);
    }));
  });
});
