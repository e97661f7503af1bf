import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOn, type BudgetVersion, withChange } from "./budget-history";
import { addMonths, firstDayOf, monthsBetween } from "./day";

const HOUR = 3600;
const twentyThen25 = withChange([{ from: "2026-01-01", to: null, amount: 20 * HOUR }], { from: "2026-07-01", amount: 25 * HOUR });
const hours = (versions: BudgetVersion[], month: string) => {
  const amount = amountOn(firstDayOf(month), versions);
  return amount === null ? null : amount / HOUR;
};

describe("a recurring budget", () => {
  it("keeps June at 20 h when it becomes 25 from July", () => {
    expect(twentyThen25).toEqual([
      { from: "2026-01-01", to: "2026-07-01", amount: 20 * HOUR },
      { from: "2026-07-01", to: null, amount: 25 * HOUR },
    ]);
    expect(["2025-12", "2026-01", "2026-06", "2026-07", "2030-01"].map((month) => hours(twentyThen25, month))).toEqual([null, 20, 20, 25, 25]);
  });

  it("tells no budget from a budget of zero", () => {
    const versions = withChange([], { from: "2026-03-01", to: "2026-04-01", amount: 0 });
    expect(amountOn("2026-03-01", versions)).toBe(0);
    expect(amountOn("2026-04-01", versions)).toBeNull();
  });

  it.each([
    ["from March, up to the change in July that was made before", { from: "2026-03-01", amount: 22 * HOUR }, { "2026-02": 20, "2026-03": 22, "2026-06": 22, "2026-07": 25 }],
    ["for May alone", { from: "2026-05-01", to: "2026-06-01", amount: 30 * HOUR }, { "2026-04": 20, "2026-05": 30, "2026-06": 20, "2026-07": 25 }],
    ["from May for good, over the later change", { from: "2026-05-01", to: null, amount: 10 * HOUR }, { "2026-04": 20, "2026-05": 10, "2026-07": 10 }],
    ["in the month it began", { from: "2026-07-01", amount: 26 * HOUR }, { "2026-06": 20, "2026-07": 26 }],
    ["before it began", { from: "2025-11-01", amount: 5 * HOUR }, { "2025-10": null, "2025-12": 5, "2026-01": 20 }],
    ["to none from September", { from: "2026-09-01", amount: null }, { "2026-08": 25, "2026-09": null, "2027-01": null }],
    ["across both versions", { from: "2026-06-01", to: "2026-09-01", amount: HOUR }, { "2026-05": 20, "2026-06": 1, "2026-08": 1, "2026-09": 25 }],
  ])("changes %s", (_name, change, expected) => {
    const versions = withChange(twentyThen25, change);
    expect(Object.fromEntries(Object.keys(expected).map((month) => [month, hours(versions, month)]))).toEqual(expected);
  });

  it("is deliberately over where it was ended, until someone says otherwise", () => {
    const ended = withChange(twentyThen25, { from: "2026-09-01", amount: null });
    const raised = withChange(ended, { from: "2026-08-01", amount: 40 * HOUR });
    expect(["2026-08", "2026-09"].map((month) => hours(raised, month))).toEqual([40, null]);
  });

  it("after any changes has one answer a month, and a change alters no month before it", () => {
    const month = fc.integer({ min: 0, max: 23 }).map((index) => firstDayOf(addMonths("2026-01", index)));
    const change = fc.record({ from: month, to: fc.option(month, { nil: undefined }), amount: fc.option(fc.integer({ min: 0, max: 99 })) });
    const all = monthsBetween("2025-12", "2028-02").map(firstDayOf);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), change, (changes, last) => {
        const before = changes.reduce(withChange, [] as BudgetVersion[]);
        const after = withChange(before, last);
        for (const at of all) {
          expect(after.filter((version) => version.from <= at && (version.to === null || at < version.to)).length).toBeLessThanOrEqual(1);
          const inside = at >= last.from && (last.to === undefined ? at === last.from : at < last.to);
          if (inside) expect(amountOn(at, after)).toBe(last.amount);
          if (at < last.from) expect(amountOn(at, after)).toBe(amountOn(at, before));
        }
        expect(after.every((version) => version.to === null || version.from < version.to)).toBe(true);
      }),
    );
  });
});
