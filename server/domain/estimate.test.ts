import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ESTIMATE_RULES, type EstimateInput, estimateEffort, monthByWorkingDays, monthOfWeeks, type SecondsRange } from "./estimate";

const HOUR = 3600;
const small: EstimateInput = { organisation: "small", fteWeekSeconds: 40 * HOUR, participation: true, analysis: true, reading: "sequential" };
const hours = ({ lowSeconds, highSeconds }: SecondsRange) => [lowSeconds / HOUR, highSeconds / HOUR];

describe("the effort estimate", () => {
  it("takes a small organisation from 8 over 10 to 15–20 h a week, read in sequence", () => {
    const estimate = estimateEffort(small);
    expect(hours(estimate.monitoring)).toEqual([8, 8]);
    expect(hours(estimate.withParticipation)).toEqual([10, 10]);
    expect(hours(estimate.week)).toEqual([15, 20]);
  });

  it("comes to 14–18 h where analysis is added to monitoring alone", () => {
    expect(hours(estimateEffort({ ...small, reading: "additive" }).week)).toEqual([14, 18]);
  });

  it("takes a large one of 40 h weeks from 40–120 over 50–150 to 75–300 h", () => {
    const estimate = estimateEffort({ ...small, organisation: "large" });
    expect(hours(estimate.monitoring)).toEqual([40, 120]);
    expect(hours(estimate.withParticipation)).toEqual([50, 150]);
    expect(hours(estimate.week)).toEqual([75, 300]);
  });

  it("leaves out what is not done", () => {
    expect(hours(estimateEffort({ ...small, analysis: false }).week)).toEqual([10, 10]);
    expect(hours(estimateEffort({ ...small, participation: false }).week)).toEqual([12, 16]);
    expect(hours(estimateEffort({ ...small, participation: false, analysis: false }).week)).toEqual([8, 8]);
  });

  it("makes a month of 52 / 12 weeks, never of four, or of its exact working days", () => {
    expect(hours(estimateEffort(small).month)).toEqual([65, 312_000 / HOUR]);
    expect(monthOfWeeks(12 * HOUR)).toBe(52 * HOUR);
    expect(monthByWorkingDays(15 * HOUR, 21, 5)).toBe(63 * HOUR);
    expect(monthByWorkingDays(15 * HOUR, 21, 0)).toBeNull();
  });

  it("follows the tenant's own rules, and each default says who said it and when", () => {
    const rules = { ...ESTIMATE_RULES, smallWeekHours: { value: 4, source: "own norm", year: 2026 } };
    expect(hours(estimateEffort(small, rules).week)).toEqual([7.5, 10]);
    expect(Object.values(ESTIMATE_RULES).every((rule) => rule.source.length > 0 && rule.year > 2000)).toBe(true);
  });

  it("never shrinks with a step, and the sequence is never below the sum", () => {
    const inputs = fc.record({
      organisation: fc.constantFrom("small" as const, "large" as const),
      fteWeekSeconds: fc.integer({ min: 20 * HOUR, max: 48 * HOUR }),
      participation: fc.boolean(),
      analysis: fc.boolean(),
      reading: fc.constant("sequential" as const),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const sequential = estimateEffort(input);
        const additive = estimateEffort({ ...input, reading: "additive" });
        const [first, second, third] = [sequential.monitoring, sequential.withParticipation, sequential.week];
        expect(first.lowSeconds <= second.lowSeconds && second.lowSeconds <= third.lowSeconds).toBe(true);
        expect(third.lowSeconds).toBeLessThanOrEqual(third.highSeconds);
        expect(additive.week.highSeconds).toBeLessThanOrEqual(third.highSeconds);
      }),
    );
  });
});
