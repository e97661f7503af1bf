import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeOrBuy, type MakeOrBuy } from "./make-or-buy";

const hours = (count: number) => count * 3600;
const work: MakeOrBuy = { seconds: hours(40), hourMinor: 4500, toolsMinor: 0, feeMinor: 120_000, feeHourMinor: 0, coordinationSeconds: hours(4), transitionMinor: 0, months: null };

describe("make or buy", () => {
  it("breaks even at (1200 + 4 × 45) / 45 = 30.7 hours", () => {
    const answer = makeOrBuy(work);
    expect(answer.breakEvenHours?.toFixed(1)).toBe("30.7");
    expect(answer).toMatchObject({ inMinor: 180_000, outMinor: 138_000, coordinationMinor: 18_000, transitionMonthMinor: 0, cheaper: "out" });
  });

  it("spreads what going over costs over its months, and takes off the tools that are no longer needed", () => {
    const answer = makeOrBuy({ ...work, transitionMinor: 60_000, months: 12, toolsMinor: 14_000 });
    expect(answer).toMatchObject({ inMinor: 194_000, outMinor: 143_000, transitionMonthMinor: 5000 });
    expect(answer.breakEvenHours).toBeCloseTo((1200 + 180 + 50 - 140) / 45, 10);
  });

  it("counts an hourly fee against the hour that it saves: (4 × 45) / (45 − 30) = 12 hours", () => {
    expect(makeOrBuy({ ...work, feeMinor: 0, feeHourMinor: 3000 })).toMatchObject({ outMinor: 138_000, breakEvenHours: 12 });
  });

  it("has no break-even where an hour outside costs as much as one inside, or an hour inside costs nothing", () => {
    expect(makeOrBuy({ ...work, feeHourMinor: 4500 }).breakEvenHours).toBeNull();
    expect(makeOrBuy({ ...work, hourMinor: 0 })).toMatchObject({ breakEvenHours: null, inMinor: 0, outMinor: 120_000, cheaper: "in" });
  });

  it("is not known where the hour's cost or the months are not, which is not free", () => {
    expect(makeOrBuy({ ...work, hourMinor: null })).toEqual({ inMinor: null, outMinor: null, coordinationMinor: null, transitionMonthMinor: 0, breakEvenHours: null, cheaper: null });
    expect(makeOrBuy({ ...work, transitionMinor: 60_000, months: 0 })).toMatchObject({ outMinor: null, transitionMonthMinor: null, breakEvenHours: null, inMinor: 180_000 });
  });

  it("needs to know no hour's cost where no hour is worked, and counts a month of transition as one", () => {
    expect(makeOrBuy({ ...work, seconds: 0, coordinationSeconds: 0, hourMinor: null })).toMatchObject({ inMinor: 0, outMinor: 120_000, coordinationMinor: 0, cheaper: "in" });
    expect(makeOrBuy({ ...work, seconds: 1, coordinationSeconds: 0, hourMinor: null })).toMatchObject({ inMinor: null, cheaper: null });
    expect(makeOrBuy({ ...work, transitionMinor: 60_000, months: 1 }).transitionMonthMinor).toBe(60_000);
    expect(makeOrBuy({ ...work, transitionMinor: 60_000, months: null })).toMatchObject({ inMinor: 180_000, outMinor: null, cheaper: null });
  });

  it("breaks even however little an hour outside saves, and is the same where both cost the same", () => {
    expect(makeOrBuy({ ...work, coordinationSeconds: 0, feeHourMinor: 4499 }).breakEvenHours).toBe(120_000);
    expect(makeOrBuy({ ...work, feeMinor: 180_000, coordinationSeconds: 0 }).cheaper).toBe("same");
    expect(makeOrBuy({ ...work, feeMinor: 0, coordinationSeconds: 0, toolsMinor: 5000 }).breakEvenHours).toBe(0);
  });

  it("costs the same at the break-even, whatever the terms", () => {
    const minor = fc.integer({ min: 0, max: 10_000_000 });
    const terms = fc.record({ hourMinor: fc.integer({ min: 1, max: 50_000 }), toolsMinor: minor, feeMinor: minor, coordinationSeconds: fc.integer({ min: 0, max: hours(100) }), transitionMinor: minor, months: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(terms, (given) => {
        const { breakEvenHours } = makeOrBuy({ ...work, ...given });
        if (breakEvenHours === null || breakEvenHours === 0) return;
        const at = makeOrBuy({ ...work, ...given, seconds: breakEvenHours * 3600 });
        expect(at.inMinor! / at.outMinor!).toBeCloseTo(1, 6);
      }),
    );
  });
});
