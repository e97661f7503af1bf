import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consumeCapacity } from "./goal-capacity";

const HOUR = 3600;
const hours = (...list: (number | null)[]) => list.map((each) => ({ seconds: each === null ? null : each * HOUR }));

describe("hours handed down the rank", () => {
  it("run out at the goal that does not get all of its own", () => {
    const { goals, runsOutAt, leftSeconds } = consumeCapacity(20 * HOUR, hours(10, 6, 8, 2));
    expect(goals.map(({ served }) => served)).toEqual(["whole", "whole", "part", "none"]);
    expect(goals.map(({ togetherSeconds }) => togetherSeconds / HOUR)).toEqual([10, 16, 24, 26]);
    expect([runsOutAt, leftSeconds]).toEqual([2, -6 * HOUR]);
  });

  it("are enough when the last goal takes the last hour", () => {
    expect(consumeCapacity(16 * HOUR, hours(10, 6))).toMatchObject({ runsOutAt: null, leftSeconds: 0 });
  });

  it("pass over a goal whose hours nobody knows, and say that nothing is known of it", () => {
    const { goals, runsOutAt } = consumeCapacity(10 * HOUR, hours(10, null, 1));
    expect(goals.map(({ served }) => served)).toEqual(["whole", null, "none"]);
    expect(goals.map(({ togetherSeconds }) => togetherSeconds / HOUR)).toEqual([10, 10, 11]);
    expect(runsOutAt).toBe(2);
  });

  it("have no end where nobody knows how many there are, which is not none", () => {
    expect(consumeCapacity(null, hours(10))).toMatchObject({ runsOutAt: null, leftSeconds: null, goals: [{ served: null }] });
    expect(consumeCapacity(0, hours(10))).toMatchObject({ runsOutAt: 0, leftSeconds: -10 * HOUR, goals: [{ served: "none" }] });
  });

  it("serve nobody whole behind one who is not, unless they ask for nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 12 }), (capacity, asked) => {
        const { goals, runsOutAt, leftSeconds } = consumeCapacity(capacity, asked.map((seconds) => ({ seconds })));
        const ranks = goals.map(({ served }) => ["whole", "part", "none"].indexOf(served ?? ""));
        expect(ranks).toEqual([...ranks].sort());
        expect(goals.filter(({ served }) => served === "part").length).toBeLessThanOrEqual(1);
        expect(runsOutAt === null).toBe((leftSeconds ?? 0) >= 0);
      }),
    );
  });
});
