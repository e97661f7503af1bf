import { describe, expect, it } from "vitest";
import { ALL_WORK } from "./budget-scope";
import { takeHours } from "./take-hours";

const listed = (id: string | null) => (id === null ? [] : id.split("+"));
const budget = (channels: string | null, activities: string | null, amount: number | null) => ({ ...ALL_WORK, channelIds: listed(channels), activityIds: listed(activities), billableOnly: false, amount });
const instagram = { ...ALL_WORK, channelIds: ["ig"] };
const taken = (budgets: ReturnType<typeof budget>[], seconds: number) => takeHours(budgets, instagram, seconds).map(({ budget: { activityIds }, left }) => [activityIds.join("+"), left]);

describe("hours that are taken from a channel's budget", () => {
  it("come from its own, which goes with the last of them", () => {
    expect(taken([budget("ig", null, 100), budget(null, null, 900)], 40)).toEqual([["", 60]]);
    expect(taken([budget("ig", null, 100)], 100)).toEqual([["", null]]);
  });

  it("come from its parts one after the other where it has none of its own", () => {
    const parts = [budget("ig", "replies", 30), budget("ig", "writing", 20), budget("li", "writing", 500)];
    expect(taken(parts, 10)).toEqual([["replies", 20]]);
    expect(taken(parts, 40)).toEqual([["replies", null], ["writing", 10]]);
    expect(taken(parts, 80)).toEqual([["replies", null], ["writing", null]]);
  });

  it("leave a budget of nothing where narrower ones lie inside, so that those do not count in its place", () => {
    expect(taken([budget("ig", null, 100), budget("ig", "replies", 30)], 100)).toEqual([["", 0]]);
    expect(taken([budget("ig", "replies+writing", 50), budget("ig", "replies", 30)], 50)).toEqual([["replies+writing", 0]]);
  });

  it("come from nowhere where there is no budget", () => {
    expect(taken([budget(null, "replies", 30), budget("ig", null, null)], 10)).toEqual([]);
  });
});
