import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, monthOf } from "./day";
import { daysToCount, feeDays, feePays, type FeeTerms, surplusFees, surplusMonths } from "./fee-months";

const retainer: FeeTerms = { feeModel: "retainer", priceMinor: 120_000, startsOn: "2026-01-15", endsOn: null, feesFrom: "2026-01" };

describe("a provider's fee", () => {
  it("of a retainer falls due on the first of each month, and on the first day in the first", () => {
    expect(feeDays(retainer, "2026-03-10")).toEqual(["2026-01-15", "2026-02-01", "2026-03-01"]);
  });

  it("ends with the engagement: no month after its last day", () => {
    expect(feeDays({ ...retainer, endsOn: "2026-02-01" }, "2026-06-10")).toEqual(["2026-01-15", "2026-02-01"]);
    expect(feeDays({ ...retainer, endsOn: "2026-01-31" }, "2026-06-10")).toEqual(["2026-01-15"]);
  });

  it("is not counted before the month from which it is counted here", () => {
    expect(feeDays({ ...retainer, feesFrom: "2026-03" }, "2026-03-10")).toEqual(["2026-03-01"]);
  });

  it("that is fixed falls due once, on the first day; one by the hour never", () => {
    expect(feeDays({ ...retainer, feeModel: "fixed" }, "2026-06-10")).toEqual(["2026-01-15"]);
    expect(feeDays({ ...retainer, feeModel: "fixed" }, "2026-01-14")).toEqual([]);
    expect(feeDays({ ...retainer, feeModel: "hourly" }, "2026-06-10")).toEqual([]);
  });

  it("is still to be counted for each month that has none", () => {
    expect(daysToCount(retainer, [{ month: "2026-02", feeModel: "retainer" }], "2026-03-10")).toEqual(["2026-01-15", "2026-03-01"]);
  });

  it("that is fixed is counted once, wherever its first day moves", () => {
    const fixed: FeeTerms = { ...retainer, feeModel: "fixed", startsOn: "2026-03-05" };
    expect(daysToCount(fixed, [], "2026-03-10")).toEqual(["2026-03-05"]);
    expect(daysToCount(fixed, [{ month: "2026-01", feeModel: "fixed" }], "2026-03-10")).toEqual([]);
  });

  it("that becomes a fixed one is counted as such, and what was counted as a retainer is too much", () => {
    const fixed: FeeTerms = { ...retainer, feeModel: "fixed" };
    const counted = [{ month: "2026-01", feeModel: "retainer" as const }, { month: "2026-02", feeModel: "retainer" as const }];
    expect(daysToCount(fixed, counted, "2026-03-10")).toEqual(["2026-01-15"]);
    expect(surplusFees(fixed, [...counted, { month: "2026-01", feeModel: "fixed" }])).toEqual(["2026-01", "2026-02"]);
    expect(surplusFees({ ...fixed, startsOn: "2026-03-05" }, [{ month: "2026-01", feeModel: "fixed" }])).toEqual([]);
  });

  it("that becomes a retainer leaves the fixed one as too much; one by the hour only what lies outside its days", () => {
    const counted = [{ month: "2026-01", feeModel: "fixed" as const }, { month: "2026-02", feeModel: "retainer" as const }, { month: "2026-05", feeModel: "retainer" as const }];
    expect(surplusFees({ ...retainer, endsOn: "2026-04-30" }, counted)).toEqual(["2026-01", "2026-05"]);
    expect(surplusFees({ ...retainer, feeModel: "hourly", startsOn: "2026-02-01" }, counted)).toEqual(["2026-01"]);
    expect(daysToCount(retainer, counted, "2026-02-10")).toEqual(["2026-01-15"]);
  });

  it("that was counted for a month outside of what is paid for is too much", () => {
    const counted = ["2026-04", "2026-01", "2026-02", "2026-03"];
    expect(surplusMonths(counted, { from: "2026-02-20", lastOn: "2026-03-01" })).toEqual(["2026-01", "2026-04"]);
    expect(surplusMonths(counted, { from: "2026-01-15", lastOn: null })).toEqual([]);
    expect(surplusMonths(["2026-01"], null)).toEqual(["2026-01"]);
  });

  it("of nothing is no fee", () => {
    expect(feeDays({ ...retainer, priceMinor: 0 }, "2026-06-10")).toEqual([]);
  });

  it("falls due at most once a month, never ahead of today and never outside the engagement", () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 800 }), fc.constantFrom("retainer" as const, "fixed" as const), (start, length, now, feeModel) => {
      const [startsOn, today] = [addDays("2026-01-01", start), addDays("2026-01-01", now)];
      const endsOn = addDays(startsOn, length);
      const days = feeDays({ ...retainer, feeModel, startsOn, endsOn, feesFrom: "2020-01" }, today);
      expect(new Set(days.map(monthOf)).size).toBe(days.length);
      expect(days.every((on) => on >= startsOn && on <= endsOn && on <= today)).toBe(true);
    }));
  });
});

describe("a fee that is counted", () => {
  it("pays for the hours of its days, from its first to its last", () => {
    const terms = { ...retainer, endsOn: "2026-02-10" };
    expect(["2026-01-14", "2026-01-15", "2026-02-10", "2026-02-11"].map((on) => feePays([terms], on))).toEqual([false, true, true, false]);
  });

  it("pays for none before it is counted, none where it is nothing, and none of what is paid by the hour, alone or beside it", () => {
    expect(["2026-02-28", "2026-03-01"].map((on) => feePays([{ ...retainer, feesFrom: "2026-03" }], on))).toEqual([false, true]);
    expect(feePays([{ ...retainer, feeModel: "fixed", feesFrom: "2026-03" }], "2026-03-01")).toBe(false);
    expect(feePays([{ ...retainer, feeModel: "fixed" }], "2026-06-01")).toBe(true);
    expect(feePays([{ ...retainer, priceMinor: 0 }], "2026-02-01")).toBe(false);
    expect(feePays([{ ...retainer, feeModel: "hourly" }, retainer], "2026-02-01")).toBe(false);
    expect(feePays([{ ...retainer, feeModel: "hourly", endsOn: "2026-01-31" }, retainer], "2026-02-01")).toBe(true);
    expect(feePays([], "2026-02-01")).toBe(false);
  });
});
