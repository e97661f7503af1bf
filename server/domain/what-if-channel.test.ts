import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualChannelSeconds, whatIfChannel } from "./what-if-channel";

const HOUR = 3600;

describe("one more channel", () => {
  it("of 26 h a month at 45 an hour costs 1170 and is 15 % of a 40-hour week", () => {
    const found = whatIfChannel({ seconds: 26 * HOUR, hourMinor: 4500, fteWeekSeconds: 40 * HOUR });
    expect(found).toMatchObject({ seconds: 26 * HOUR, costMinor: 117_000 });
    expect(found.fte).toBeCloseTo(0.15, 10);
  });

  it("costs nobody knows what where no hour has a price, and no share of a week of nothing", () => {
    expect(whatIfChannel({ seconds: HOUR, hourMinor: null, fteWeekSeconds: 0 })).toEqual({ seconds: HOUR, costMinor: null, fte: null });
  });

  it("takes what the middle one of the present channels takes, those without time left out", () => {
    expect(usualChannelSeconds([0, 4 * HOUR, 30 * HOUR, 6 * HOUR])).toBe(6 * HOUR);
    expect(usualChannelSeconds([4 * HOUR, 6 * HOUR])).toBe(5 * HOUR);
    expect(usualChannelSeconds([0, 0])).toBeNull();
  });

  it("never takes less than the least of them nor more than the most", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 12 }), (seconds) => {
        const usual = usualChannelSeconds(seconds) ?? -1;
        expect(usual).toBeGreaterThanOrEqual(Math.min(...seconds));
        expect(usual).toBeLessThanOrEqual(Math.max(...seconds));
      }),
    );
  });
});
