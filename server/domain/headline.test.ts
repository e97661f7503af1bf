import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsIn, covers, headlineOf, type ScopedBudget } from "./headline";

const HOUR = 3600;
const budget = (channelId: string | null, activityId: string | null, seconds: number | null): ScopedBudget => ({ channelId, activityId, seconds });
const instagram = budget("instagram", null, 20 * HOUR);
const blog = budget("blog", null, 8 * HOUR);
const reporting = budget(null, "reporting", 4 * HOUR);
const replies = budget("instagram", "responding", 6 * HOUR);
const everything = budget(null, null, 40 * HOUR);

describe("which budget an entry burns", () => {
  it("is every budget that covers it", () => {
    const entry = { channelId: "instagram", activityId: "responding" };
    expect([everything, instagram, blog, reporting, replies].filter((line) => covers(line, entry))).toEqual([everything, instagram, replies]);
  });

  it("is only an all-channels budget for an entry without a channel", () => {
    const entry = { channelId: null, activityId: "reporting" };
    expect([everything, instagram, reporting, replies].filter((line) => covers(line, entry))).toEqual([everything, reporting]);
  });

  it("counts an entry once in a headline that covers it, and not in one that does not", () => {
    expect(countsIn([instagram, blog], { channelId: "blog", activityId: "reporting" })).toBe(true);
    expect(countsIn([instagram, blog], { channelId: null, activityId: "reporting" })).toBe(false);
    expect(countsIn([], { channelId: "blog", activityId: null })).toBe(false);
  });
});

describe("the headline of a period", () => {
  it.each([
    ["the budget for everything before all others", [instagram, reporting, everything], "all", 40 * HOUR],
    ["else the sum of the channels", [replies, instagram, blog, reporting], "channels", 28 * HOUR],
    ["else the sum of the activities", [replies, reporting], "activities", 4 * HOUR],
    ["never a channel's activity alone", [replies], "none", null],
    ["nothing where there is nothing", [], "none", null],
    ["a budget of zero, which is a budget", [budget(null, null, 0), blog], "all", 0],
    ["past a line without a budget in the period", [budget(null, null, null), blog], "channels", 8 * HOUR],
    ["nothing where every line is without", [budget("blog", null, null)], "none", null],
  ])("is %s", (_name, budgets, kind, seconds) => {
    expect(headlineOf(budgets)).toMatchObject({ kind, seconds });
  });

  it("names its lines", () => {
    expect(headlineOf([replies, instagram, blog]).lines).toEqual([instagram, blog]);
  });

  it("is the sum of its lines, all of one shape, in any order of the budgets", () => {
    const ids = fc.constantFrom(null, "a", "b", "c");
    const anyBudget = fc.record({ channelId: ids, activityId: ids, seconds: fc.option(fc.integer({ min: 0, max: 400_000 })) });
    fc.assert(
      fc.property(fc.array(anyBudget, { maxLength: 12 }), (budgets) => {
        const headline = headlineOf(budgets);
        expect(headline.lines.reduce((sum, line) => sum + (line.seconds ?? 0), 0)).toBe(headline.seconds ?? 0);
        expect(new Set(headline.lines.map((line) => `${line.channelId === null} ${line.activityId === null}`)).size).toBeLessThanOrEqual(1);
        expect(headlineOf([...budgets].reverse())).toMatchObject({ kind: headline.kind, seconds: headline.seconds });
      }),
    );
  });
});
