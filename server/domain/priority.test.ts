import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFIDENCE_FACTOR, goalWeight, IMPACTS, matrixLines, priorityScore, priorityValue, quadrantOf } from "./priority";

describe("the weights of goals", () => {
  it("fall linearly: of three goals 3, 2 and 1 sixths", () => {
    expect([1, 2, 3].map((rank) => goalWeight(rank, 3))).toEqual([3 / 6, 2 / 6, 1 / 6]);
    expect(goalWeight(1, 1)).toBe(1);
  });

  it("are nothing for a goal out of the ranking", () => {
    expect([goalWeight(null, 3), goalWeight(4, 3), goalWeight(1, 0)]).toEqual([0, 0, 0]);
  });

  it("sum to 1, and each is above the next, however many goals there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (goals) => {
        const weights = Array.from({ length: goals }, (_, index) => goalWeight(index + 1, goals));
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(weights.every((weight, index) => index === 0 || weight < (weights[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe("a priority", () => {
  it("goes by five sizes of impact and three of confidence", () => {
    expect(IMPACTS).toEqual([3, 2, 1, 0.5, 0.25]);
    expect(CONFIDENCE_FACTOR).toEqual({ high: 1, medium: 0.8, low: 0.5 });
  });

  it("works an example: impact 3 on the first of three goals and 1 on the last, fairly sure, two hours", () => {
    const value = priorityValue([{ weight: 1 / 2, impact: 3 }, { weight: 1 / 6, impact: 1 }], "medium");
    expect(value).toBeCloseTo((1.5 + 1 / 6) * 0.8, 9);
    expect(priorityScore(value, 2 * 3600)).toBeCloseTo(value / 2, 9);
    expect(priorityScore(2, 1800)).toBe(4);
  });

  it("has no score where nobody knows how long it takes", () => {
    expect([priorityScore(2, null), priorityScore(2, 0)]).toEqual([null, null]);
  });

  it("is worth no less the surer somebody is", () => {
    const impacts = fc.array(fc.record({ weight: fc.double({ min: 0, max: 1, noNaN: true }), impact: fc.constantFrom(3, 2, 1, 0.5, 0.25) }), { maxLength: 10 });
    fc.assert(
      fc.property(impacts, (given) => {
        const [low, medium, high] = (["low", "medium", "high"] as const).map((confidence) => priorityValue(given, confidence));
        expect(low).toBeLessThanOrEqual(medium ?? 0);
        expect(medium).toBeLessThanOrEqual(high ?? 0);
      }),
    );
  });
});

describe("the matrix of value and effort", () => {
  const items = [{ value: 3, seconds: 60 }, { value: 2, seconds: 600 }, { value: 1, seconds: 30 }, { value: 0.5, seconds: 900 }, { value: 9, seconds: null }];

  it("splits at the medians of what has hours, and leaves out what has none", () => {
    const lines = matrixLines(items);
    expect(lines).toEqual({ value: 1.5, seconds: 330 });
    expect(items.map((item) => quadrantOf(item, lines))).toEqual(["first", "plan", "fill", "leave", null]);
  });

  it("are drawn at the one in the middle of five", () => {
    const five = [1, 2, 3, 5, 9].map((value) => ({ value, seconds: value * 60 }));
    expect(matrixLines(five)).toEqual({ value: 3, seconds: 180 });
  });

  it("has no lines where no hours are known, and one item alone comes first", () => {
    expect(matrixLines([{ value: 1, seconds: null }])).toBeNull();
    expect(quadrantOf({ value: 1, seconds: 60 }, matrixLines([{ value: 1, seconds: 60 }]))).toBe("first");
  });
});
