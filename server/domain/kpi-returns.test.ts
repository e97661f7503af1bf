import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countIn, missingReturns, MOST_OF_ONE_RETURN, whyNotAdded } from "./kpi-returns";

const march = (reading: Parameters<typeof countIn>[0], ...values: [string, number][]) => countIn(reading, values.map(([on, value]) => ({ on, value })), "2026-03-01", "2026-03-31");

describe("what a KPI counts in a month", () => {
  it("is what its periods brought, or what came on top of a running total", () => {
    expect(march("period", ["2026-02-28", 9], ["2026-03-08", 12], ["2026-03-15", 0], ["2026-04-01", 7])).toBe(12);
    expect(march("cumulative", ["2026-02-28", 100], ["2026-03-08", 130], ["2026-03-31", 142])).toBe(42);
  });

  it("is unknown where nothing was measured, for a level, for a total that fell or began, and for what is no whole number", () => {
    expect(march("period", ["2026-02-28", 9])).toBeNull();
    expect(march("level", ["2026-03-08", 4])).toBeNull();
    expect(march("cumulative", ["2026-02-28", 100], ["2026-03-31", 90])).toBeNull();
    expect(march("cumulative", ["2026-03-31", 90])).toBeNull();
    expect(march("period", ["2026-03-08", 4.5])).toBeNull();
  });
});

describe("what is missing among the returns", () => {
  it("is the difference, never below nothing, and unknown where a side is", () => {
    expect([missingReturns(42, 30), missingReturns(42, 42), missingReturns(42, 50), missingReturns(null, 3), missingReturns(42, null)]).toEqual([12, 0, 0, null, null]);
  });

  it("is added once: after it nothing is missing, and together they are what the KPI counts, or what was there already", () => {
    fc.assert(fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (counted, recorded) => {
      const after = recorded + (missingReturns(counted, recorded) ?? 0);
      expect(missingReturns(counted, after)).toBe(0);
      expect(after).toBe(Math.max(counted, recorded));
    }));
  });

  it("is not added where it is more than one return says, or is of a day before returns begin", () => {
    const why = (missing: number | null, on: string) => whyNotAdded(missing, on, "2026-03-20");
    expect([why(1, "2026-03-15"), why(MOST_OF_ONE_RETURN, "2000-01-01"), why(0, "1999-12-31"), why(null, "1999-12-31")]).toEqual([null, null, null, null]);
    expect([why(MOST_OF_ONE_RETURN + 1, "2026-03-15"), why(1, "1999-12-31"), why(MOST_OF_ONE_RETURN + 1, "1999-12-31")]).toEqual(["many", "early", "early"]);
  });
});
