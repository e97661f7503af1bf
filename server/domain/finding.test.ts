import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingOf, type PeriodState } from "./finding";
import { standing } from "./standing";

const hour = 3600;
const at = (used: number, available: number | null, elapsedDays: number) => standing({ used, usedToYesterday: used, available, progress: { elapsedDays, totalDays: 21 } });

describe("the sentence about a budget", () => {
  it("says 6.2 h over for 22 of 40 h after 10 of 21 working days", () => {
    const finding = findingOf(at(22 * hour, 40 * hour, 10), "running");
    expect(finding).toMatchObject({ key: "willBeOver", seconds: 6.2 * hour });
    expect(finding.key === "willBeOver" && finding.runsOut).toBeCloseTo(18.18, 2);
  });

  it.each([
    ["nothing is known of a month without budget and hours", at(0, null, 10), "running", { key: "nothingPlanned" }],
    ["hours without a budget are named, not judged", at(5 * hour, null, 10), "running", { key: "noBudget", seconds: 5 * hour }],
    ["a budget of nothing is over with the first hour", at(hour, 0, 10), "running", { key: "isOver", seconds: hour }],
    ["what is over already is said before any forecast", at(41 * hour, 40 * hour, 10), "running", { key: "isOver", seconds: hour }],
    ["a month to come is planned", at(0, 40 * hour, 0), "to-come", { key: "planned", seconds: 40 * hour }],
    ["two days tell nothing yet", at(3 * hour, 40 * hour, 2), "running", { key: "tooEarly", seconds: 37 * hour }],
    ["unless they went much too fast", at(12 * hour, 40 * hour, 2), "running", { key: "fastStart", seconds: 28 * hour }],
    ["half of the pace leaves half of the budget", at(10 * hour, 42 * hour, 10), "running", { key: "willLeave", seconds: 21 * hour }],
    ["the month's pace just fits", at(20 * hour, 42 * hour, 10), "running", { key: "willFit", seconds: 0 }],
    ["a month that is over is told by what it used", at(46 * hour, 40 * hour, 21), "past", { key: "endedOver", seconds: 6 * hour }],
    ["or left", at(30 * hour, 40 * hour, 21), "past", { key: "endedUnder", seconds: 10 * hour }],
    ["or met", at(40 * hour, 40 * hour, 21), "past", { key: "endedExactly" }],
  ] as const)("%s", (_, figures, state, finding) => {
    expect(findingOf(figures, state)).toEqual(finding);
  });

  it("never says over where the status does not, and never keeps it back where it does", () => {
    const amount = fc.integer({ min: 0, max: 500 * hour });
    fc.assert(
      fc.property(amount, amount, fc.option(amount), fc.integer({ min: 0, max: 21 }), fc.constantFrom<PeriodState>("past", "running", "to-come"), (a, b, available, day, state) => {
        const [early, used] = a < b ? [a, b] : [b, a];
        const days = state === "past" ? 21 : state === "to-come" ? 0 : day;
        const figures = standing({ used, usedToYesterday: state === "past" ? used : state === "to-come" ? 0 : early, available, progress: { elapsedDays: days, totalDays: 21 } });
        const finding = findingOf(figures, state);
        const saysOver = ["endedOver", "isOver"].includes(finding.key);
        const warns = ["willBeOver", "fastStart"].includes(finding.key);
        expect(saysOver).toBe(figures.status === "over");
        expect(warns).toBe(figures.status === "at-risk");
        if ("seconds" in finding) expect(finding.seconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
