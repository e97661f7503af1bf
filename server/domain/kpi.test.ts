import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { expectedProgress, type KpiPlan, kpiProgress, kpiStatus } from "./kpi";

/** From 60 minutes to 30 within a hundred days. */
const faster: KpiPlan = { direction: "decrease", start: 60, target: 30, targetHigh: null, startOn: "2026-01-01", dueOn: "2026-04-11" };
const after = (days: number) => addDays("2026-01-01", days);

describe("the progress of a KPI", () => {
  it("works the example: from 60 to 30 minutes, at 45 half the way is gone", () => {
    expect(kpiProgress(faster, 45)).toBe(0.5);
  });

  it("is not clamped: beyond the target is more than all, and the wrong side of the start less than nothing", () => {
    expect(kpiProgress(faster, 15)).toBe(1.5);
    expect(kpiProgress(faster, 75)).toBe(-0.5);
    expect(kpiProgress({ direction: "increase", start: 100, target: 300 }, 250)).toBe(0.75);
  });

  it("is unknown without a value, a start or a target, and for what is to stay", () => {
    expect(kpiProgress(faster, null)).toBeNull();
    expect(kpiProgress({ ...faster, start: null }, 45)).toBeNull();
    expect(kpiProgress({ ...faster, target: null }, 45)).toBeNull();
    expect(kpiProgress({ ...faster, start: 30 }, 45)).toBeNull();
    expect(kpiProgress({ ...faster, direction: "keep" }, 45)).toBeNull();
    expect(kpiProgress({ ...faster, direction: "range" }, 45)).toBeNull();
  });

  it("is 0 at the start and 1 at the target, whichever way it goes", () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(value, value, (start, target) => {
        fc.pre(start !== target);
        const plan = { direction: target > start ? ("increase" as const) : ("decrease" as const), start, target };
        expect(kpiProgress(plan, start)).toBeCloseTo(0, 9);
        expect(kpiProgress(plan, target)).toBe(1);
        // Mirrored at zero it is the same way.
        expect(kpiProgress({ ...plan, start: -start, target: -target }, -(start + target) / 2)).toBeCloseTo(0.5, 9);
      }),
    );
  });
});

describe("what is expected of a KPI by now", () => {
  it("is the share of its days that is gone, nothing before and all of it from the due day on", () => {
    expect([after(-5), after(0), after(25), after(100), after(130)].map((today) => expectedProgress(faster, today))).toEqual([0, 0, 0.25, 1, 1]);
    expect(expectedProgress({ startOn: null, dueOn: "2026-04-11" }, after(5))).toBeNull();
    expect(expectedProgress({ startOn: "2026-04-11", dueOn: "2026-04-11" }, "2026-04-11")).toBe(1);
  });
});

describe("the status of a KPI", () => {
  it.each([
    ["as far as expected is on track", faster, 45, 50, "on-track"],
    ["further than expected is on track", faster, 40, 50, "on-track"],
    ["ten points behind on the dot is at risk", faster, 48, 50, "at-risk"],
    ["more than ten points behind is off track", faster, 48.1, 50, "off-track"],
    ["the target reached is on track after the due day too", faster, 30, 400, "on-track"],
    ["short of the target after the due day is off track", faster, 34, 400, "off-track"],
    ["without a target it is told apart, and never healthy", { ...faster, target: null }, 45, 50, "no-target"],
    ["not measured is told apart", faster, null, 50, "no-data"],
    ["inside its range", { ...faster, direction: "range", target: 30, targetHigh: 50 }, 50, 50, "on-track"],
    ["outside its range", { ...faster, direction: "range", target: 30, targetHigh: 50 }, 50.5, 50, "off-track"],
    ["kept within a tenth", { ...faster, direction: "keep", target: 30 }, 33, 50, "on-track"],
    ["not kept", { ...faster, direction: "keep", target: 30 }, 33.5, 50, "off-track"],
    ["a rise whose target is its start holds at or above it", { ...faster, direction: "increase", start: 30, target: 30 }, 90, 50, "on-track"],
    ["a fall whose target is its start does not hold above it", { ...faster, start: 30, target: 30 }, 31, 50, "off-track"],
  ] satisfies [string, KpiPlan, number | null, number, string][])("%s", (_name, plan, value, days, status) => {
    expect(kpiStatus(plan, value, after(days))).toBe(status);
  });

  it("never gets better by a later day with the same value", () => {
    const rank = ["on-track", "at-risk", "off-track"];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 90, noNaN: true }), fc.nat(200), fc.nat(200), (value, day, more) => {
        const [now, later] = [kpiStatus(faster, value, after(day)), kpiStatus(faster, value, after(day + more))];
        expect(rank.indexOf(later)).toBeGreaterThanOrEqual(rank.indexOf(now));
      }),
    );
  });
});
