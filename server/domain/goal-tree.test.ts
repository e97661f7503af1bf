import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, sumPriced } from "./priced";
import { priceLeaves, sumOf, treeOf } from "./goal-tree";

const goal = (title: string, businessGoal: string | null, department: string | null, seconds: number, costMinor: number | null = seconds) => ({ title, businessGoal, department, seconds, costMinor, unpricedSeconds: costMinor === null ? seconds : 0 });

describe("the tree of goals", () => {
  it("puts goals under their department and business goal, in rank, and sums upwards", () => {
    const tree = treeOf([goal("Leads", "Grow", "Sales", 10), goal("Brand", null, null, 1), goal("Service", "Keep", "Care", 4), goal("Shop", "grow", "Marketing", 20), goal("Fairs", "Grow", "Sales", 30, null)]);
    expect(tree.map(({ name, seconds, costMinor, unpricedSeconds }) => [name, seconds, costMinor, unpricedSeconds])).toEqual([["Grow", 60, 30, 30], ["Keep", 4, 4, 0], [null, 1, 1, 0]]);
    expect(tree[0]?.departments.map(({ name, goals, costMinor }) => [name, goals.map(({ title }) => title), costMinor])).toEqual([["Sales", ["Leads", "Fairs"], 10], ["Marketing", ["Shop"], 20]]);
  });

  it("does not know what a branch costs of whose time none has a rate, and knows that nothing costs nothing", () => {
    expect(sumOf([{ seconds: 60, costMinor: null, unpricedSeconds: 60 }])).toEqual({ seconds: 60, costMinor: null, unpricedSeconds: 60 });
    expect(sumOf([{ seconds: 60, costMinor: null, unpricedSeconds: 60 }, { seconds: 0, costMinor: 0, unpricedSeconds: 0 }]).costMinor).toBeNull();
    expect(sumOf([{ seconds: 60, costMinor: null, unpricedSeconds: 60 }, { seconds: 9, costMinor: 4, unpricedSeconds: 0 }]).costMinor).toBe(4);
    expect(sumOf([])).toEqual({ seconds: 0, costMinor: 0, unpricedSeconds: 0 });
  });

  it("adds up to the minor unit: leaves to the labour of their goal, however it is split", () => {
    const leaf = fc.record({ pricedSeconds: fc.integer({ min: 1, max: 100_000 }), hourMinor: fc.integer({ min: 0, max: 20_000 }) }).map(({ pricedSeconds, hourMinor }) => ({ pricedSeconds, secondMinor: pricedSeconds * hourMinor, unpricedSeconds: 0 }));
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 20 }), (leaves) => {
        const labor = amountOf(sumPriced(leaves)) ?? 0;
        const priced = priceLeaves(leaves, labor);
        expect(priced.reduce((sum, { costMinor }) => sum + (costMinor ?? 0), 0)).toBe(leaves.length === 0 ? 0 : labor);
      }),
    );
    expect(priceLeaves([{ pricedSeconds: 0, secondMinor: 0, unpricedSeconds: 5 }], 0)[0]?.costMinor).toBeNull();
  });

  it("splits labour of the dearest hours as well, whose weights are beyond safe integers", () => {
    const dear = { pricedSeconds: 10_800_000, secondMinor: 10_800_000 * 1_000_000_000, unpricedSeconds: 0 };
    expect(priceLeaves([dear, dear], 6_000_000_000_000).map(({ costMinor }) => costMinor)).toEqual([3_000_000_000_000, 3_000_000_000_000]);
  });
});
