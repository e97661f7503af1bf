import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { type DatedValue, valueIn } from "./kpi-reading";

const leads: DatedValue[] = [{ on: "2026-02-22", value: 4 }, { on: "2026-03-01", value: 7 }, { on: "2026-03-15", value: 0 }, { on: "2026-03-08", value: 5 }];

describe("what the values of a KPI say of March", () => {
  it.each([
    ["a level is where it stood last", "level", 0],
    ["periods are what they brought together", "period", 12],
    ["a running total is what came on top of February's", "cumulative", -4],
  ] as const)("%s", (_name, reading, said) => {
    expect(valueIn(reading, leads, "2026-03-01", "2026-03-31")).toBe(said);
  });

  it("is unknown where nothing was measured, which is not 0", () => {
    for (const reading of ["level", "period", "cumulative"] as const) expect(valueIn(reading, leads, "2026-04-01", "2026-04-30")).toBeNull();
  });

  it("of a running total is unknown before there is a value to count from", () => {
    expect(valueIn("cumulative", leads, "2026-02-01", "2026-02-28")).toBeNull();
    expect(valueIn("period", leads, "2026-02-01", "2026-02-28")).toBe(4);
  });

  it("of two ranges that meet adds up to the whole, for periods and for running totals", () => {
    const values = fc.uniqueArray(fc.record({ on: fc.integer({ min: 0, max: 90 }).map((n) => addDays("2026-01-01", n)), value: fc.integer({ min: 0, max: 1000 }) }), { selector: ({ on }) => on, minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 89 }), (some, cut) => {
        const [from, middle, to] = ["2026-01-01", addDays("2026-01-01", cut), "2026-04-01"];
        const before = { on: "2025-12-31", value: 10 };
        for (const [reading, all] of [["period", some], ["cumulative", [before, ...some]]] as const) {
          const parts = [valueIn(reading, all, from, addDays(middle, -1)), valueIn(reading, all, middle, to)];
          expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(valueIn(reading, all, from, to));
        }
      }),
    );
  });
});
