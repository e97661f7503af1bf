import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedGates, type Recommendation, recommend, type VerdictFacts, VERDICTS } from "./verdict";

const HOUR = 3600;
const onTrack = { progress: 0.8, status: "on-track", failurePercent: 50 } as const;
const failed = { progress: 0.49, status: "off-track", failurePercent: 50 } as const;
const audited = { tacticsAdequate: true, interactionCentral: false, providerAffordable: true };
/** A channel that is known well, brings something and has its hours. */
const well: VerdictFacts = {
  openDays: 400, windowDays: 90, experimentUntil: null, goals: [onTrack], roi: null, roiThresholdPercent: 0, audit: audited, neglect: null,
  capacitySeconds: 10 * HOUR, minimumMonthSeconds: 8 * HOUR, lowerGoalSeconds: 20 * HOUR,
};
const short = { capacitySeconds: 4 * HOUR };
const notDelegable = { audit: { ...audited, providerAffordable: false } };

const table: [what: string, facts: Partial<VerdictFacts>, found: Recommendation, because: string][] = [
  ["opened a month ago", { openDays: 30 }, "analyse-first", "window-short"],
  ["whose experiment still runs", { experimentUntil: "2026-12-01" }, "analyse-first", "experiment-running"],
  ["of which no goal is measured", { goals: [{ progress: null, status: "no-target", failurePercent: 50 }] }, "analyse-first", "no-data"],
  ["that has no goal", { goals: [] }, "analyse-first", "no-data"],
  ["that nobody has audited", { audit: null }, "analyse-first", "no-audit"],
  ["with the wrong tactics", { audit: { ...audited, tacticsAdequate: false } }, "experiment", "tactics-inadequate"],
  ["with the wrong tactics and no benefit", { audit: { ...audited, tacticsAdequate: false }, goals: [failed] }, "experiment", "tactics-inadequate"],
  ["whose only goal failed", { goals: [failed] }, "drop", "goals-failed"],
  ["whose goal is at its threshold exactly", { goals: [{ ...failed, progress: 0.5 }] }, "keep", "goals-reached"],
  ["whose goal is just short of its threshold", { goals: [{ ...failed, progress: 0.496 }] }, "drop", "goals-failed"],
  ["one of whose two goals failed", { goals: [failed, onTrack] }, "keep", "goals-reached"],
  ["with a range to keep that is inside", { goals: [{ progress: null, status: "on-track", failurePercent: 50 }] }, "keep", "goals-reached"],
  ["with a range to keep that is left", { goals: [{ progress: null, status: "off-track", failurePercent: 50 }] }, "drop", "goals-failed"],
  ["whose goal failed and which pays all the same", { goals: [failed], roi: 0.01 }, "keep", "roi-reached"],
  ["that pays exactly what it costs", { goals: [], roi: 0 }, "keep", "roi-reached"],
  ["that costs more than it brings", { goals: [], roi: -0.01 }, "drop", "roi-failed"],
  ["that pays less than is asked", { goals: [], roi: 0.1, roiThresholdPercent: 20 }, "drop", "roi-failed"],
  ["that pays exactly what is asked", { goals: [], roi: 0.25, roiThresholdPercent: 25 }, "keep", "roi-reached"],
  ["that pays just less than is asked", { goals: [], roi: 0.2485, roiThresholdPercent: 25 }, "drop", "roi-failed"],
  ["with all it needs", {}, "keep", "capacity-enough"],
  ["of which nobody said a minimum", { minimumMonthSeconds: null, capacitySeconds: 0 }, "keep", "capacity-enough"],
  ["with exactly its minimum", { capacitySeconds: 8 * HOUR }, "keep", "capacity-enough"],
  ["without hours that somebody could do", short, "delegate", "provider-affordable"],
  ["neglected though there are hours", { neglect: "silent" }, "delegate", "neglected-silent"],
  ["without hours, talking to people is the work", { ...short, audit: { ...audited, interactionCentral: true } }, "reallocate", "interaction-central"],
  ["without hours, nobody affordable", { ...short, ...notDelegable }, "reallocate", "lower-goal-has-hours"],
  ["without hours, nobody said who", { ...short, audit: { ...audited, providerAffordable: null } }, "reallocate", "provider-unknown"],
  ["without hours, lower goals have too few", { ...short, ...notDelegable, lowerGoalSeconds: 4 * HOUR - 1 }, "drop", "no-lower-goal"],
  ["without hours, lower goals have just enough", { ...short, ...notDelegable, lowerGoalSeconds: 4 * HOUR }, "reallocate", "lower-goal-has-hours"],
  ["without hours, no goal below", { ...short, ...notDelegable, lowerGoalSeconds: null }, "drop", "no-lower-goal"],
  ["neglected, lower goals have no minimum's worth", { neglect: "under-minimum", ...notDelegable, lowerGoalSeconds: 7 * HOUR }, "drop", "neglected-under-minimum"],
  ["neglected, lower goals have a second less than its minimum", { neglect: "under-minimum", ...notDelegable, lowerGoalSeconds: 8 * HOUR - 1 }, "drop", "no-lower-goal"],
  ["neglected without a minimum, lower goals have a second", { neglect: "silent", minimumMonthSeconds: null, ...notDelegable, lowerGoalSeconds: 1 }, "reallocate", "lower-goal-has-hours"],
  ["neglected without a minimum, lower goals have nothing", { neglect: "silent", minimumMonthSeconds: null, ...notDelegable, lowerGoalSeconds: 0 }, "drop", "no-lower-goal"],
];

