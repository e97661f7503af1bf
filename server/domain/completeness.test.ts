import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completenessOf, ELEMENTS, guidedStart, START_STEPS, type StrategyCounts } from "./completeness";

const NOTHING: StrategyCounts = { openGoals: 0, goalsWithDueDate: 0, kpis: 0, audiences: 0, audiencePlaces: 0, competitors: 0, openChannels: 0, tools: 0, plannedActions: 0, costFacts: 0, reviewFacts: 0, budgets: 0, entries: 0 };
const there = (counts: Partial<StrategyCounts>) => completenessOf({ ...NOTHING, ...counts }).filter(({ isThere }) => isThere).map(({ element }) => element);

describe("the ten elements of a strategy", () => {
  it("are all missing from an empty workspace, and all told", () => {
    expect(completenessOf(NOTHING)).toHaveLength(10);
    expect(there({})).toEqual([]);
  });

  it.each([
    [{ openGoals: 3 }, ["goals"]],
    [{ openGoals: 3, goalsWithDueDate: 1 }, ["goals", "timeline"]],
    [{ audiences: 2 }, []],
    [{ audiences: 2, audiencePlaces: 1 }, ["customer-relations"]],
    [{ openChannels: 1, kpis: 4, costFacts: 1 }, ["platforms", "metrics", "costs"]],
    [{ competitors: 1, tools: 1, plannedActions: 1, reviewFacts: 1 }, ["competitors", "tools", "action-plan", "flexibility"]],
  ])("are there by what was entered: %o", (counts, elements) => {
    expect(there(counts)).toEqual(elements);
  });

  it("are never fewer for something that was added", () => {
    const counts = fc.record(Object.fromEntries(Object.keys(NOTHING).map((key) => [key, fc.nat(2)]))) as fc.Arbitrary<StrategyCounts>;
    fc.assert(fc.property(counts, fc.constantFrom(...(Object.keys(NOTHING) as (keyof StrategyCounts)[])), (before, key) => {
      const more = there({ ...before, [key]: before[key] + 1 });
      expect(there(before).every((element) => more.includes(element))).toBe(true);
      expect(more.every((element) => ELEMENTS.includes(element))).toBe(true);
    }));
  });
});

describe("the guided start", () => {
  const next = (counts: Partial<StrategyCounts>) => guidedStart({ ...NOTHING, ...counts })?.next ?? null;

  it("goes from goal to audience, channel, KPI and budget, and is taken up where it was left", () => {
    expect([next({}), next({ openGoals: 1 }), next({ openGoals: 1, audiences: 1 }), next({ openGoals: 1, audiences: 1, openChannels: 1 }), next({ openGoals: 1, audiences: 1, openChannels: 1, kpis: 1 })]).toEqual([...START_STEPS]);
  });

  it("does not mind the order in which things were done", () => {
    expect(guidedStart({ ...NOTHING, openChannels: 2, budgets: 1 })).toEqual({
      next: "goal",
      steps: [{ step: "goal", isDone: false }, { step: "audience", isDone: false }, { step: "channel", isDone: true }, { step: "kpi", isDone: false }, { step: "budget", isDone: true }],
    });
  });

  it("is over with the first budget, and with the first time that was logged", () => {
    expect(next({ openGoals: 1, audiences: 1, openChannels: 1, kpis: 1, budgets: 1 })).toBeNull();
    expect(next({ entries: 1 })).toBeNull();
  });
});
