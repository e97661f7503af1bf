import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupWorths, type ReturnGroup, returnGroups } from "./return-groups";
import type { Worth } from "./worth";

const NOTHING: Worth = { amountMinor: null, closePermille: null, dealMinor: null, marginPermille: null };
const each = (amountMinor: number): Worth => ({ ...NOTHING, amountMinor });
const lead = (valueId: string | null, quantity: number, worth: Worth | null): ReturnGroup => ({ kind: "result", kindId: "leads", valueId, quantity, amountMinor: 0, worth, rows: 1, unknown: 0 });
const sale = (amountMinor: number, unknown = 0): ReturnGroup => ({ kind: "revenue", kindId: "shop", valueId: "margin", quantity: 0, amountMinor, worth: { ...NOTHING, marginPermille: 333 }, rows: 1, unknown });
const BACK = { revenueMinor: 0, resultsMinor: 0, savingsMinor: 0 };

describe("returns by kind and value", () => {
  it("are one group for each value that held, with what has none apart", () => {
    const groups = returnGroups([lead("v2", 2, each(200)), lead("v1", 3, each(100)), lead("v1", 1, each(100)), lead(null, 5, null)], { ...BACK, resultsMinor: 800 });
    expect(groups.map(({ valueId, quantity, rows, worthMinor }) => [valueId, quantity, rows, worthMinor])).toEqual([[null, 5, 1, null], ["v1", 4, 2, 400], ["v2", 2, 1, 400]]);
  });

  it("know no worth of money whose exchange rate nobody knows, and that of the rest", () => {
    expect(returnGroups([sale(0, 1)], BACK).map(({ worthMinor }) => worthMinor)).toEqual([null]);
    expect(returnGroups([sale(0, 1), sale(1000)], { ...BACK, revenueMinor: 333 })).toMatchObject([{ rows: 2, unknown: 1, worthMinor: 333 }]);
  });

  it("add up to what the return came to, and their rows to them, however that was rounded", () => {
    const rows = fc.array(fc.record({ amount: fc.integer({ min: 0, max: 99_999 }), margin: fc.constantFrom("a", "b") }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.integer({ min: -3, max: 3 }), (came, off) => {
        const sales = came.map(({ amount, margin }) => ({ ...sale(amount), valueId: margin }));
        const exact = sales.map(({ amountMinor }) => BigInt(amountMinor) * 333_000n);
        const revenueMinor = Math.max(0, Math.round(Number(exact.reduce((sum, one) => sum + one, 0n)) / 1e6) + off);
        const groups = returnGroups(sales, { ...BACK, revenueMinor });
        expect(groups.reduce((sum, { worthMinor }) => sum + (worthMinor ?? 0), 0)).toBe(revenueMinor);
        const worths = groupWorths(sales.map(({ valueId }, index) => ({ group: valueId, exact: exact[index] ?? null })), new Map(groups.map(({ valueId, worthMinor }) => [valueId ?? "", worthMinor])));
        for (const group of groups) expect(worths.reduce<number>((sum, worth, index) => sum + (sales[index]?.valueId === group.valueId ? (worth ?? 0) : 0), 0)).toBe(group.worthMinor);
      }),
    );
  });

  it("leave a row without a worth where nobody knows it", () => {
    expect(groupWorths([{ group: "a", exact: null }, { group: "a", exact: 2n }, { group: "b", exact: 3n }], new Map([["a", 5], ["b", null]]))).toEqual([null, 5, null]);
  });
});
