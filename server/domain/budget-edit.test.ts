import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withEdit } from "./budget-edit";
import { amountOn, type BudgetVersion } from "./budget-history";
import { addMonths, firstDayOf, type Month } from "./day";

const from20: BudgetVersion[] = [{ from: "2026-01-01", to: null, amount: 20 }];
const at = (versions: readonly BudgetVersion[], ...months: Month[]) => months.map((month) => amountOn(firstDayOf(month), versions));

describe("editing a budget", () => {
  it("leaves June at 20 hours where July is set to 25 from here on", () => {
    const versions = withEdit(from20, { month: "2026-07", onward: true, amount: 25 }, "2026-07");
    expect(at(versions, "2026-06", "2026-07", "2027-01")).toEqual([20, 25, 25]);
  });

  it("changes one month alone where that is asked", () => {
    const versions = withEdit(from20, { month: "2026-07", onward: false, amount: 25 }, "2026-07");
    expect(at(versions, "2026-06", "2026-07", "2026-08")).toEqual([20, 25, 20]);
  });

  it("changes a closed month where it is itself the edited one", () => {
    expect(at(withEdit(from20, { month: "2026-03", onward: false, amount: 22 }, "2026-07"), "2026-02", "2026-03", "2026-04")).toEqual([20, 22, 20]);
  });

  it("keeps the other closed months where an edit from here on begins in the past", () => {
    const versions = withEdit(from20, { month: "2026-03", onward: true, amount: 22 }, "2026-07");
    expect(at(versions, "2026-02", "2026-03", "2026-04", "2026-06", "2026-07", "2026-12")).toEqual([20, 22, 20, 20, 22, 22]);
  });

  it("gives closed months a budget that had none", () => {
    expect(at(withEdit([], { month: "2026-03", onward: true, amount: 22 }, "2026-07"), "2026-02", "2026-03", "2026-06", "2026-12")).toEqual([null, 22, 22, 22]);
  });

  it("ends a budget without making it zero", () => {
    const versions = withEdit(from20, { month: "2026-07", onward: true, amount: null }, "2026-07");
    expect(at(versions, "2026-06", "2026-07")).toEqual([20, null]);
  });

  it("of a month in which it was to change is for all of the month, and then as long as what ran at its end", () => {
    const changing: BudgetVersion[] = [{ from: "2026-01-01", to: "2026-07-15", amount: 20 }, { from: "2026-07-15", to: "2026-09-01", amount: 30 }];
    expect(withEdit(changing, { month: "2026-07", onward: true, amount: 25 }, "2026-07")).toEqual([{ from: "2026-01-01", to: "2026-07-01", amount: 20 }, { from: "2026-07-01", to: "2026-09-01", amount: 25 }]);
  });

  it("can begin on a day within the month, and leaves the days before it", () => {
    const versions = withEdit(from20, { month: "2026-07", fromOn: "2026-07-15", onward: true, amount: 25 }, "2026-07");
    expect(versions).toEqual([{ from: "2026-01-01", to: "2026-07-15", amount: 20 }, { from: "2026-07-15", to: null, amount: 25 }]);
  });

  it("never changes a closed month other than the edited one that had a budget", () => {
    const month = fc.integer({ min: 0, max: 30 }).map((count) => addMonths("2025-01", count));
    const edit = fc.record({ month, onward: fc.boolean(), amount: fc.option(fc.integer({ min: 0, max: 100 })) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), edit, month, (earlier, last, current) => {
        const before = earlier.reduce<BudgetVersion[]>((versions, one) => withEdit(versions, one, "2025-01"), []);
        const after = withEdit(before, last, current);
        for (let closed = "2025-01"; closed < current; closed = addMonths(closed, 1)) {
          if (closed === last.month) expect(amountOn(firstDayOf(closed), after)).toBe(last.amount);
          else if (amountOn(firstDayOf(closed), before) !== null || closed < last.month) expect(amountOn(firstDayOf(closed), after)).toBe(amountOn(firstDayOf(closed), before));
        }
        for (const [index, version] of after.entries()) {
          const next = after[index + 1];
          if (next) expect(version.to !== null && version.to <= next.from).toBe(true);
        }
      }),
    );
  });
});
