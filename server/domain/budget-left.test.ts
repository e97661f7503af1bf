import { expect, it } from "vitest";
import { firstMet } from "./budget-left";

const budget = (name: string, leftSeconds: number, scope: object = {}) => ({ name, leftSeconds, goalId: null, memberId: null, channelIds: [] as string[], activityIds: [] as string[], billableOnly: false, ...scope });
const all = budget("all", 9000);
const channel = budget("channel", 3600, { channelIds: ["c", "d"] });
const activity = budget("activity", -60, { activityIds: ["a"] });
const goal = budget("goal", -9000, { goalId: "g" });
const own = budget("own", 120, { memberId: "m", activityIds: ["b"] });
const budgets = [all, channel, activity, goal, own];

it.each([
  ["the channel's where it has less left than all work", { channelId: "c", activityId: "x" }, "channel"],
  ["one that is over before all others", { channelId: "c", activityId: "a" }, "activity"],
  ["that of all work where nothing else covers it", { channelId: null, activityId: "x" }, "all"],
  ["one's own, and never a goal's", { channelId: "c", activityId: "b" }, "own"],
])("work meets %s", (_, work, expected) => expect(firstMet(budgets, work)?.name).toBe(expected));

it("work that no budget covers meets none", () => expect(firstMet([channel], { channelId: null, activityId: "a" })).toBeNull());
