import { describe, expect, it } from "vitest";
import { useOf } from "./counted";

const cells = [
  { channelId: "ig", activityId: "replies", seconds: 100, toYesterday: 80 },
  { channelId: "li", activityId: "replies", seconds: 10, toYesterday: 10 },
  { channelId: null, activityId: "writing", seconds: 1, toYesterday: 0 },
];

describe("time that counts against budgets", () => {
  it("counts once, however many of the budgets cover it", () => {
    expect(useOf(cells, [{ channelId: "ig", activityId: null }, { channelId: null, activityId: "replies" }])).toEqual({ used: 110, usedToYesterday: 90 });
  });

  it("is all of it where there is no budget", () => {
    expect(useOf(cells, [])).toEqual({ used: 111, usedToYesterday: 90 });
  });

  it("leaves out work for no channel where the budgets are for channels", () => {
    expect(useOf(cells, [{ channelId: "ig", activityId: null }, { channelId: "li", activityId: null }]).used).toBe(110);
  });
});
