import { describe, expect, it } from "vitest";
import { socialShare, sumWorked, utilisation } from "./utilisation";

const HOUR = 3600;
const percent = (ratio: number | null) => (ratio === null ? null : Math.round(ratio * 1000) / 10);
const time = { worked: 140 * HOUR, billable: 98 * HOUR, social: 84 * HOUR, capacity: 160 * HOUR, available: 144 * HOUR };

describe("utilisation", () => {
  it("names its denominator: 98 h billable are 68.1 % of available, 70 % of worked, 61.3 % of capacity", () => {
    const found = utilisation(time);
    expect([percent(found.billableOfAvailable), percent(found.billableOfWorked), percent(found.billableOfCapacity)]).toEqual([68.1, 70, 61.3]);
  });

  it("is unknown where the denominator is unknown or nothing, never 0 and never without end", () => {
    expect(utilisation({ worked: 0, billable: 0, capacity: null, available: 0 })).toEqual({ billableOfAvailable: null, billableOfWorked: null, billableOfCapacity: null });
    expect(socialShare({ social: 0, worked: 0 })).toBeNull();
  });

  it("knows the social share of worked time: 84 of 140 h are 60 %", () => {
    expect(percent(socialShare(time))).toBe(60);
  });

  it("of a team adds first and divides once", () => {
    const idle = { worked: 0, billable: 0, social: 0, capacity: 40 * HOUR, available: 16 * HOUR };
    expect(utilisation(sumWorked([time, idle])).billableOfAvailable).toBeCloseTo(98 / 160, 10);
  });

  it("of a team is unknown where somebody worked of whose capacity nobody knows; who did nothing is not in the way", () => {
    const freelancer = { worked: 10 * HOUR, billable: 10 * HOUR, social: 10 * HOUR, capacity: null, available: null };
    expect(sumWorked([time, freelancer])).toMatchObject({ worked: 150 * HOUR, capacity: null, available: null });
    expect(sumWorked([time, { ...freelancer, worked: 0, billable: 0, social: 0 }]).capacity).toBe(160 * HOUR);
  });
});
