import { describe, expect, it } from "vitest";
import { pricedOf } from "./priced";
import { type MonthFact, usualMonth } from "./usual-month";

const HOUR = 3600;
const month = (of: string, hours: number, hourMinor: number | null = 4500, spentMinor = 0): MonthFact => ({ month: of, seconds: hours * HOUR, priced: pricedOf({ seconds: hours * HOUR, hourMinor }), spentMinor });

describe("what a channel takes a month", () => {
  it("is the mean of the last three full months, the running one left out", () => {
    expect(usualMonth([month("2026-06", 90), month("2026-07", 10), month("2026-08", 8), month("2026-09", 12, 4500, 9000), month("2026-10", 99)], "2025-01", "2026-10")).toEqual({
      seconds: 10 * HOUR, costMinor: 45_000 + 3000, pricedSeconds: 10 * HOUR, unpricedSeconds: 0, spentMinor: 3000,
    });
  });

  it("counts months without work, but none from before the channel", () => {
    expect(usualMonth([month("2026-09", 6)], "2025-01", "2026-10").seconds).toBe(2 * HOUR);
    expect(usualMonth([month("2026-09", 6)], "2026-09", "2026-10").seconds).toBe(6 * HOUR);
    expect(usualMonth([month("2026-10", 4)], "2026-10", "2026-10").seconds).toBe(4 * HOUR);
  });

  it("costs nobody knows what where no hour has a price, and counts the priced ones where some have", () => {
    expect(usualMonth([month("2026-09", 6, null)], "2026-09", "2026-10")).toMatchObject({ costMinor: null, unpricedSeconds: 6 * HOUR });
    expect(usualMonth([month("2026-08", 2), month("2026-09", 6, null)], "2026-08", "2026-10")).toMatchObject({ costMinor: 4500, pricedSeconds: HOUR, unpricedSeconds: 3 * HOUR });
    expect(usualMonth([], "2026-08", "2026-10")).toMatchObject({ seconds: 0, costMinor: 0 });
  });
});
