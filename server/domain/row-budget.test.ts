import { describe, expect, it } from "vitest";
import { ALL_WORK } from "./budget-scope";
import { rowBudgetOf } from "./row-budget";

const listed = (id: string | null) => (id === null ? [] : id.split("+"));
const budget = (channels: string | null, activities: string | null, amount: number | null) => ({ ...ALL_WORK, channelIds: listed(channels), activityIds: listed(activities), billableOnly: false, amount });
const instagram = { ...ALL_WORK, channelIds: ["ig"] };

describe("the budget of a channel's row", () => {
  it("is its own where it has one, whatever its parts say", () => {
    expect(rowBudgetOf([budget("ig", null, 100), budget("ig", "replies", 30)], instagram)).toMatchObject({ kind: "own", amount: 100 });
  });

  it("is the sum of its parts where it has none of its own", () => {
    const row = rowBudgetOf([budget("ig", "replies", 30), budget("ig", "writing", 20), budget("li", "writing", 500)], instagram);
    expect(row).toMatchObject({ kind: "parts", amount: 50 });
    expect(row.lines).toHaveLength(2);
  });

  it("is none where only wider budgets cover it, for they are not this row's", () => {
    expect(rowBudgetOf([budget(null, null, 400), budget(null, "replies", 30)], instagram)).toEqual({ kind: "none", amount: null, lines: [] });
  });

  it("keeps a budget of nothing apart from no budget", () => {
    expect(rowBudgetOf([budget("ig", null, 0)], instagram)).toMatchObject({ kind: "own", amount: 0 });
    expect(rowBudgetOf([budget("ig", null, null)], instagram)).toMatchObject({ kind: "none", amount: null });
  });

  it("sums an activity's parts over its channels", () => {
    expect(rowBudgetOf([budget("ig", "replies", 30), budget("li", "replies", 20)], { ...ALL_WORK, activityIds: ["replies"] })).toMatchObject({ kind: "parts", amount: 50 });
  });

  it("of a pool without one is the sum of its channels, each once, and of no goal or person", () => {
    const pool = { ...ALL_WORK, channelIds: ["ig", "li"] };
    const budgets = [budget("ig", null, 30), budget("ig", "replies", 10), budget("li", "writing", 5), budget("ig+li", "replies", 7), budget("fb", null, 90), { ...budget("li", null, 80), goalId: "leads" }];
    expect(rowBudgetOf(budgets, pool)).toMatchObject({ kind: "parts", amount: 35 });
    expect(rowBudgetOf([budget("ig+li", null, 50), ...budgets], pool)).toMatchObject({ kind: "own", amount: 50 });
  });
});
