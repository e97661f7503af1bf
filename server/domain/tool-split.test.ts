import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCost } from "./tool-split";

const channels = [{ sharePermille: 700, seconds: 3600 }, { sharePermille: 300, seconds: 7200 }];

describe("a tool's cost on its channels", () => {
  it("falls by hours, equally, or by fixed shares", () => {
    expect(splitCost(1000, "hours", channels)).toEqual([333, 667]);
    expect(splitCost(1000, "equal", channels)).toEqual([500, 500]);
    expect(splitCost(1000, "fixed", channels)).toEqual([700, 300]);
    expect(splitCost(1000, "fixed", [{ sharePermille: 1, seconds: 0 }, { sharePermille: null, seconds: 3600 }])).toEqual([1000, 0]);
  });

  it("falls equally in a month without hours, and on nobody where it has no channel", () => {
    expect(splitCost(5, "hours", channels.map((channel) => ({ ...channel, seconds: 0 })))).toEqual([3, 2]);
    expect(splitCost(5, "hours", [])).toEqual([]);
  });

  it("adds up to the cost", () => {
    const channel = fc.record({ sharePermille: fc.integer({ min: 0, max: 1000 }), seconds: fc.integer({ min: 0, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom("hours" as const, "equal" as const, "fixed" as const), fc.array(channel, { minLength: 1, maxLength: 12 }), (total, split, all) => {
        expect(splitCost(total, split, all).reduce((sum, share) => sum + share, 0)).toBe(total);
      }),
    );
  });
});
