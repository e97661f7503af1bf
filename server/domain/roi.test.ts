import { describe, expect, it } from "vitest";
import { breakEvenResults, perResult, returnMultiple, roi, roiLine, type RoiPart } from "./roi";
import { roundHalfAway } from "./rounding";

/** The month of the formulas: 40 h × 45, 600 external, 150 tools, 450 ads; 12 leads × 250, 2000 × 40 %. */
const MONTH: RoiPart = {
  cost: { laborMinor: 1800_00, externalMinor: 600_00, toolsMinor: 150_00, adsMinor: 450_00, otherMinor: 0 },
  back: { revenueMinor: 800_00, resultsMinor: 3000_00, savingsMinor: 0 },
  paidMinor: 0, results: 12, valuedCount: 12, returns: 2,
  coverage: { pricedSeconds: 144_000, seconds: 144_000, valuedResults: 13, results: 13 },
};
const percent = (ratio: number | null) => (ratio === null ? null : roundHalfAway(ratio * 100, 1));

describe("the return on investment", () => {
  it("of the month that counts everything is 26.7 %, and 744 % for who counts ads alone", () => {
    const line = roiLine([MONTH], true);
    expect([line.costMinor, line.returnMinor]).toEqual([3000_00, 3800_00]);
    expect([percent(line.roi), percent(line.adsOnlyRoi)]).toEqual([26.7, 744.4]);
  });

  it.each([
    ["is nothing to be said of where nothing was spent", 0, 3800, null],
    ["is −100 % where nothing came back", 3000, 0, -1],
    ["is 0 where the money is back", 3000, 3000, 0],
    ["is 200 % where three times as much came back", 1000, 3000, 2],
  ])("%s", (_name, cost, back, expected) => expect(roi(cost, back)).toBe(expected));

  it("is not the return multiple, which is 1 where the money is back", () => {
    expect(returnMultiple(3000, 3000)).toBe(1);
    expect(returnMultiple(3000_00, 3800_00)).toBeCloseTo(1.2667, 4);
    expect(returnMultiple(0, 3800)).toBeNull();
  });

  it("is unknown while nobody has said what came back, and is not −100 %", () => {
    expect(roiLine([{ ...MONTH, back: { revenueMinor: 0, resultsMinor: 0, savingsMinor: 0 }, returns: 0 }], false)).toMatchObject({ roi: null, adsOnlyRoi: null, costMinor: 3000_00 });
  });

  it("is unknown while nothing of what came back has a value, and is not −100 %", () => {
    const unvalued = { ...MONTH, back: { revenueMinor: 0, resultsMinor: 0, savingsMinor: 0 }, valuedCount: 0, coverage: { ...MONTH.coverage, valuedResults: 0 } };
    expect(roiLine([unvalued], true)).toMatchObject({ roi: null, adsOnlyRoi: null });
    expect(roiLine([{ ...unvalued, coverage: MONTH.coverage }], true).roi).toBe(-1);
    expect(roiLine([MONTH, unvalued], true).roi).not.toBeNull();
  });

  it("is unknown where there is work and none of it has a rate, for its cost is not 0", () => {
    const unpriced = { ...MONTH, cost: { ...MONTH.cost, laborMinor: 0 }, coverage: { ...MONTH.coverage, pricedSeconds: 0 } };
    expect(roiLine([unpriced], true).roi).toBeNull();
    expect(roiLine([unpriced, MONTH], true).roi).not.toBeNull();
  });

  it("of nothing is nothing", () => {
    expect(roiLine([], true)).toMatchObject({ roi: null, adsOnlyRoi: null, costMinor: 0, returnMinor: 0, seconds: 0, results: 0 });
  });

  it("of two months is that of their sums", () => {
    expect(roiLine([MONTH, MONTH], true)).toMatchObject({ costMinor: 6000_00, returnMinor: 7600_00, results: 24, roi: roiLine([MONTH], true).roi });
  });
});

describe("a result", () => {
  it("cost 250 and took 3.33 hours", () => {
    const line = roiLine([MONTH], true);
    expect(perResult(line.costMinor, line.results)).toBe(250_00);
    expect(roundHalfAway((perResult(line.seconds, line.results) ?? 0) / 3600, 2)).toBe(3.33);
  });

  it("that there is none of cost nothing that can be said", () => expect(perResult(3000_00, 0)).toBeNull());
});

describe("the break-even", () => {
  it.each([
    ["is 9 leads where 8.8 would do", 3000_00, 800_00, { results: 12, returnMinor: 3000_00 }, 9],
    ["is a whole number as it is", 3000_00, 1000_00, { results: 12, returnMinor: 3000_00 }, 8],
    ["is one more for a cent more", 3000_01, 1000_00, { results: 12, returnMinor: 3000_00 }, 9],
    ["is 0 where other returns pay for all", 800_00, 800_00, { results: 12, returnMinor: 3000_00 }, 0],
    ["is unknown without a result", 3000_00, 800_00, { results: 0, returnMinor: 0 }, null],
    ["is unknown where a result is worth nothing", 3000_00, 800_00, { results: 12, returnMinor: 0 }, null],
    ["holds for amounts beyond what a double holds", 2_000_000_000_000, 0, { results: 2_000_000_000, returnMinor: 2_000_000_000 }, 2_000_000_000_000],
  ])("%s", (_name, cost, other, valued, expected) => expect(breakEvenResults(cost, other, valued)).toBe(expected));
});
