import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalOutcome, goalStanding, type KpiStanding } from "./goal-standing";
import type { KpiStatus } from "./kpi";

const kpi = (status: KpiStatus, progress: number | null = null, weight = 1): KpiStanding => ({ status, progress, weight });

describe("a goal", () => {
  it("is as good as its weakest KPI that has a status, and as far as the weighted mean", () => {
    expect(goalStanding([kpi("on-track", 0.8, 3), kpi("at-risk", 0.4, 1), kpi("no-target"), kpi("no-data")])).toEqual({ status: "at-risk", progress: 0.7000000000000001 });
    expect(goalStanding([kpi("off-track", 0.1), kpi("on-track", 0.9)])).toEqual({ status: "off-track", progress: 0.5 });
  });

  it("has no progress where its KPIs only have to stay", () => {
    expect(goalStanding([kpi("on-track"), kpi("off-track")])).toEqual({ status: "off-track", progress: null });
  });

  it("is never healthy without a target or without a value, and says which", () => {
    expect(goalStanding([])).toEqual({ status: "no-target", progress: null });
    expect(goalStanding([kpi("no-target")])).toEqual({ status: "no-target", progress: null });
    expect(goalStanding([kpi("no-target"), kpi("no-data")])).toEqual({ status: "no-data", progress: null });
  });

  it("never stands better or further than the best of its KPIs, nor worse than the worst", () => {
    const statuses: KpiStatus[] = ["off-track", "at-risk", "on-track"];
    const any = fc.record({ status: fc.constantFrom(...statuses), progress: fc.double({ min: -2, max: 3, noNaN: true }), weight: fc.double({ min: 0.1, max: 10, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (kpis) => {
        const { status, progress } = goalStanding(kpis);
        expect(statuses.indexOf(status)).toBe(Math.min(...kpis.map((each) => statuses.indexOf(each.status))));
        const all = kpis.map((each) => each.progress);
        expect(progress).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(progress).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });
});

describe("what came of a goal", () => {
  it.each([
    ["a success is one before it is due", 1, false, "success"],
    ["short of it nothing is said before the due day", 0.2, false, null],
    ["due, and between its thresholds", 0.5, true, "short"],
    ["due, and below the lower one", 0.49, true, "failure"],
    ["just short of success is short of it", 0.995, true, "short"],
    ["just under the failure threshold failed", 0.496, true, "failure"],
    ["unknown stays unknown", null, true, null],
  ])("%s", (_name, progress, isDue, outcome) => {
    expect(goalOutcome(progress, { successPercent: 100, failurePercent: 50 }, isDue)).toBe(outcome);
  });
});
