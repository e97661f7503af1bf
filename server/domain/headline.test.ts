import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_WORK, scopeKey } from "./budget-scope";
import { useOf, wholeCell } from "./counted";
import { countsIn, countsPart, covers, headlineOf, type ScopedBudget } from "./headline";

const HOUR = 3600;
const listed = (id: string | null) => (id === null ? [] : id.split("+"));
const budget = (channels: string | null, activities: string | null, amount: number | null): ScopedBudget => ({ ...ALL_WORK, channelIds: listed(channels), activityIds: listed(activities), billableOnly: false, amount });
const instagram = budget("instagram", null, 20 * HOUR);
const blog = budget("blog", null, 8 * HOUR);
const reporting = budget(null, "reporting", 4 * HOUR);
const replies = budget("instagram", "responding", 6 * HOUR);
const everything = budget(null, null, 40 * HOUR);

describe("which budget an entry burns", () => {
  it("is every budget that covers it", () => {
    const entry = { channelId: "instagram", activityId: "responding", isBillable: true };
    expect([everything, instagram, blog, reporting, replies].filter((line) => covers(line, entry))).toEqual([everything, instagram, replies]);
  });

  it("is only an all-channels budget for an entry without a channel", () => {
    const entry = { channelId: null, activityId: "reporting", isBillable: true };
    expect([everything, instagram, reporting, replies].filter((line) => covers(line, entry))).toEqual([everything, reporting]);
  });

  it("is a pool's where one of its channels is worked on, and a goal's or a person's only where they are", () => {
    const entry = { channelId: "instagram", activityId: "responding", goalId: "leads", memberId: "ana", isBillable: true };
    expect(covers(budget("instagram+tiktok", null, HOUR), entry)).toBe(true);
    expect(covers(budget("blog+tiktok", null, HOUR), entry)).toBe(false);
    expect([{ goalId: "leads" }, { goalId: "reach" }, { memberId: "ana" }, { memberId: "ben" }].map((scope) => covers({ ...everything, ...scope }, entry))).toEqual([true, false, true, false]);
    expect(covers({ ...everything, goalId: "leads" }, { channelId: "instagram", activityId: "responding", isBillable: true })).toBe(false);
  });

  it("is one whose time counts: chosen activities, or billable time alone", () => {
    const entry = { channelId: "instagram", activityId: "responding", isBillable: false };
    expect(covers(budget("instagram", "responding+reporting", HOUR), entry)).toBe(true);
    expect(covers(budget("instagram", "reporting+strategy", HOUR), entry)).toBe(false);
    expect(covers({ ...instagram, billableOnly: true }, entry)).toBe(false);
    expect(covers({ ...instagram, billableOnly: true }, { ...entry, isBillable: true })).toBe(true);
  });

  it("counts an entry once in a headline that covers it, and not in one that does not", () => {
    expect(countsIn([instagram, blog], { channelId: "blog", activityId: "reporting", isBillable: true })).toBe(true);
    expect(countsIn([instagram, blog], { channelId: null, activityId: "reporting", isBillable: true })).toBe(false);
    expect(countsIn([], { channelId: "blog", activityId: null, isBillable: true })).toBe(false);
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
    ["a pool among the channels, without those inside it", [budget("instagram+tiktok", null, 30 * HOUR), instagram, blog], "channels", 38 * HOUR],
    ["a pool's channels where the pool has none in the period", [budget("instagram+tiktok", null, null), instagram, blog], "channels", 28 * HOUR],
    ["a group of activities without those inside it", [budget(null, "reporting+strategy", 9 * HOUR), reporting], "activities", 9 * HOUR],
    ["never a goal's or a person's", [{ ...everything, goalId: "leads" }, { ...instagram, memberId: "ana" }], "none", null],
    ["nothing where every line is without", [budget("blog", null, null)], "none", null],
  ])("is %s", (_name, budgets, kind, amount) => {
    expect(headlineOf(budgets)).toMatchObject({ kind, amount });
  });

  it("names its lines", () => {
    expect(headlineOf([replies, instagram, blog]).lines).toEqual([instagram, blog]);
  });

  it("is the sum of its lines, all of one shape, in any order of the budgets", () => {
    const ids = fc.subarray(["a", "b", "c"]);
    const anyBudget = fc.record({ goalId: fc.constantFrom(null, null, "g"), memberId: fc.constantFrom(null, null, "m"), channelIds: ids, activityIds: ids, billableOnly: fc.boolean(), amount: fc.option(fc.integer({ min: 0, max: 400_000 })) });
    fc.assert(
      fc.property(fc.uniqueArray(anyBudget, { maxLength: 12, selector: (one) => scopeKey(one, "month") }), (budgets) => {
        const headline = headlineOf(budgets);
        expect(headline.lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)).toBe(headline.amount ?? 0);
        expect(new Set(headline.lines.map((line) => `${line.channelIds.length === 0} ${line.activityIds.length === 0}`)).size).toBeLessThanOrEqual(1);
        expect(headlineOf([...budgets].reverse())).toMatchObject({ kind: headline.kind, amount: headline.amount });
        const channels = headline.lines.flatMap((line) => (headline.kind === "channels" ? line.channelIds : line.activityIds));
        expect(new Set(channels).size).toBe(channels.length);
      }),
    );
  });

  it("counts a part of the work, or all of it whatever it was", () => {
    expect([[everything], [], [instagram, blog], [reporting], [{ ...everything, billableOnly: true }]].map((lines) => countsPart({ lines }))).toEqual([false, false, true, true, true]);
    const all = wholeCell({ seconds: HOUR, toYesterday: 60 });
    expect([useOf([all], [everything]), useOf([all], [])]).toEqual(Array(2).fill({ used: HOUR, usedToYesterday: 60 }));
    expect(useOf([all], [instagram])).toEqual({ used: 0, usedToYesterday: 0 });
  });
});
