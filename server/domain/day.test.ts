import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as d from "./day";

const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((offset) => d.addDays("2000-01-01", offset));

describe("day", () => {
  it.each([
    ["2026-02-28", true],
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2026-02-30", false],
    ["2026-13-01", false],
    ["2026-3-1", false],
    ["26-03-01", false],
    ["2026-03-01T00:00", false],
    ["", false],
  ])("takes %s for a day of the calendar: %s", (text, expected) => {
    expect(d.isDay(text)).toBe(expected);
  });

  it("knows a month only with a number from 01 to 12", () => {
    expect(["2026-01", "2026-12", "2026-00", "2026-13", "2026-1"].filter(d.isMonth)).toEqual(["2026-01", "2026-12"]);
  });

  it("counts over the ends of months, years and leap days", () => {
    expect(d.addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(d.addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(d.daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(d.addMonths("2026-11", 3)).toBe("2027-02");
    expect(d.addMonths("2026-01", -1)).toBe("2025-12");
    expect(d.lastDayOf("2024-02")).toBe("2024-02-29");
    expect(d.daysOfMonth("2026-02")).toHaveLength(28);
  });

  it("leaves the end of a range of months out", () => {
    expect(d.monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01"]);
    expect(d.monthsBetween("2026-02", "2026-02")).toEqual([]);
  });

  it("begins the week on the tenant's weekday", () => {
    expect(d.weekday("2026-11-21")).toBe(6);
    expect(d.weekOf("2026-11-22", 1)[0]).toBe("2026-11-16");
    expect(d.weekOf("2026-11-22", 7)[0]).toBe("2026-11-22");
    expect(d.weekOf("2026-11-22", 6)).toEqual(d.daysFrom("2026-11-21", "2026-11-27"));
  });

  it("refuses what is no day and what is no month", () => {
    expect(() => d.addDays("soon", 1)).toThrow(RangeError);
    expect(() => d.addMonths("2026-13", 1)).toThrow(RangeError);
  });

  it("adds and measures as opposites, and sorts as it counts", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const other = d.addDays(day, days);
        expect(d.daysBetween(day, other)).toBe(days);
        expect(other > day).toBe(days > 0);
        expect(d.isDay(other)).toBe(true);
      }),
    );
  });

  it("puts every day into exactly one place of its week", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (day, weekStart) => {
        const week = d.weekOf(day, weekStart);
        expect(week.map(d.weekday)[0]).toBe(weekStart);
        expect(week.filter((other) => other === day)).toHaveLength(1);
        expect(new Set(week).size).toBe(7);
      }),
    );
  });
});
