import { describe, expect, it } from "vitest";
import { ALL_WORK } from "./budget-scope";
import { useOf } from "./counted";

const all = { ...ALL_WORK, billableOnly: false };

const cells = [
  { channelId: "ig", activityId: "replies", isBillable: true, seconds: 100, toYesterday: 80 },
  { channelId: "li", activityId: "replies", isBillable: true, seconds: 10, toYesterday: 10 },
  { channelId: null, activityId: "writing", isBillable: true, seconds: 1, toYesterday: 0 },
];

describe("time that counts against budgets", () => {
  it("counts once, however many of the budgets cover it", () => {
    expect(useOf(cells, [{ ...all, channelIds: ["ig"] }, { ...all, activityIds: ["replies"] }])).toEqual({ used: 110, usedToYesterday: 90 });
  });

  it("is all of it where there is no budget", () => {
    expect(useOf(cells, [])).toEqual({ used: 111, usedToYesterday: 90 });
  });

  it("leaves out work for no channel where the budgets are for channels", () => {
    expect(useOf(cells, [{ ...all, channelIds: ["ig"] }, { ...all, channelIds: ["li"] }]).used).toBe(110);
  });
});
