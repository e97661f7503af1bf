import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, NOTHING_PRICED, pricedOf, sumPriced } from "./priced";

describe("what time is worth", () => {
  it("is Σ hours × the rate of each, divided once at the end", () => {
    const thirds = [1200, 1200, 1200].map((seconds) => pricedOf({ seconds, hourMinor: 5000 }));
    expect(thirds.map(amountOf)).toEqual([1667, 1667, 1667]);
    expect(amountOf(sumPriced(thirds))).toBe(5000);
    // 40 h at 45 (formulas E)
    expect(amountOf(pricedOf({ seconds: 40 * 3600, hourMinor: 4500 }))).toBe(180_000);
  });

  it("is unknown where no second of it has a rate, and leaves out those that have none where some do", () => {
    const unpriced = pricedOf({ seconds: 3600, hourMinor: null });
    expect(amountOf(unpriced)).toBeNull();
    expect(sumPriced([unpriced, pricedOf({ seconds: 1800, hourMinor: 5000 })])).toEqual({ pricedSeconds: 1800, secondMinor: 9_000_000, unpricedSeconds: 3600 });
    expect(amountOf(NOTHING_PRICED)).toBe(0);
    expect(amountOf(pricedOf({ seconds: 3600, hourMinor: 0 }))).toBe(0);
  });

  it("is the same however the work is cut into pieces", () => {
    const piece = fc.record({ seconds: fc.integer({ min: 0, max: 86_400 }), hourMinor: fc.option(fc.integer({ min: 0, max: 1_000_000 })) });
    fc.assert(fc.property(fc.array(piece, { maxLength: 50 }), fc.nat(50), (pieces, at) => {
      const parts = pieces.map(pricedOf);
      const whole = sumPriced(parts);
      expect(sumPriced([sumPriced(parts.slice(0, at)), sumPriced(parts.slice(at))])).toEqual(whole);
      expect(whole.pricedSeconds + whole.unpricedSeconds).toBe(pieces.reduce((sum, { seconds }) => sum + seconds, 0));
    }));
  });
});
