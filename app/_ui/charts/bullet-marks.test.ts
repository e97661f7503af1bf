import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bulletMarks } from "./bullet-marks";

describe("a bullet graph", () => {
  it("puts the tick at the budget and the bar at what was used", () => {
    expect(bulletMarks({ actual: 10, budget: 20, forecast: 15 })).toEqual({ within: 50, over: 0, forecast: 75, forecastOver: 0, tick: 100 });
  });
  it("parts what is over the budget from what is within it", () => {
    expect(bulletMarks({ actual: 30, budget: 20, forecast: 40 })).toEqual({ within: 50, over: 25, forecast: 50, forecastOver: 50, tick: 50 });
  });
  it("has no tick and nothing over without a budget", () => {
    expect(bulletMarks({ actual: 30, budget: null })).toEqual({ within: 100, over: 0, forecast: 0, forecastOver: 0, tick: null });
  });
  it("shows everything as over when the budget is zero", () => {
    expect(bulletMarks({ actual: 5, budget: 0 })).toEqual({ within: 0, over: 100, forecast: 0, forecastOver: 0, tick: 0 });
  });
  it("is empty, not broken, when all is zero", () => {
    expect(bulletMarks({ actual: 0, budget: 0, forecast: 0 })).toEqual({ within: 0, over: 0, forecast: 0, forecastOver: 0, tick: 0 });
  });
  it("grows its scale rather than running out of it", () => {
    expect(bulletMarks({ actual: 40, budget: 20, max: 10 }).over).toBe(50);
  });

  it("never draws outside its place", () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, fc.option(amount), fc.option(amount), (actual, budget, forecast) => {
        const marks = bulletMarks({ actual, budget, forecast });
        const ends = [marks.within + marks.over, marks.forecast + marks.forecastOver, marks.tick ?? 0];
        return ends.every((end) => end >= 0 && end <= 100 + 1e-9);
      }),
    );
  });
});
