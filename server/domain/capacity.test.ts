import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableOn, awayShare, calendarOfPerson, capacityOn, evenWeek, type PersonTime, timeBetween } from "./capacity";
import { addDays } from "./day";
import { workingDays } from "./working-days";

const HOUR = 3600;
const calendar = { weekend: [6, 7], holidays: new Set(["2026-05-14"]) };
const fullTime = evenWeek(40 * HOUR, calendar.weekend);
const person = (more: Partial<PersonTime> = {}): PersonTime => ({ steps: [], fallback: fullTime, away: [], calendar, ...more });

describe("capacity", () => {
  it("is a full-time week over five days where nobody said otherwise, with the country's own weekend", () => {
    expect(fullTime).toEqual([8, 8, 8, 8, 8, 0, 0].map((hours) => hours * HOUR));
    expect(evenWeek(40 * HOUR, [5, 6])).toEqual([8, 8, 8, 8, 0, 0, 8].map((hours) => hours * HOUR));
  });

  it("holds from its day until the next change, so that a change from July leaves June alone", () => {
    const steps = [
      { fromOn: "2026-07-01", daySeconds: [8, 8, 8, 0, 0, 0, 0].map((hours) => hours * HOUR) },
      { fromOn: "2026-09-01", daySeconds: [4, 4, 4, 4, 4, 0, 0].map((hours) => hours * HOUR) },
    ];
    const at = (day: string) => (capacityOn(day, { steps, fallback: fullTime }) ?? 0) / HOUR;
    expect([at("2026-06-30"), at("2026-07-01"), at("2026-08-27"), at("2026-09-01")]).toEqual([8, 8, 0, 4]);
  });

  it("is unknown and not nothing for somebody of whom nobody said what they have", () => {
    expect(capacityOn("2026-05-11", person({ fallback: null }))).toBeNull();
    expect(timeBetween("2026-05-11", "2026-05-12", person({ fallback: null }))).toEqual({ capacity: null, available: null });
  });

  it("less holidays and leave is what is available: 160 h of four weeks, 144 with a holiday and a day of leave", () => {
    const away = [{ fromOn: "2026-05-22", toOn: "2026-05-22", share: 100 }];
    const { capacity, available } = timeBetween("2026-05-04", "2026-05-31", person({ away }));
    expect([(capacity ?? 0) / HOUR, (available ?? 0) / HOUR]).toEqual([160, 144]);
  });

  it("is halved by half a day of leave; two halves and more are one day", () => {
    const half = { fromOn: "2026-05-11", toOn: "2026-05-12", share: 50 };
    expect(availableOn("2026-05-11", person({ away: [half] }))).toBe(4 * HOUR);
    expect(awayShare("2026-05-11", [half, half, half])).toBe(100);
    expect(availableOn("2026-05-11", person({ away: [half, half, half] }))).toBe(0);
  });
});

describe("the calendar of one person", () => {
  it("is free on leave and on weekdays without hours, not on half a day", () => {
    const away = [
      { fromOn: "2026-05-04", toOn: "2026-05-05", share: 100 },
      { fromOn: "2026-05-06", toOn: "2026-05-06", share: 50 },
    ];
    const steps = [{ fromOn: "2026-01-01", daySeconds: [8, 8, 8, 8, 0, 0, 0].map((hours) => hours * HOUR) }];
    // Of Monday to Friday: two days away, a half day that stays, a Thursday, and a Friday that is never theirs.
    expect(workingDays("2026-05-04", "2026-05-08", calendarOfPerson("2026-05-01", "2026-05-31", person({ away, steps })))).toBe(2);
  });

  it("never has more working days than the tenant, and what is available never exceeds capacity", () => {
    const leave = fc.record({ start: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 0, max: 10 }), share: fc.constantFrom(50, 100) });
    fc.assert(
      fc.property(fc.array(leave, { maxLength: 5 }), (leaves) => {
        const away = leaves.map(({ start, length, share }) => ({ fromOn: addDays("2026-05-01", start), toOn: addDays("2026-05-01", start + length), share }));
        const own = calendarOfPerson("2026-05-01", "2026-05-31", person({ away }));
        expect(workingDays("2026-05-01", "2026-05-31", own)).toBeLessThanOrEqual(workingDays("2026-05-01", "2026-05-31", calendar));
        const { capacity, available } = timeBetween("2026-05-01", "2026-05-31", person({ away }));
        expect(available ?? 0).toBeLessThanOrEqual(capacity ?? 0);
      }),
    );
  });
});
