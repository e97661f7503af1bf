import { describe, expect, it } from "vitest";
import { rowBudgetOf } from "./row-budget";

const budget = (channelId: string | null, activityId: string | null, seconds: number | null) => ({ channelId, activityId, seconds });
const instagram = { channelId: "ig", activityId: null };

describe("the budget of a channel's row", () => {
  it("is its own where it has one, whatever its parts say", () => {
    expect(rowBudgetOf([budget("ig", null, 100), budget("ig", "replies", 30)], instagram)).toMatchObject({ kind: "own", seconds: 100 });
  });

  it("is the sum of its parts where it has none of its own", () => {
    const row = rowBudgetOf([budget("ig", "replies", 30), budget("ig", "writing", 20), budget("li", "writing", 500)], instagram);
    expect(row).toMatchObject({ kind: "parts", seconds: 50 });
    expect(row.lines).toHaveLength(2);
  });

  it("is none where only wider budgets cover it, for they are not this row's", () => {
    expect(rowBudgetOf([budget(null, null, 400), budget(null, "replies", 30)], instagram)).toEqual({ kind: "none", seconds: null, lines: [] });
  });

  it("keeps a budget of nothing apart from no budget", () => {
    expect(rowBudgetOf([budget("ig", null, 0)], instagram)).toMatchObject({ kind: "own", seconds: 0 });
    expect(rowBudgetOf([budget("ig", null, null)], instagram)).toMatchObject({ kind: "none", seconds: null });
  });

  it("sums an activity's parts over its channels", () => {
    expect(rowBudgetOf([budget("ig", "replies", 30), budget("li", "replies", 20)], { channelId: null, activityId: "replies" })).toMatchObject({ kind: "parts", seconds: 50 });
  });
});
