import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, roundTogether, wholeWeights } from "./apportion";

const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);
const weights = fc.array(fc.integer({ min: 0, max: 40_000_000 }), { minLength: 1, maxLength: 30 });

describe("apportion", () => {
  it.each([
    ["a coin over three", 100, [1, 1, 1], [34, 33, 33]],
    ["by hours", 1000, [3600, 7200], [333, 667]],
    ["nothing for a channel without hours", 7, [0, 5, 0], [0, 7, 0]],
    ["equally where nobody worked", 5, [0, 0], [3, 2]],
    ["a credit note like its invoice", -100, [1, 1, 1], [-34, -33, -33]],
    ["nothing", 0, [3, 4], [0, 0]],
    ["over nobody", 10, [], []],
  ])("splits %s", (_name, total, parts, expected) => {
    expect(apportion(total, parts)).toEqual(expected);
  });

  it("refuses fractions and negative weights", () => {
    expect(() => apportion(1.5, [1])).toThrow(RangeError);
    expect(() => apportion(1, [1, -1])).toThrow(RangeError);
  });

  it("adds up to the total, each share within one of the exact one, however large", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), weights, (total, parts) => {
        const shares = apportion(total, parts);
        expect(sum(shares)).toBe(total);
        const all = sum(parts);
        if (all === 0) return;
        shares.forEach((share, index) => {
          const product = BigInt(total) * BigInt(parts[index] ?? 0);
          const off = BigInt(share) * BigInt(all) - product;
          expect(off < BigInt(all) && -off < BigInt(all)).toBe(true);
        });
      }),
    );
  });
});

describe("weights without limit", () => {
  it("stay as they are while they are safe, and in proportion where they are not", () => {
    expect(wholeWeights([])).toEqual([]);
    expect(wholeWeights([0n, 3n, BigInt(Number.MAX_SAFE_INTEGER) - 1n])).toEqual([0, 3, Number.MAX_SAFE_INTEGER - 1]);
    const weights = wholeWeights([10n ** 20n, 3n * 10n ** 20n, 0n]);
    expect(weights.every(Number.isSafeInteger)).toBe(true);
    expect(apportion(400, weights)).toEqual([100, 300, 0]);
  });
});

describe("rounding rows together", () => {
  it("prints three entries of 20 minutes as one hour, not 0.99", () => {
    expect(roundTogether([1200, 1200, 1200], 2, 3600)).toEqual({ rows: [0.34, 0.33, 0.33], total: 1 });
  });

  it("keeps 13:45 at 13.75", () => {
    expect(roundTogether([13.75 * 3600], 2, 3600)).toEqual({ rows: [13.75], total: 13.75 });
  });

  it.each([
    ["euro, 2 places", [0.333, 0.333, 0.334], 2, [0.33, 0.33, 0.34], 1],
    ["yen, none", [33.4, 33.4, 33.4], 0, [34, 33, 33], 100],
    ["dinar, 3 places", [0.0005, 0.0005], 3, [0.001, 0], 0.001],
    ["a correction below zero", [-0.335, 1], 2, [-0.33, 1], 0.67],
    ["no rows", [], 2, [], 0],
  ])("adds up for %s", (_name, values, decimals, rows, total) => {
    const printed = roundTogether(values, decimals);
    expect(printed.total).toBeCloseTo(total, 10);
    expect(printed.rows).toEqual(rows);
    expect(sum(printed.rows)).toBeCloseTo(printed.total, 10);
  });

  it("changes nothing when done twice", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 86_400 }), { maxLength: 40 }), (seconds) => {
        const once = roundTogether(seconds, 2, 3600);
        const hundredths = once.rows.map((row) => Math.round(row * 100));
        expect(roundTogether(hundredths, 2, 100).rows).toEqual(once.rows);
      }),
    );
  });

  it("prints rows that add up to the printed total, and nothing for a row of nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -86_400, max: 864_000 }), { maxLength: 60 }), (seconds) => {
        const { rows, total } = roundTogether(seconds, 2, 3600);
        expect(sum(rows.map((row) => Math.round(row * 100)))).toBe(Math.round(total * 100));
        expect(Math.abs(total - sum(seconds) / 3600)).toBeLessThanOrEqual(0.005 + 1e-9);
        rows.forEach((row, index) => {
          expect(Math.abs(row - (seconds[index] ?? 0) / 3600)).toBeLessThan(0.01);
          if (seconds[index] === 0) expect(row).toBe(0);
        });
      }),
    );
  });
});
