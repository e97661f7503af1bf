import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { billedRows, hoursTogether, roundSeconds, ROUNDING_MODES, type RoundingRule } from "./billing";
import { majorOf, minorDigits } from "./currency";
import { amountOf, type Priced, pricedOf, sumPriced } from "./priced";

const MIN = 60;
const quarter = (mode: RoundingRule["mode"]): RoundingRule => ({ seconds: 15 * MIN, mode });
const worth = (seconds: number, hourMinor: number | null) => ({ seconds, worth: pricedOf({ seconds, hourMinor }) });

const seconds = fc.integer({ min: 0, max: 40 * 3600 });
const rule = fc.record({ seconds: fc.constantFrom(60, 300, 360, 900, 1800, 3600), mode: fc.constantFrom(...ROUNDING_MODES) });
const row = fc.record({ seconds, hourMinor: fc.option(fc.integer({ min: 0, max: 500_000 })) });

describe("rounding for billing", () => {
  it.each([["up", 61, 75], ["nearest", 67, 60], ["nearest", 68, 75], ["down", 74, 60], ["up", 60, 60], ["down", 60, 60]] as const)("goes %s: %d min are billed as %d", (mode, raw, billed) => {
    expect(roundSeconds(raw * MIN, quarter(mode))).toBe(billed * MIN);
  });

  it("rounding per entry: 3 × 20 min of one day and work are 1.00 h, for their sum is rounded and not each of them", () => {
    const sum = sumPriced([20, 20, 20].map((minutes) => pricedOf({ seconds: minutes * MIN, hourMinor: 6000 })));
    for (const mode of ROUNDING_MODES) expect(billedRows([{ seconds: 60 * MIN, worth: sum }], quarter(mode))).toMatchObject({ roundedSeconds: 3600, amountMinor: 6000 });
    expect(hoursTogether([1200, 1200, 1200])).toEqual({ rows: [0.34, 0.33, 0.33], total: 1 });
  });

  it("rounding per entry: 13:45 stays 13:45, and what is rounded does not round again", () => {
    expect(roundSeconds(13 * 3600 + 45 * MIN, quarter("up"))).toBe(13 * 3600 + 45 * MIN);
    fc.assert(fc.property(seconds, rule, (raw, by) => {
      const once = roundSeconds(raw, by);
      expect(roundSeconds(once, by)).toBe(once);
      expect(Math.abs(once - raw)).toBeLessThan(by.seconds);
    }));
  });

  it("charges the rounded time, and leaves time without a rate out of the amount", () => {
    expect(billedRows([worth(50 * MIN, 6000), worth(10 * MIN, null), { seconds: 20 * MIN, worth: null }], quarter("up"))).toEqual({
      rows: [{ roundedSeconds: 3600, amountMinor: 6000 }, { roundedSeconds: 900, amountMinor: null }, { roundedSeconds: 1800, amountMinor: null }],
      roundedSeconds: 6300,
      billableSeconds: 4500,
      amountMinor: 6000,
    });
    const half: Priced = sumPriced([pricedOf({ seconds: 25 * MIN, hourMinor: 6000 }), pricedOf({ seconds: 25 * MIN, hourMinor: null })]);
    expect(billedRows([{ seconds: 50 * MIN, worth: half }], quarter("up")).amountMinor).toBe(3000);
    expect(billedRows([worth(0, 6000)], quarter("up"))).toMatchObject({ roundedSeconds: 0, amountMinor: 0 });
  });

  it.each(["EUR", "JPY", "KWD"])("printed lines do not add up to the printed total: in %s they do, in hours and money, with a rule and without", (currency) => {
    const digits = minorDigits(currency);
    const add = (amounts: readonly number[]) => Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(digits));
    fc.assert(fc.property(fc.array(row, { maxLength: 40 }), fc.option(rule), (rows, by) => {
      const billed = billedRows(rows.map((each) => worth(each.seconds, each.hourMinor)), by);
      const amounts = billed.rows.flatMap(({ amountMinor }) => (amountMinor === null ? [] : [majorOf(amountMinor, currency)]));
      expect(add(amounts)).toBe(Number(majorOf(billed.amountMinor ?? 0, currency).toFixed(digits)));
      if (by === null) expect(billed.amountMinor ?? 0).toBe(amountOf(sumPriced(rows.map((each) => pricedOf(each)))) ?? 0);
      expect(billed.rows.reduce((sum, each) => sum + each.roundedSeconds, 0)).toBe(billed.roundedSeconds);
      const printed = hoursTogether(billed.rows.map(({ roundedSeconds }) => roundedSeconds));
      expect(Number(printed.rows.reduce((sum, hours) => sum + hours, 0).toFixed(2))).toBe(printed.total);
    }));
  });

  it("without a rule charges the exact sum: three rows of 20 min at 50.00 are 50.00 together", () => {
    const billed = billedRows([1200, 1200, 1200].map((each) => worth(each, 5000)), null);
    expect(billed.rows.map(({ amountMinor }) => amountMinor)).toEqual([1667, 1667, 1666]);
    expect(billed.amountMinor).toBe(5000);
  });
});
