import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earnedValueForecast, forecastReady, linearForecast, runOutWorkingDay, scheduledForecast, trailingForecast } from "./forecast";

const tenOf21 = { elapsedDays: 10, totalDays: 21 };
const twoOf21 = { elapsedDays: 2, totalDays: 21 };

describe("forecast", () => {
  it.each([
    [2, 5, false],
    [3, 5, true],
    [3, 15, true],
    [3, 16, false],
    [4, 21, false],
    [5, 21, true],
    [7, 35, true],
    [12, 63, false],
    [13, 63, true],
    [2, 2, false],
    [0, 0, false],
  ])("after %s of %s working days there is one: %s", (elapsedDays, totalDays, ready) => {
    expect(forecastReady({ elapsedDays, totalDays })).toBe(ready);
  });

  it("says nothing by any method before it is ready", () => {
    expect(linearForecast(22, twoOf21)).toBeNull();
    expect(trailingForecast({ toYesterday: 22, lastSevenDays: 14, daysLeft: 17 }, twoOf21)).toBeNull();
    expect(scheduledForecast({ actual: 22, stillPlanned: 18, coverage: 1 }, twoOf21)).toBeNull();
    expect(earnedValueForecast({ budget: 40, actual: 22, done: 8, planned: 20, rest: "typical" }, twoOf21)).toBeNull();
    expect(runOutWorkingDay(40, 22, twoOf21)).toBeNull();
  });

  it("works the linear example: 22 h in 10 of 21 days end at 46.2 h, give or take what ten days tell", () => {
    const forecast = linearForecast(22, tenOf21);
    expect(forecast?.value).toBeCloseTo(46.2, 10);
    expect(forecast?.range.low).toBeCloseTo(46.2 - (24.2 * 0.5) / Math.sqrt(10), 10);
    expect(forecast?.range.high).toBeCloseTo(46.2 + (24.2 * 0.5) / Math.sqrt(10), 10);
  });

  it("adds the even pace of the days after today to what is used, where much was logged today", () => {
    // 18 of 21 days ended at 2 h a day; today 19.8 h were caught up on: two more days follow.
    const lateMonth = { elapsedDays: 18, totalDays: 21 };
    const forecast = linearForecast(36, lateMonth, 19.8);
    expect(forecast?.value).toBeCloseTo(55.8 + 2 * 2, 10);
    expect(forecast?.range.low).toBeCloseTo(59.8 - (4 * 0.5) / Math.sqrt(18), 10);
    expect(forecast?.range.high).toBeCloseTo(59.8 + (4 * 0.5) / Math.sqrt(18), 10);
    // A day like the others, and a shorter one, change nothing.
    expect(linearForecast(36, lateMonth, 2)?.value).toBe(42);
    expect(linearForecast(36, lateMonth, 1)?.value).toBe(42);
    // On the last day nothing follows.
    expect(linearForecast(36, { elapsedDays: 20, totalDays: 21 }, 19.8)).toMatchObject({ value: 55.8, range: { low: 55.8, high: 55.8 } });
  });

  it("never ends below what is used with today's work, nor below the even pace, which it is with nothing logged today", () => {
    const anyDays = fc.integer({ min: 3, max: 260 }).chain((totalDays) => fc.record({ elapsedDays: fc.integer({ min: 1, max: totalDays }), totalDays: fc.constant(totalDays) }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 200_000 }), anyDays, (actual, today, progress) => {
        const forecast = linearForecast(actual, progress, today);
        if (!forecast) return;
        const evenly = (actual * progress.totalDays) / progress.elapsedDays;
        if (today === 0) expect(forecast).toEqual(linearForecast(actual, progress));
        if (today === 0) expect(forecast.value).toBe(evenly);
        const used = actual + today;
        // An ended period has no today.
        const least = progress.elapsedDays < progress.totalDays ? Math.max(used, evenly) : used;
        expect(forecast.value).toBeGreaterThanOrEqual(least);
        expect(forecast.range.low).toBeGreaterThanOrEqual(used);
        expect(forecast.range.low).toBeLessThanOrEqual(forecast.value);
        expect(forecast.range.high).toBeGreaterThanOrEqual(forecast.value);
        const after = Math.max(progress.totalDays - progress.elapsedDays - 1, 0);
        if (after > 0) expect(forecast.value).toBeGreaterThan(used);
      }),
    );
  });

  it("runs out on working day 18.2 in the example, and never where the budget lasts", () => {
    expect(runOutWorkingDay(40, 22, tenOf21)).toBeCloseTo(18.18, 2);
    expect(runOutWorkingDay(46.2, 22, tenOf21)).toBeNull();
    expect(runOutWorkingDay(null, 22, tenOf21)).toBeNull();
    expect(runOutWorkingDay(40, 0, tenOf21)).toBeNull();
    expect(runOutWorkingDay(0, 22, tenOf21)).toBe(0);
  });

  it("trails the last seven days over the days left, today included", () => {
    expect(trailingForecast({ toYesterday: 22, lastSevenDays: 14, daysLeft: 16 }, tenOf21)?.value).toBe(54);
  });

  it("adds what is planned only where the plan covers four fifths of the rest", () => {
    const plan = { actual: 22, stillPlanned: 16, coverage: 0.8 };
    expect(scheduledForecast(plan, tenOf21)).toEqual({ method: "scheduled", value: 38, range: { low: 38, high: 42 } });
    expect(scheduledForecast({ ...plan, coverage: 0.79 }, tenOf21)).toBeNull();
  });

  it("works the earned-value example: 8 of 20 posts for 22 of 40 h", () => {
    const posts = { budget: 40, actual: 22, done: 8, planned: 20, rest: "typical" as const };
    const forecast = earnedValueForecast(posts, tenOf21);
    expect(forecast).toMatchObject({ earned: 16, value: 55, typical: 55, oneOff: 46, range: { low: 46, high: 55 } });
    expect(forecast?.costIndex).toBeCloseTo(0.727, 3);
    expect(earnedValueForecast({ ...posts, rest: "one-off" }, tenOf21)).toMatchObject({ value: 46, range: { low: 46, high: 55 } });
    expect(earnedValueForecast({ ...posts, done: 0 }, tenOf21)).toBeNull();
  });

  it("takes more than was planned as all of it: the work is done and costs no more", () => {
    expect(earnedValueForecast({ budget: 40, actual: 30, done: 22, planned: 20, rest: "typical" }, tenOf21)).toMatchObject({ earned: 40, value: 30, oneOff: 30 });
  });

  it("ends at the actual when the last day has ended, without any doubt left", () => {
    expect(linearForecast(31, { elapsedDays: 21, totalDays: 21 })).toEqual({ method: "linear", value: 31, range: { low: 31, high: 31 } });
  });

  it("never ends below what is used, holds its value in its range, and runs out before the end exactly if it is over", () => {
    const anyDays = fc.integer({ min: 3, max: 260 }).chain((totalDays) => fc.record({ elapsedDays: fc.integer({ min: 1, max: totalDays }), totalDays: fc.constant(totalDays) }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 2_000_000 }), anyDays, (actual, budget, progress) => {
        const forecast = linearForecast(actual, progress);
        expect(forecast === null).toBe(!forecastReady(progress));
        if (!forecast) return;
        expect(forecast.range.low).toBeGreaterThanOrEqual(actual);
        expect(forecast.range.low).toBeLessThanOrEqual(forecast.value);
        expect(forecast.range.high).toBeGreaterThanOrEqual(forecast.value);
        const over = actual * progress.totalDays > budget * progress.elapsedDays;
        expect(runOutWorkingDay(budget, actual, progress) !== null).toBe(over);
      }),
    );
  });
});
