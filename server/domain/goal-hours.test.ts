import { describe, expect, it } from "vitest";
import { goalHours } from "./goal-hours";

const HOUR = 3600;
const budget = (amount: number | null, more: { channelIds?: string[]; goalId?: string; memberId?: string } = {}) => ({ channelIds: [], activityIds: [], goalId: "leads", memberId: null, billableOnly: false, amount, ...more });

describe("what a goal takes a month", () => {
  it("is what its own budgets hold, each hour once", () => {
    expect(goalHours("leads", [budget(12 * HOUR), budget(5 * HOUR, { channelIds: ["a"] })], 30 * HOUR)).toEqual({ seconds: 12 * HOUR, hoursFrom: "budget" });
    expect(goalHours("leads", [budget(4 * HOUR, { channelIds: ["a"] }), budget(5 * HOUR, { channelIds: ["b"] })], null)).toEqual({ seconds: 9 * HOUR, hoursFrom: "budget" });
  });

  it("is a budget of nothing where that is said, which is not no budget", () => {
    expect(goalHours("leads", [budget(0)], 30 * HOUR)).toEqual({ seconds: 0, hoursFrom: "budget" });
    expect(goalHours("leads", [budget(null)], 30 * HOUR)).toEqual({ seconds: 10 * HOUR, hoursFrom: "logged" });
  });

  it("is the mean of the three usual months where it has no budget of its own", () => {
    const others = [budget(12 * HOUR, { goalId: "service" }), budget(8 * HOUR, { memberId: "ann" })];
    expect(goalHours("leads", others, 10_001)).toEqual({ seconds: 3334, hoursFrom: "logged" });
  });

  it("is unknown where nothing was planned and nothing logged", () => {
    expect(goalHours("leads", [], null)).toEqual({ seconds: null, hoursFrom: null });
  });
});
