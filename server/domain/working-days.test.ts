import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "./day";
import { dayOfWorkingDay, elapsedWorkingDays, isWorkingDay, type WorkCalendar, workingDays } from "./working-days";

const plain: WorkCalendar = { weekend: [6, 7], holidays: new Set() };
const april: WorkCalendar = { weekend: [6, 7], holidays: new Set(["2026-04-06", "2026-04-27"]) };
const sundayToThursday: WorkCalendar = { weekend: [5, 6], holidays: new Set() };

describe("working days", () => {
  it.each([
    ["September 2026 with a plain weekend", "2026-09-01", "2026-09-30", plain, 22],
    ["April 2026 with two holidays", "2026-04-01", "2026-04-30", april, 20],
    ["a holiday on a Sunday takes nothing away", "2026-04-04", "2026-04-05", april, 0],
    ["a week from Sunday to Thursday", "2026-11-15", "2026-11-21", sundayToThursday, 5],
    ["one day", "2026-11-20", "2026-11-20", plain, 1],
    ["a period turned round", "2026-11-20", "2026-11-19", plain, 0],
  ])("counts %s", (_name, from, to, calendar, expected) => {
    expect(workingDays(from, to, calendar)).toBe(expected);
  });

  it("does not work on weekends and holidays", () => {
    expect(isWorkingDay("2026-04-06", april)).toBe(false);
    expect(isWorkingDay("2026-04-06", plain)).toBe(true);
    expect(isWorkingDay("2026-04-05", plain)).toBe(false);
  });

  it.each([
    ["before the period", "2026-08-20", 0],
    ["on its first day", "2026-09-01", 0],
    ["on its second day", "2026-09-02", 1],
    ["on the Monday after a weekend", "2026-09-07", 4],
    ["on its last day", "2026-09-30", 21],
    ["after it", "2026-10-15", 22],
  ])("counts today once it has ended: %s", (_name, today, expected) => {
    expect(elapsedWorkingDays("2026-09-01", "2026-09-30", today, plain)).toBe(expected);
  });

  it("finds the calendar day of a moment counted in working days", () => {
    const september = (moment: number) => dayOfWorkingDay(moment, "2026-09-01", "2026-09-30", plain);
    expect(september(18.2)).toBe("2026-09-25");
    expect(september(18)).toBe("2026-09-24");
    expect(september(22)).toBe("2026-09-30");
    expect(september(22.1)).toBeNull();
    expect(september(0)).toBeNull();
  });

  it("splits any period at any day without losing a working day", () => {
    const numbers = fc.record({ start: fc.integer({ min: 0, max: 4000 }), length: fc.integer({ min: 0, max: 90 }), cut: fc.integer({ min: 0, max: 90 }) });
    fc.assert(
      fc.property(numbers, ({ start, length, cut }) => {
        const from = addDays("2020-01-01", start);
        const to = addDays(from, length);
        const today = addDays(from, Math.min(cut, length));
        const elapsed = elapsedWorkingDays(from, to, today, april);
        expect(elapsed + workingDays(today, to, april)).toBe(workingDays(from, to, april));
        expect(elapsed).toBeLessThanOrEqual(daysBetween(from, today));
      }),
    );
  });
});
