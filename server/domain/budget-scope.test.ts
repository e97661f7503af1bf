import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_WORK, type BudgetScope, groupOf, liesInside, overlap, pooledTwice, scopeKey, withoutOverlap } from "./budget-scope";
import { covers } from "./headline";

const pool = (...channelIds: string[]): BudgetScope => ({ ...ALL_WORK, channelIds });
const group = (...activityIds: string[]): BudgetScope => ({ ...ALL_WORK, activityIds });
const anyScope = fc.record({ goalId: fc.constantFrom(null, "g", "h"), memberId: fc.constantFrom(null, "m"), channelIds: fc.subarray(["a", "b", "c"]), activityIds: fc.subarray(["x", "y"]) });
const anyEntry = fc.record({ goalId: fc.constantFrom(null, "g", "h"), memberId: fc.constantFrom("m", "n"), channelId: fc.constantFrom(null, "a", "b", "c"), activityId: fc.constantFrom("x", "y"), isBillable: fc.boolean() });
const burns = (scope: BudgetScope, entry: Parameters<typeof covers>[1]) => covers({ ...scope, billableOnly: false }, entry);

describe("what a budget is for", () => {
  it("has one key, however it was named", () => {
    expect(scopeKey(pool("b", "a", "b"), "month")).toBe("month|||a,b|");
    expect(scopeKey({ goalId: "g", memberId: "m", channelIds: [], activityIds: ["x"] }, "whole")).toBe("whole|g|m||x");
  });

  it.each([
    ["all", ALL_WORK, "month"],
    ["channels", pool("a"), "month"],
    ["pools", pool("a", "b"), "month"],
    ["activities", group("x", "y"), "month"],
    ["pairs", { ...pool("a"), activityIds: ["x"] }, "month"],
    ["goals", { ...pool("a", "b"), goalId: "g" }, "month"],
    ["people", { ...ALL_WORK, goalId: "g", memberId: "m" }, "month"],
    ["long", pool("a", "b"), "whole"],
  ] as const)("stands among %s", (expected, scope, period) => {
    expect(groupOf(scope, period)).toBe(expected);
  });

  it("lies inside another only where every entry that burns it burns the other too", () => {
    fc.assert(
      fc.property(anyScope, anyScope, anyEntry, (part, whole, entry) => {
        if (liesInside(part, whole) && burns(part, entry)) expect(burns(whole, entry)).toBe(true);
        if (burns(part, entry) && burns(whole, entry)) expect(overlap(part, whole)).toBe(true);
      }),
    );
  });

  it("is added to others so that no entry is in two of them", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyScope, { maxLength: 10, selector: (one) => scopeKey(one, "month") }), anyEntry, (scopes, entry) => {
        expect(withoutOverlap(scopes).filter((scope) => burns(scope, entry)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ["two pools that share a channel", pool("a", "b"), pool("b", "c"), true],
    ["two pools apart", pool("a", "b"), pool("c", "d"), false],
    ["a pool and one of its channels", pool("a", "b"), pool("a"), false],
    ["two groups that share an activity", group("x", "y"), group("y", "z"), true],
    ["pools for different activities", { ...pool("a", "b"), activityIds: ["x"] }, { ...pool("b", "c"), activityIds: ["y"] }, false],
    ["a pool and a goal's", pool("a", "b"), { ...pool("a", "b"), goalId: "g" }, false],
  ])("is pooled twice or not: %s", (_name, a, b, expected) => {
    expect(pooledTwice(a, b)).toBe(expected);
  });
});
