import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIRECTIONS, expectedProgress, type KpiPlan, kpiProgress, kpiStatus } from "./kpi";
import { type KpiFacts, kpiSentence, shownKpis } from "./kpi-words";

const plan: KpiPlan = { direction: "decrease", start: 60, target: 30, targetHigh: null, startOn: "2026-09-01", dueOn: "2026-11-01" };
const TODAY = "2026-10-01";
const standing = (start: Partial<KpiPlan>, value: number | null): KpiFacts => {
  const own = { ...plan, ...start };
  return { name: "First response", unit: "min", ...own, value, progress: kpiProgress(own, value), status: kpiStatus(own, value, TODAY) };
};

describe("the sentence about a KPI", () => {
  it.each([
    ["half of the way at half of the time is on track", {}, 45, "onTrack"],
    ["a little behind is at risk", {}, 47, "atRisk"],
    ["far behind is off track", {}, 60, "offTrack"],
    ["there is there", {}, 30, "reached"],
    ["beyond is there, too", {}, 20, "reached"],
    ["without a target it only says what is", { target: null }, 45, "noTarget"],
    ["without a value it only says what should be", {}, null, "noData"],
    ["without either it says so", { target: null }, null, "unmeasured"],
    ["what is kept is kept", { direction: "keep", target: 50 }, 52, "kept"],
    ["or is not", { direction: "keep", target: 50 }, 60, "notKept"],
    ["a range is kept within", { direction: "range", target: 20, targetHigh: 40 }, 30, "keptWithin"],
    ["or left", { direction: "range", target: 20, targetHigh: 40 }, 41, "outside"],
    ["a target equal to the start is to be kept", { target: 60 }, 61, "notKept"],
  ] as const)("%s", (_, start, value, key) => {
    expect(kpiSentence(standing(start, value)).key).toBe(key);
  });

  it("never praises what its own status does not, and speaks of no value that is not known", () => {
    const amount = fc.option(fc.integer({ min: -50, max: 150 }));
    fc.assert(
      fc.property(fc.constantFrom(...DIRECTIONS), amount, amount, amount, (direction, start, target, value) => {
        const kpi = standing({ direction, start, target, targetHigh: target === null ? null : target + 10 }, value);
        const { key, values } = kpiSentence(kpi);
        if (["onTrack", "kept", "keptWithin"].includes(key)) expect(kpi.status).toBe("on-track");
        if (key === "atRisk") expect(kpi.status).toBe("at-risk");
        if (key === "offTrack" || key === "notKept" || key === "outside") expect(kpi.status).toBe("off-track");
        if (key === "reached") expect(kpi.progress).toBeGreaterThanOrEqual(1);
        expect("value" in values).toBe(value !== null);
        expect("target" in values).toBe(target !== null);
      }),
    );
    expect(expectedProgress(plan, TODAY)).toBeCloseTo(0.49, 2);
  });
});

describe("the KPIs that are shown", () => {
  const kpi = (name: string, goalId: string | null, rest: Partial<{ target: number | null; isRetired: boolean; isVanity: boolean }> = {}) => ({ name, goalId, target: 1, isRetired: false, isVanity: false, ...rest });
  const names = (kpis: ReturnType<typeof kpi>[]) => shownKpis(kpis).map(({ name }) => name);

  it("are one of each of the first goals before a second of any", () => {
    expect(names([kpi("a1", "a"), kpi("a2", "a"), kpi("b1", "b"), kpi("c1", "c"), kpi("d1", "d")])).toEqual(["a1", "b1", "c1"]);
    expect(names([kpi("a1", "a"), kpi("a2", "a"), kpi("b1", "b")])).toEqual(["a1", "b1", "a2"]);
  });

  it("have a target, where there are enough that do, and flatter nobody", () => {
    expect(names([kpi("wish", "a", { target: null }), kpi("likes", "a", { isVanity: true }), kpi("old", "b", { isRetired: true }), kpi("loose", null), kpi("b1", "b")])).toEqual(["b1", "wish", "loose"]);
  });
});
