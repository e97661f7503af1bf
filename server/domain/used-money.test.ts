import { describe, expect, it } from "vitest";
import { ALL_WORK } from "./budget-scope";
import type { UsedCell } from "./counted";
import { pricedOf } from "./priced";
import { burnsMoney, moneyUse, usedMoneyOf } from "./used-money";

const HOUR = 3600;
/** So many hours at a cost and a bill rate, of which some are of the days before today. */
function cell(hours: number, costMinor: number | null, billMinor: number | null, before = hours): UsedCell {
  const worth = (hourMinor: number | null) => ({ all: pricedOf({ seconds: hours * HOUR, hourMinor }), toYesterday: pricedOf({ seconds: before * HOUR, hourMinor }) });
  return { channelId: null, activityId: null, isBillable: true, seconds: hours * HOUR, toYesterday: before * HOUR, worth: { cost: worth(costMinor), bill: worth(billMinor) } };
}
const fee = (on: string, amountMinor: number) => ({ on, channelId: null, goalId: null, amountMinor });

describe("what is used of a budget in money", () => {
  it("time or money, not both: fees counted, and shown apart from the hours at their rates", () => {
    const cells = [cell(40, 4500, 9000, 30), cell(2, 6000, null)];
    expect(moneyUse(cells, "cost", [fee("2026-03-01", 60_000), fee("2026-03-10", 15_000)], "2026-03-10")).toEqual({ used: 267_000, usedToYesterday: 207_000, expenses: 75_000, unpricedSeconds: 0 });
    expect(moneyUse(cells, "bill", [], "2026-03-10")).toEqual({ used: 360_000, usedToYesterday: 270_000, expenses: 0, unpricedSeconds: 2 * HOUR });
  });

  it("is unknown where no work has a rate, though its expenses are known, and nothing where there is no work", () => {
    expect(moneyUse([cell(3, null, null)], "cost", [fee("2026-03-01", 500)], "2026-03-10")).toMatchObject({ used: null, expenses: 500, unpricedSeconds: 3 * HOUR });
    expect(moneyUse([], "cost", [fee("2026-03-01", 500)], "2026-03-10").used).toBe(500);
    const { worth: _, ...unasked } = cell(1, 4500, null);
    expect(usedMoneyOf([unasked], "cost")).toBeNull();
  });

  it("takes expenses into the budgets for their channel and goal, and into none for chosen work or a person", () => {
    const spent = { channelId: "instagram", goalId: "leads" };
    expect(burnsMoney(ALL_WORK, spent)).toBe(true);
    expect(burnsMoney({ ...ALL_WORK, channelIds: ["tiktok", "instagram"] }, spent)).toBe(true);
    expect(burnsMoney({ ...ALL_WORK, goalId: "brand" }, spent)).toBe(false);
    expect(burnsMoney({ ...ALL_WORK, channelIds: ["instagram"] }, { channelId: null, goalId: null })).toBe(false);
    expect(burnsMoney({ ...ALL_WORK, activityIds: ["editorial"] }, spent)).toBe(false);
    expect(burnsMoney({ ...ALL_WORK, memberId: "mila" }, spent)).toBe(false);
  });
});
