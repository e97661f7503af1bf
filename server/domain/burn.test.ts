import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budgetStatus, burn, expectedToDate, pace, variance } from "./burn";

const HOUR = 3600;

describe("burn", () => {
  it("works the example: 40 h, 21 working days, day 10 done, 22 h used", () => {
    const expected = expectedToDate(40 * HOUR, 10, 21);
    expect((expected ?? 0) / HOUR).toBeCloseTo(19.05, 2);
    expect(pace(22 * HOUR, expected)).toBeCloseTo(1.155, 6);
    expect(burn(22 * HOUR, 40 * HOUR)).toBe(0.55);
    expect(variance(22 * HOUR, 40 * HOUR)).toBe(-18 * HOUR);
  });

  it("calls a quarter more than available 125 %", () => {
    expect(burn(50, 40)).toBe(1.25);
  });

  it("has no answer without a budget, a budget of zero or a working day", () => {
    expect(variance(5, null)).toBeNull();
    expect(variance(5, 0)).toBe(5);
    expect(burn(5, null)).toBeNull();
    expect(burn(5, 0)).toBeNull();
    expect(expectedToDate(null, 3, 21)).toBeNull();
    expect(expectedToDate(40, 0, 0)).toBeNull();
    expect(expectedToDate(0, 3, 21)).toBe(0);
    expect(pace(5, 0)).toBeNull();
    expect(pace(5, null)).toBeNull();
  });
});

describe("the status of a budget", () => {
  it.each([
    ["no budget is told apart", { used: 5, available: null, forecast: 9, pace: null }, "no-budget"],
    ["work against a budget of zero is over it", { used: 1, available: 0, forecast: null, pace: null }, "over"],
    ["a budget of zero that nobody touched is kept", { used: 0, available: 0, forecast: 0, pace: null }, "on-track"],
    ["used up exactly is not over", { used: 40, available: 40, forecast: 40, pace: 1 }, "on-track"],
    ["used beyond is over whatever the forecast", { used: 41, available: 40, forecast: 39, pace: 0.5 }, "over"],
    ["the forecast is over", { used: 22, available: 40, forecast: 46.2, pace: 1.155 }, "at-risk"],
    ["a forecast inside outweighs a fast start", { used: 22, available: 40, forecast: 39, pace: 1.3 }, "on-track"],
    ["no forecast yet, too fast", { used: 5, available: 40, forecast: null, pace: 1.11 }, "at-risk"],
    ["110 % on the dot is not too fast", { used: 5, available: 40, forecast: null, pace: 1.1 }, "on-track"],
    ["slow", { used: 5, available: 40, forecast: 30, pace: 0.89 }, "under"],
    ["90 % on the dot is not slow", { used: 5, available: 40, forecast: null, pace: 0.9 }, "on-track"],
    ["before the first day has ended", { used: 5, available: 40, forecast: null, pace: null }, "on-track"],
  ])("%s", (_name, budget, status) => {
    expect(budgetStatus(budget)).toBe(status);
  });

  it("is over exactly where more is used than available, and a faster forecast never mends it", () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amounts, amounts, amounts, fc.double({ min: 0, max: 3, noNaN: true }), (used, available, forecast, speed) => {
        const status = budgetStatus({ used, available, forecast, pace: speed });
        expect(status === "over").toBe(used > available);
        const worse = budgetStatus({ used, available, forecast: forecast + available + 1, pace: speed });
        expect(["over", "at-risk"]).toContain(worse);
      }),
    );
  });
});
