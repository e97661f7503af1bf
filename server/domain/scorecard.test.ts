import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProviderWork, scorecardOf } from "./scorecard";

const hour = 3600;
const quarter: ProviderWork = { months: 3, loggedSeconds: 60 * hour, agreedMonthSeconds: 16 * hour, coordinationMonthSeconds: 4 * hour, feeMinor: 360_000, scheduled: 8, onTime: 6, results: null, answered: null };

describe("a provider's scorecard", () => {
  it("says how many hours are freed after looking after the provider: 60 h in three months, less 4 h a month, is 16 h a month", () => {
    expect(scorecardOf(quarter)).toEqual({ perResultMinor: null, onTimeShare: 0.75, freedMonthSeconds: 16 * hour, agreedShare: 1.25, slaHitRate: null });
  });

  it("takes what was agreed where nobody of the provider logs time", () => {
    expect(scorecardOf({ ...quarter, loggedSeconds: null })).toMatchObject({ freedMonthSeconds: 12 * hour, agreedShare: null });
  });

  it("knows nothing without work, a schedule or results, and never says 0 for it", () => {
    expect(scorecardOf({ ...quarter, months: 0, scheduled: 0, onTime: 0, results: 0, answered: { inTime: 0, all: 0 } })).toEqual({ perResultMinor: null, onTimeShare: null, freedMonthSeconds: null, agreedShare: null, slaHitRate: null });
    expect(scorecardOf({ ...quarter, loggedSeconds: null, agreedMonthSeconds: null }).freedMonthSeconds).toBeNull();
  });

  it("divides fees by results and answers in time by all answers", () => {
    expect(scorecardOf({ ...quarter, results: 12, answered: { inTime: 9, all: 10 } })).toMatchObject({ perResultMinor: 30_000, slaHitRate: 0.9 });
  });

  it("keeps shares of pieces between nothing and all", () => {
    fc.assert(fc.property(fc.nat(500), fc.nat(500), (a, b) => {
      const share = scorecardOf({ ...quarter, scheduled: a + b, onTime: a }).onTimeShare;
      if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
    }));
  });
});
