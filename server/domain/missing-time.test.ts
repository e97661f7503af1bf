import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { askedFrom, daysWithoutTime, emptyDaysOf, missingSeconds } from "./missing-time";
import { elapsedWorkingDays } from "./working-days";

const calendar = { weekend: [6, 7], holidays: new Set(["2026-11-18"]) };

describe("missing time", () => {
  it("is what is expected and not logged, and never less than nothing", () => {
    expect(missingSeconds(28_800, 20_000)).toBe(8800);
    expect(missingSeconds(28_800, 30_000)).toBe(0);
    expect(missingSeconds(null, 0)).toBeNull();
  });

  it("is asked of nobody for the day on which they joined, unless they had time before", () => {
    expect(askedFrom("2026-11-18", null)).toBe("2026-11-19");
    expect(askedFrom("2026-11-18", "2026-11-25")).toBe("2026-11-19");
    expect(askedFrom("2026-11-18", "2026-11-18")).toBe("2026-11-18");
    expect(askedFrom("2026-11-18", "2026-10-01")).toBe("2026-10-01");
  });

  it("names the ended working days on which nothing was logged", () => {
    const logged = new Map([
      ["2026-11-16", 3600],
      ["2026-11-19", 0],
    ]);
    expect(daysWithoutTime("2026-11-16", "2026-11-22", "2026-11-20", calendar, logged)).toEqual(["2026-11-17", "2026-11-19"]);
  });

  it("is asked of nobody for days before they are asked at all", () => {
    const week = { from: "2026-11-16", to: "2026-11-22", today: "2026-11-23" };
    expect(emptyDaysOf("2026-11-10", week, calendar, new Map())).toEqual(["2026-11-16", "2026-11-17", "2026-11-19", "2026-11-20"]);
    expect(emptyDaysOf("2026-11-19", week, calendar, new Map())).toEqual(["2026-11-19", "2026-11-20"]);
    expect(emptyDaysOf("2026-11-23", week, calendar, new Map())).toEqual([]);
  });

  it("asks for as many days as have ended where nobody logged anything", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -5, max: 50 }), (length, ahead) => {
        const [from, to, today] = ["2026-11-01", addDays("2026-11-01", length), addDays("2026-11-01", ahead)] as const;
        expect(daysWithoutTime(from, to, today, calendar, new Map())).toHaveLength(elapsedWorkingDays(from, to, today, calendar));
      }),
    );
  });
});
