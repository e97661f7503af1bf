import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CADENCES, dueOn, isOverdue, lastPeriods, periodOf } from "./cadence";
import { addDays } from "./day";

const MONDAY = 1;

describe("what is to be done once in a while", () => {
  it.each([
    ["weekly", "2026-03-11", { from: "2026-03-09", to: "2026-03-15" }],
    ["monthly", "2026-02-11", { from: "2026-02-01", to: "2026-02-28" }],
    ["quarterly", "2026-05-11", { from: "2026-04-01", to: "2026-06-30" }],
  ] as const)("%s is of the period that holds the day", (every, day, period) => {
    expect(periodOf(every, day, MONDAY)).toEqual(period);
  });

  it("goes by the workspace's own week", () => {
    expect(periodOf("weekly", "2026-03-15", 7)).toEqual({ from: "2026-03-15", to: "2026-03-21" });
  });

  it.each([
    ["weekly, done on Wednesday: by the Sunday of the week after", "weekly", "2026-03-11", "2026-03-22"],
    ["monthly, done on the last day of January: by the last of February", "monthly", "2026-01-31", "2026-02-28"],
    ["quarterly, done in December: by the end of March", "quarterly", "2025-12-01", "2026-03-31"],
    ["never done: by the end of the period in which somebody began to wait", "monthly", null, "2026-01-31"],
    ["nobody waits: never", null, "2026-03-11", null],
  ] as const)("%s", (_name, every, last, due) => {
    expect(dueOn(every, last, "2026-01-10", MONDAY)).toBe(due);
  });

  it("is overdue from the day after, and not on the last day itself", () => {
    expect(["2026-02-27", "2026-02-28", "2026-03-01"].map((today) => isOverdue("2026-02-28", today))).toEqual([false, false, true]);
    expect(isOverdue(null, "2026-03-01")).toBe(false);
  });

  it("is never overdue in a period in which it was done, whatever the cadence", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 7 }), (every, days, weekStart) => {
        const last = addDays("2026-01-01", days);
        expect(isOverdue(dueOn(every, last, last, weekStart), periodOf(every, last, weekStart).to)).toBe(false);
      }),
    );
  });

  it("looks back over whole periods that meet without a gap", () => {
    for (const every of CADENCES) {
      const periods = lastPeriods(every, 6, "2026-03-11", MONDAY);
      expect(periods).toHaveLength(6);
      expect(periods.at(-1)).toEqual(periodOf(every, "2026-03-11", MONDAY));
      for (const [index, { to }] of periods.slice(0, -1).entries()) expect(periods[index + 1]?.from).toBe(addDays(to, 1));
    }
  });
});
