import { describe, expect, it } from "vitest";
import { ALL_WORK } from "./budget-scope";
import { channelHours } from "./channel-hours";
import { rowBudgetOf } from "./row-budget";

const HOUR = 3600;
const channel = { ...ALL_WORK, channelIds: ["ig"] };
const budget = (hours: number, activityIds: string[] = [], billableOnly = false) => ({ ...channel, activityIds, billableOnly, amount: hours * HOUR });
const worked = (activityId: string, hours: number, isBillable = true) => ["2026-01", "2026-02", "2026-03"].map((month) => ({ month, channelId: "ig", activityId, isBillable, seconds: hours * HOUR }));

describe("the hours of a channel", () => {
  const cells = [...worked("replies", 2), ...worked("posts", 6)];
  const hours = (...budgets: ReturnType<typeof budget>[]) => channelHours(rowBudgetOf(budgets, channel), cells, "2025-06", "2026-04") / HOUR;

  it.each([
    ["are its budget, also one of nothing", hours(budget(0), budget(3, ["replies"])), 0],
    ["are what it usually takes where nobody has budgeted any", hours(), 8],
    ["are the budgets inside it and what it takes besides", hours(budget(3, ["replies"])), 9],
    ["are the budgets inside it where they cover all that it takes", hours(budget(3, ["replies"]), budget(1, ["posts"])), 4],
  ])("%s", (_, found, expected) => expect(found).toBe(expected));

  it("count as besides what a budget for billable work leaves out", () => {
    const row = rowBudgetOf([budget(3, ["replies"], true)], channel);
    expect(channelHours(row, [...cells, ...worked("replies", 1, false)], "2025-06", "2026-04")).toBe(10 * HOUR);
  });
});
