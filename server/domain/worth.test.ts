import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Returned, roundWorths, valueOn, WORTH_PARTS, type Worth, worthOf, worthOfOne } from "./worth";

const nothing: Worth = { amountMinor: null, closePermille: null, dealMinor: null, marginPermille: null };
const lead = (closePermille: number, dealMinor: number, marginPermille: number): Worth => ({ ...nothing, closePermille, dealMinor, marginPermille });
const minor = (worth: bigint | null) => (worth === null ? null : Number(worth) / Number(WORTH_PARTS));

describe("what a result is worth", () => {
  it("is close rate × deal × margin: 0.2 × 2500 × 0.5 is 250 a lead", () => {
    expect(minor(worthOfOne(lead(200, 2500_00, 500)))).toBe(250_00);
  });

  it("would show a swap of its factors: 0.15 × 1840 × 0.35 is 96.60", () => {
    expect(minor(worthOfOne(lead(150, 1840_00, 350)))).toBe(96_60);
    // A rate in the place of the deal, or the deal in the place of a rate, is another number or none that fits its place.
    expect(minor(worthOfOne(lead(150, 350, 1840_00)))).toBe(9660);
    expect(minor(worthOfOne(lead(350, 1840_00, 151)))).not.toBe(96_60);
  });

  it("is the amount that was set, and unknown where there is a margin alone", () => {
    expect(minor(worthOfOne({ ...nothing, amountMinor: 1234 }))).toBe(1234);
    expect(worthOfOne({ ...nothing, marginPermille: 400 })).toBeNull();
  });
});

describe("what came back", () => {
  const returned = (more: Partial<Returned>): Returned => ({ kind: "result", quantity: 0, amountMinor: 0, worth: null, ...more });

  it.each([
    ["revenue × margin", returned({ kind: "revenue", amountMinor: 2000_00, worth: { ...nothing, marginPermille: 400 } }), 800_00],
    ["12 leads × 250", returned({ quantity: 12, worth: lead(200, 2500_00, 500) }), 3000_00],
    ["savings × what one saves", returned({ kind: "saving", quantity: 40, worth: { ...nothing, amountMinor: 3_50 } }), 140_00],
    ["nothing for no results", returned({ quantity: 0, worth: lead(200, 2500_00, 500) }), 0],
    ["unknown where nobody has said what one is worth", returned({ quantity: 12 }), null],
    ["unknown for revenue without a margin", returned({ kind: "revenue", amountMinor: 2000_00, worth: { ...nothing, amountMinor: 5 } }), null],
    ["unknown for results with a margin alone", returned({ quantity: 12, worth: { ...nothing, marginPermille: 400 } }), null],
  ])("is %s", (_name, row, expected) => expect(minor(worthOf(row))).toBe(expected));

  it("counts a valued result by its number, and its realised revenue not again", () => {
    const valued = returned({ quantity: 12, worth: lead(200, 2500_00, 500) });
    expect(worthOf({ ...valued, amountMinor: 9000_00 })).toBe(worthOf(valued));
  });

  it("is the same added up before or after, however large", () => {
    const quantity = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(quantity, quantity, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 1000 }), (one, two, close, deal, margin) => {
        const of = (count: number) => worthOf(returned({ quantity: count, worth: lead(close, deal, margin) })) ?? -1n;
        expect(of(one) + of(two)).toBe(of(one + two));
      }),
    );
  });
});

describe("worths in whole minor units", () => {
  it("add up to the rounded sum of their kind, and unknown stays unknown", () => {
    const third = WORTH_PARTS / 3n;
    const rows = [{ kind: "result" as const, exact: third }, { kind: "result" as const, exact: third }, { kind: "saving" as const, exact: third }, { kind: "result" as const, exact: null }];
    expect(roundWorths(rows)).toEqual([1, 0, 0, null]);
  });

  it("are those of their day", () => {
    const values = [{ from: "2026-01-01", to: "2026-02-01", minor: 1 }, { from: "2026-02-01", to: null, minor: 2 }];
    expect([valueOn(values, "2025-12-31"), valueOn(values, "2026-01-31")?.minor, valueOn(values, "2026-02-01")?.minor]).toEqual([null, 1, 2]);
  });
});
