import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settledStatus, standing } from "./standing";

const progress = { elapsedDays: 10, totalDays: 21 };

describe("how a budget stands", () => {
  it("works the example: at risk, 6.2 h over at the end, run out on working day 18.2", () => {
    const now = standing({ used: 22, usedToYesterday: 22, available: 40, progress });
    expect(now.status).toBe("at-risk");
    expect(now.variance).toBe(-18);
    expect(now.forecastVariance).toBeCloseTo(6.2, 10);
    expect(now.pace).toBeCloseTo(1.155, 10);
    expect(now.runOutWorkingDay).toBeCloseTo(18.18, 2);
  });

  it("does not call a morning's work a faster pace", () => {
    const evening = standing({ used: 19, usedToYesterday: 19, available: 40, progress });
    const noon = standing({ used: 20.9, usedToYesterday: 19, available: 40, progress });
    expect(noon.pace).toBe(evening.pace);
    expect(noon.forecast?.value).toBe(evening.forecast?.value);
    expect(noon.status).toBe("on-track");
    expect(noon.burn).toBe(0.5225);
    // More than a day's mean is no faster pace either: the end moves by what is more, 1.1 h, and by nothing else.
    const busy = standing({ used: 22, usedToYesterday: 19, available: 40, progress });
    expect(busy.pace).toBe(evening.pace);
    expect(busy.forecast?.value).toBe(41);
  });

  it("does not end a period with less than is used and the even pace of the days after today", () => {
    const now = standing({ used: 39, usedToYesterday: 10, available: 40, progress });
    expect(now.forecast).toMatchObject({ method: "linear", value: 39 + 10 });
    expect(now.forecast?.range.low).toBeGreaterThan(39);
  });

  it("forecasts use without a budget but compares it with nothing", () => {
    const now = standing({ used: 21, usedToYesterday: 21, available: null, progress: { elapsedDays: 7, totalDays: 21 } });
    expect(now).toMatchObject({ status: "no-budget", variance: null, burn: null, expected: null, pace: null, forecastVariance: null, runOutWorkingDay: null });
    expect(now.forecast?.value).toBe(63);
  });

  it("goes by the pace while it is too early for a forecast", () => {
    const now = standing({ used: 12, usedToYesterday: 12, available: 40, progress: { elapsedDays: 4, totalDays: 21 } });
    expect(now.forecast).toBeNull();
    expect(now.status).toBe("at-risk");
  });

  it("is settled when the period has ended: over exactly where the variance is positive", () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 3, max: 66 }), (used, available, days) => {
        const done = standing({ used, usedToYesterday: used, available, progress: { elapsedDays: days, totalDays: days } });
        expect(done.status === "over").toBe((done.variance ?? 0) > 0);
        expect(done.status).not.toBe("at-risk");
        expect(done.forecastVariance).toBe(done.variance);
      }),
    );
  });

  it("says the same status of a period that is over or has not begun as of any other", () => {
    const amount = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 60 }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 70 }), amount, fc.integer({ min: 0, max: 23 }), fc.boolean(), (used, available, totalDays, isOver) => {
      const facts = { used, usedToYesterday: isOver ? used : 0, available, progress: { elapsedDays: isOver ? totalDays : 0, totalDays } };
      expect(settledStatus(facts)).toBe(standing(facts).status);
    }));
    expect(settledStatus({ used: 30, usedToYesterday: 30, available: 40, progress: { elapsedDays: 21, totalDays: 21 } })).toBe("under");
  });
});
