import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BudgetVersion } from "./budget-history";
import { amountInMonth, changesWithin } from "./budget-month";
import { addDays } from "./day";

const calendar = { weekend: [6, 7], holidays: new Set(["2026-07-16"]) };
const HOUR = 3600;
const changed: BudgetVersion[] = [{ from: "2026-01-01", to: "2026-07-15", amount: 20 * HOUR }, { from: "2026-07-15", to: null, amount: 25 * HOUR }];

describe("the budget of a month", () => {
  it("a monthly budget is one number, a change rewrites the past: here June's still says 20, July's says what held in it, August's 25", () => {
    const hours = ["2026-06", "2026-07", "2026-08"].map((month) => (amountInMonth(month, changed, "working-days", calendar) ?? 0) / HOUR);
    // July has 22 working days with that holiday: 10 before the 15th, 12 from then on.
    expect(hours.map((amount) => Math.round(amount * 100) / 100)).toEqual([20, 22.73, 25]);
  });

  it.each([
    ["by working days", "working-days", 81_818],
    // 14 of 31 days at 20 h and 17 at 25.
    ["by calendar days", "calendar", 81_871],
  ] as const)("that changes within it is split %s", (_name, proration, seconds) => {
    expect(amountInMonth("2026-07", changed, proration, calendar)).toBe(seconds);
  });

  it.each([
    ["none where nothing holds", "2026-07", [], null],
    ["nothing where it is nothing, which is not none", "2026-07", [{ from: "2026-07-01", to: "2026-08-01", amount: 0 }], 0],
    ["exact where one amount holds all month", "2026-07", [{ from: "2026-06-10", to: "2026-08-20", amount: 7 }], 7],
    ["its share where it begins within it", "2026-02", [{ from: "2026-02-16", to: null, amount: 100 }], 50],
    ["its share where it ends within it", "2026-02", [{ from: "2026-01-01", to: "2026-02-16", amount: 101 }], 51],
    ["none where it ended the day before", "2026-07", [{ from: "2026-01-01", to: "2026-07-01", amount: 5 }], null],
  ])("is %s", (_name, month, versions, expected) => {
    expect(amountInMonth(month, versions, "working-days", calendar)).toBe(expected);
  });

  it("falls back on the days of the calendar in a month without a working day", () => {
    const closed = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: new Set<string>() };
    expect(amountInMonth("2026-02", [{ from: "2026-02-15", to: null, amount: 28 }], "working-days", closed)).toBe(14);
  });

  it("lies between the smallest and the largest amount that holds in it, and is the amount where it never differs", () => {
    const day = fc.integer({ min: 1, max: 30 }).map((count) => addDays("2026-07-01", count));
    fc.assert(
      fc.property(day, fc.nat(400_000), fc.nat(400_000), fc.constantFrom("working-days" as const, "calendar" as const), (on, before, after, proration) => {
        const amount = amountInMonth("2026-07", [{ from: "2026-01-01", to: on, amount: before }, { from: on, to: null, amount: after }], proration, calendar) ?? -1;
        expect(amount).toBeGreaterThanOrEqual(Math.min(before, after));
        expect(amount).toBeLessThanOrEqual(Math.max(before, after));
      }),
    );
  });
});

describe("a month that changes within", () => {
  const versions = [{ from: "2026-01-01", to: "2026-07-16", amount: 20 }, { from: "2026-07-16", to: "2026-08-01", amount: 25 }, { from: "2026-08-01", to: "2026-08-20", amount: 25 }];

  it("names the days from which another amount holds, and the day on which none does any more", () => {
    expect(changesWithin("2026-07", versions)).toEqual([{ on: "2026-07-16", amount: 25 }]);
    expect(changesWithin("2026-08", versions)).toEqual([{ on: "2026-08-20", amount: null }]);
    expect(changesWithin("2026-06", versions)).toEqual([]);
  });

  it("is none where it begins with the month, or where two pieces of history are of one amount", () => {
    expect(changesWithin("2026-01", versions)).toEqual([]);
    expect(changesWithin("2026-07", [{ from: "2026-01-01", to: "2026-07-10", amount: 20 }, { from: "2026-07-10", to: null, amount: 20 }])).toEqual([]);
    expect(changesWithin("2026-07", [{ from: "2026-07-10", to: null, amount: 20 }])).toEqual([{ on: "2026-07-10", amount: 20 }]);
  });
});
