import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addQuarters } from "./quarter";
import { plannedShareIn, sourcingMix } from "./sourcing-mix";

const path = { fromQuarter: "2026-Q1", fromPermille: 800, toQuarter: "2026-Q4", toPermille: 200 };

describe("the sourcing mix", () => {
  it("is the providers' share of the work, beside what the path says: 80 % to 20 % in three steps of 20 points", () => {
    const mix = sourcingMix([{ quarter: "2026-Q1", insideSeconds: 3600, outsideSeconds: 14_400 }, { quarter: "2026-Q2", insideSeconds: 9000, outsideSeconds: 9000 }], path);
    expect(mix.map(({ outsideShare, plannedShare }) => [outsideShare, plannedShare])).toEqual([[0.8, 0.8], [0.5, 0.6]]);
    expect(mix[1]?.aboveShare).toBeCloseTo(-0.1, 10);
    expect([plannedShareIn("2026-Q3", path), plannedShareIn("2026-Q4", path)]).toEqual([0.4, 0.2]);
  });

  it("of a quarter without work is not known, which is not 0 %", () => {
    expect(sourcingMix([{ quarter: "2026-Q1", insideSeconds: 0, outsideSeconds: 0 }], path)).toMatchObject([{ outsideShare: null, plannedShare: 0.8, aboveShare: null }]);
  });

  it("has no plan without a path and before it begins; after its end the end holds", () => {
    expect(sourcingMix([{ quarter: "2026-Q1", insideSeconds: 1, outsideSeconds: 1 }], null)).toMatchObject([{ outsideShare: 0.5, plannedShare: null, aboveShare: null }]);
    expect([plannedShareIn("2025-Q4", path), plannedShareIn("2027-Q1", path), plannedShareIn("2031-Q1", path)]).toEqual([null, 0.2, 0.2]);
  });

  it("is a plan of two quarters, or of one alone, which then says the end", () => {
    const next = { ...path, toQuarter: "2026-Q2" };
    expect([plannedShareIn("2026-Q1", next), plannedShareIn("2026-Q2", next)]).toEqual([0.8, 0.2]);
    expect(plannedShareIn("2026-Q1", { ...path, toQuarter: "2026-Q1" })).toBe(0.2);
  });

  it("never leaves what lies between its start and its end", () => {
    const permille = fc.integer({ min: 0, max: 1000 });
    fc.assert(fc.property(permille, permille, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 60 }), (fromPermille, toPermille, steps, passed) => {
      const share = plannedShareIn(addQuarters("2026-Q1", passed), { fromQuarter: "2026-Q1", fromPermille, toQuarter: addQuarters("2026-Q1", steps), toPermille })!;
      expect(share).toBeGreaterThanOrEqual(Math.min(fromPermille, toPermille) / 1000 - 1e-9);
      expect(share).toBeLessThanOrEqual(Math.max(fromPermille, toPermille) / 1000 + 1e-9);
    }));
  });
});