const goal = fc.record({ progress: fc.option(fc.double({ min: -1, max: 2, noNaN: true })), status: fc.constantFrom("on-track" as const, "at-risk" as const, "off-track" as const, "no-data" as const, "no-target" as const), failurePercent: fc.integer({ min: 0, max: 100 }) });
const maybe = fc.option(fc.boolean());
const anyFacts: fc.Arbitrary<VerdictFacts> = fc.record({
  openDays: fc.integer({ min: 0, max: 400 }), windowDays: fc.constant(90), experimentUntil: fc.option(fc.constant("2026-12-01")), goals: fc.array(goal, { maxLength: 3 }), roi: fc.option(fc.double({ min: -1, max: 2, noNaN: true })),
  roiThresholdPercent: fc.integer({ min: 0, max: 50 }), audit: fc.option(fc.record({ tacticsAdequate: fc.boolean(), interactionCentral: maybe, providerAffordable: maybe })),
  neglect: fc.option(fc.constantFrom("silent" as const, "under-minimum" as const)), capacitySeconds: fc.integer({ min: 0, max: 40 * HOUR }), minimumMonthSeconds: fc.option(fc.integer({ min: 0, max: 40 * HOUR })), lowerGoalSeconds: fc.option(fc.integer({ min: 0, max: 40 * HOUR })),
});

describe("keep, delegate or drop", () => {
  it.each(table)("for a channel %s is settled", (_, facts, found, because) => {
    const advised = recommend({ ...well, ...facts });
    expect(advised.recommendation).toBe(found);
    expect(advised.reasons.map(({ key }) => key)).toContain(because);
    expect(advised.wouldChange).not.toEqual([]);
  });

  it("names everything that is missing before a judgement", () => {
    const found = recommend({ ...well, openDays: 1, goals: [], audit: null });
    expect(found).toEqual({ recommendation: "analyse-first", reasons: [{ key: "window-short", values: { days: 1, of: 90 } }, { key: "no-data", values: { goals: 0 } }, { key: "no-audit", values: {} }], wouldChange: ["wait-for-window", "measure-goals", "complete-audit"] });
  });

  it("says with which figures: what it pays against what is asked, its hours against its least upkeep", () => {
    const { reasons } = recommend({ ...well, roi: 0.25, roiThresholdPercent: 20, minimumMonthSeconds: null });
    expect(reasons).toContainEqual({ key: "roi-reached", values: { percent: 25, of: 20 } });
    expect(reasons).toContainEqual({ key: "capacity-enough", values: { seconds: 10 * HOUR, minimum: 0 } });
  });

  it("is the rule of the book for every combination of its facts", () => {
    for (let n = 0; n < 2 ** 9; n++) {
      const bit = (at: number) => Boolean(n & (1 << at));
      const [isOver, isMeasured, isAudited, tacticsAdequate, benefits, hasHours, isNeglected, canDelegate, hasLower] = Array.from({ length: 9 }, (_, at) => bit(at));
      const found = recommend({
        ...well, openDays: isOver ? 90 : 89, goals: isMeasured ? [benefits ? onTrack : failed] : [], audit: isAudited ? { tacticsAdequate: tacticsAdequate === true, interactionCentral: !canDelegate, providerAffordable: true } : null,
        neglect: isNeglected ? "silent" : null, capacitySeconds: (hasHours ? 8 : 7) * HOUR, lowerGoalSeconds: hasLower ? 8 * HOUR : 0,
      });
      const rule: Recommendation = !isOver || !isMeasured || !isAudited ? "analyse-first" : !tacticsAdequate ? "experiment" : !benefits ? "drop" : hasHours && !isNeglected ? "keep" : canDelegate ? "delegate" : hasLower ? "reallocate" : "drop";
      expect([n, found.recommendation]).toEqual([n, rule]);
    }
  });

  it("is never keep while the channel is neglected, and never delegate or drop without an audit; the same facts say the same", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { recommendation } = recommend(facts);
        if (facts.neglect !== null) expect(recommendation).not.toBe("keep");
        if (facts.audit === null) expect(recommendation).toBe("analyse-first");
        expect(recommend(structuredClone(facts))).toEqual(recommend(facts));
      }),
    );
  });

  it("never recommends a verdict before which a gate is closed", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const verdict = VERDICTS.find((each) => each === recommend(facts).recommendation);
        if (verdict) expect(closedGates(verdict, facts)).toEqual([]);
      }),
    );
  });
});

describe("the gates before a verdict", () => {
  it.each([
    ["keep", { neglect: "silent", audit: audited }, ["keep-neglected"]],
    ["keep", { neglect: null, audit: null }, []],
    ["delegate", { neglect: "silent", audit: null }, ["no-audit"]],
    ["drop", { neglect: null, audit: null }, ["no-audit"]],
    ["drop", { neglect: null, audit: { ...audited, tacticsAdequate: false } }, ["tactics-first"]],
    ["delegate", { neglect: null, audit: { ...audited, tacticsAdequate: false } }, ["tactics-first"]],
    ["drop", { neglect: "silent", audit: audited }, []],
  ] as const)("%s with %o: %o", (verdict, facts, found) => {
    expect(closedGates(verdict, facts)).toEqual(found);
  });
});
