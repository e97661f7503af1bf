import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDepartment, contributionMonthSeconds, contributionWeekSeconds } from "./contribution";

const HOUR = 3600;

describe("a department's contribution", () => {
  it("is role hours times share: 40 h at 25 % are 10 h a week and 43.33 h a month", () => {
    const sales = { weekSeconds: 40 * HOUR, sharePermille: 250 };
    expect(contributionWeekSeconds(sales)).toBe(10 * HOUR);
    expect(contributionMonthSeconds(sales)).toBe(Math.round((10 * HOUR * 52) / 12));
  });

  it("takes parts of a percent: 32 h at 12.5 % are 4 h", () => {
    expect(contributionWeekSeconds({ weekSeconds: 32 * HOUR, sharePermille: 125 })).toBe(4 * HOUR);
  });

  it("adds up by department, so that printed roles add up to the printed sum", () => {
    const roles = [
      { department: "Sales", weekSeconds: 40 * HOUR, sharePermille: 100 },
      { department: "Service", weekSeconds: 20 * HOUR, sharePermille: 500 },
      { department: "Sales", weekSeconds: 38 * HOUR, sharePermille: 50 },
    ];
    expect(byDepartment(roles).map(({ department, weekSeconds }) => [department, weekSeconds])).toEqual([["Sales", 4 * HOUR + 6840], ["Service", 10 * HOUR]]);
  });

  it("is never more than the role has", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 604_800 }), fc.integer({ min: 0, max: 1000 }), (weekSeconds, sharePermille) => {
        expect(contributionWeekSeconds({ weekSeconds, sharePermille })).toBeLessThanOrEqual(weekSeconds);
      }),
    );
  });
});
