import { describe, expect, it } from "vitest";
import { planDelta, plannedShare } from "./plan-delta";

const HOUR = 3600;

describe("planned, scheduled, actual", () => {
  it("says at each step how much more or less it became", () => {
    expect(planDelta({ planned: 10 * HOUR, scheduled: 12 * HOUR, scheduledInPlan: 12 * HOUR, actual: 9 * HOUR })).toEqual({ toScheduled: 2 * HOUR, toActual: -3 * HOUR });
  });

  it("says of a plan for some of the work how much of that was scheduled", () => {
    expect(planDelta({ planned: 10 * HOUR, scheduled: 12 * HOUR, scheduledInPlan: 7 * HOUR, actual: 9 * HOUR })).toEqual({ toScheduled: -3 * HOUR, toActual: -3 * HOUR });
  });

  it("leaves open what has nothing to be compared with: no budget is not a budget of 0, nothing scheduled is no schedule", () => {
    expect(planDelta({ planned: null, scheduled: 2 * HOUR, scheduledInPlan: null, actual: HOUR })).toEqual({ toScheduled: null, toActual: -HOUR });
    expect(planDelta({ planned: 2 * HOUR, scheduled: null, scheduledInPlan: null, actual: HOUR })).toEqual({ toScheduled: null, toActual: null });
  });
});

describe("the plan of a week", () => {
  it("is the month's budget by working days: 40 h over 20 days are 10 h in a week of five", () => {
    expect(plannedShare([{ budget: 40 * HOUR, days: 5, ofDays: 20 }])).toBe(10 * HOUR);
  });

  it("takes each of its two months by its own budget", () => {
    expect(plannedShare([{ budget: 40 * HOUR, days: 2, ofDays: 20 }, { budget: 63 * HOUR, days: 3, ofDays: 21 }])).toBe(13 * HOUR);
  });

  it("is unknown without a budget, and knows one month of two", () => {
    expect(plannedShare([{ budget: null, days: 5, ofDays: 20 }])).toBeNull();
    expect(plannedShare([{ budget: null, days: 2, ofDays: 20 }, { budget: 63 * HOUR, days: 3, ofDays: 21 }])).toBe(9 * HOUR);
  });
});
