import { describe, expect, it } from "vitest";
import { type BudgetHistory, countingIn, heldIn, heldOver } from "./budget-line";
import { ALL_WORK } from "./budget-scope";

const calendar = { weekend: [6, 7], holidays: new Set<string>() };
const terms = [
  { from: "2026-03", billableOnly: true, proration: "calendar", moneyBasis: "bill" },
  { from: "2026-06", billableOnly: false, proration: "working-days", moneyBasis: "cost" },
] as const;
const line: BudgetHistory = { ...ALL_WORK, period: "month", terms, amounts: { time: [{ from: "2026-01-01", to: null, amount: 100 }], money: [{ from: "2026-04-01", to: "2026-05-01", amount: 9000 }] } };

describe("how a budget is counted", () => {
  it("is as the last terms that began by the month say, and all time at cost before there are any", () => {
    expect(countingIn("2026-02", terms)).toEqual({ billableOnly: false, proration: "working-days", moneyBasis: "cost" });
    expect(countingIn("2026-05", [...terms].reverse())).toMatchObject({ billableOnly: true, moneyBasis: "bill" });
    expect(countingIn("2026-06", terms)).toMatchObject({ billableOnly: false, moneyBasis: "cost" });
  });

  it("time or money, not both: here one budget has an amount of each in a month, or of one of them", () => {
    const held = (month: string) => (["time", "money"] as const).map((measure) => heldIn(month, [line], measure, calendar)[0]?.amount);
    expect(["2026-03", "2026-04"].map(held)).toEqual([[100, null], [100, 9000]]);
  });

  it("is by month only where the budget is monthly", () => {
    expect(heldIn("2026-03", [{ ...line, period: "whole" }], "time", calendar)).toEqual([]);
  });

  it("is over several months what it is in each, and the same list while nothing changes", () => {
    const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
    const lines = [line, { ...line, period: "whole" as const }, { ...line, amounts: { time: [{ from: "2026-01-15", to: "2026-06-01", amount: 40 }], money: [] } }];
    const held = heldOver(months, lines, "time", calendar);
    expect(held).toEqual(months.map((month) => heldIn(month, lines, "time", calendar)));
    // The second budget begins within January and ends before June; the terms change in March and in June.
    expect(held.map((budgets, at) => budgets === held[at - 1])).toEqual([false, false, false, true, true, false]);
  });

  it("is one list over months in which nothing changes, and not where it ends or begins a day inside of them", () => {
    const months = ["2026-01", "2026-02", "2026-03"];
    const lists = (from: string, to: string | null) => {
      const lines = [{ ...line, terms: [], amounts: { time: [{ from, to, amount: 100 }], money: [] } }];
      const held = heldOver(months, lines, "time", calendar);
      expect(held).toEqual(months.map((month) => heldIn(month, lines, "time", calendar)));
      return new Set(held).size;
    };
    expect([lists("2026-01-01", null), lists("2026-01-01", "2026-04-01"), lists("2026-01-01", "2026-03-31"), lists("2026-01-02", null)]).toEqual([1, 1, 2, 2]);
    expect(heldOver([], [line], "time", calendar)).toEqual([]);
  });
});
