import fc from "fast-check";
import { expect, it } from "vitest";
import { runOutWorkingDay } from "./forecast";
import { outlookOf, type OutlookFacts, runOutDay } from "./outlook";

// Ten of twenty-one working days of September 2026 have ended; 22 of 40 h are used.
const facts: OutlookFacts = { used: 22, toYesterday: 22, available: 40, progress: { elapsedDays: 10, totalDays: 21 }, plan: null, lastSeven: null, pieces: null };
const methods = (given: Partial<OutlookFacts>) => {
  const { chosen, beside } = outlookOf({ ...facts, ...given });
  return [chosen?.method ?? null, ...beside.map(({ method }) => method)];
};

it("goes by the even pace, and by the plan where it covers four fifths of the rest", () => {
  expect(methods({})).toEqual(["linear"]);
  expect(methods({ plan: { stillPlanned: 16, coverage: 0.8 } })).toEqual(["scheduled", "linear"]);
  expect(methods({ plan: { stillPlanned: 16, coverage: 0.79 } })).toEqual(["linear"]);
});

it("goes by the pieces done where they are counted, unless the plan covers the rest", () => {
  const pieces = { done: 8, planned: 20, rest: "typical" as const, isOld: false };
  expect(methods({ pieces })).toEqual(["earned-value", "linear"]);
  expect(methods({ pieces, plan: { stillPlanned: 16, coverage: 0.8 } })).toEqual(["scheduled", "earned-value", "linear"]);
  expect(methods({ pieces: { ...pieces, done: 0 } })).toEqual(["linear"]);
  expect(outlookOf({ ...facts, pieces }).earned).toEqual({ earned: 16, costIndex: 16 / 22, typical: 55, oneOff: 46, isOld: false });
  expect(outlookOf({ ...facts, pieces, plan: { stillPlanned: 16, coverage: 0.8 } }).earned?.oneOff).toBe(46);
  expect(outlookOf(facts).earned).toBeNull();
});

it("never goes by an old count: use that grew since then would end at 95 h of 40, so it stands beside the even pace", () => {
  const late = { ...facts, used: 38, toYesterday: 38, progress: { elapsedDays: 18, totalDays: 21 }, pieces: { done: 8, planned: 20, rest: "typical" as const, isOld: true } };
  expect(outlookOf(late).chosen).toMatchObject({ method: "linear", value: (38 * 21) / 18 });
  expect(outlookOf(late).beside.map(({ method, value }) => [method, value])).toEqual([["earned-value", 95]]);
  expect(outlookOf(late).earned).toEqual({ earned: 16, costIndex: 16 / 38, typical: 95, oneOff: 62, isOld: true });
  expect(outlookOf({ ...late, lastSeven: { seconds: 7, daysLeft: 3 } }).beside.map(({ method }) => method)).toEqual(["trailing", "earned-value"]);
  // Before a forecast is ready there is none by it either.
  expect(outlookOf({ ...late, progress: { elapsedDays: 2, totalDays: 21 } })).toMatchObject({ chosen: null, beside: [], earned: null });
});

it("does not end at what is used while working days are left, however much was logged today", () => {
  const progress = { elapsedDays: 18, totalDays: 21 };
  const { chosen } = outlookOf({ ...facts, used: 55.8, toYesterday: 36, progress });
  expect(chosen?.value).toBeCloseTo(59.8, 10);
  expect(chosen?.range.low).toBeGreaterThan(55.8);
  expect(chosen?.range.high).toBeGreaterThan(chosen?.value ?? 0);
  expect(outlookOf(facts).chosen?.value).toBeCloseTo(46.2, 10);
});

it("offers the last week beside it, and never chooses it", () => {
  const lastSeven = { seconds: 14, daysLeft: 16 };
  expect(methods({ lastSeven, pieces: { done: 8, planned: 20, rest: "one-off", isOld: false } })).toEqual(["earned-value", "linear", "trailing"]);
  expect(outlookOf({ ...facts, lastSeven }).beside[0]?.value).toBe(54);
});

it("says nothing before the later of a fifth and three of the working days", () => {
  expect(methods({ progress: { elapsedDays: 4, totalDays: 21 }, plan: { stillPlanned: 16, coverage: 1 } })).toEqual([null]);
});

it("names the day on which it runs out: by the plan another than by the even pace", () => {
  const month = { from: "2026-09-01", to: "2026-09-30" };
  const calendar = { weekend: [6, 7], holidays: new Set(["2026-09-30"]) };
  const even = outlookOf(facts);
  expect(even.runOutWorkingDay).toBeCloseTo(18.18, 2);
  expect(runOutDay(even, 22, 40, month, calendar)).toBe("2026-09-25");
  const planned = outlookOf({ ...facts, plan: { stillPlanned: 19, coverage: 1 } });
  expect(runOutDay(planned, 22, 40, month, calendar)).toBe("2026-09-29");
  expect(runOutDay(outlookOf({ ...facts, plan: { stillPlanned: 18, coverage: 1 } }), 22, 40, month, calendar)).toBeNull();
  expect(runOutDay(even, 41, 40, month, calendar)).toBeNull();
});

it("runs out by the even pace as the formula does, and never ends below what is used", () => {
  const days = fc.integer({ min: 3, max: 60 }).chain((totalDays) => fc.record({ elapsedDays: fc.integer({ min: 1, max: totalDays - 1 }), totalDays: fc.constant(totalDays) }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 1, max: 900_000 }), days, (toYesterday, today, available, progress) => {
      const used = toYesterday + today;
      const { chosen, runOutWorkingDay: moment } = outlookOf({ ...facts, used: toYesterday, toYesterday, available, progress });
      const formula = runOutWorkingDay(available, toYesterday, progress);
      if (moment === null || formula === null) expect(moment).toBe(formula);
      else expect(moment).toBeCloseTo(formula, 6);
      const late = outlookOf({ ...facts, used, toYesterday, available, progress }).chosen;
      expect(late === null).toBe(chosen === null);
      if (late) expect(late.range.low).toBeGreaterThanOrEqual(used);
    }),
  );
});
