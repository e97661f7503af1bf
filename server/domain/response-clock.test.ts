import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAIN_WEEK } from "./open-week";
import { dueAt, openSeconds, type ResponseHours } from "./response-clock";
import { zonedInstant } from "./zone";

const berlin: ResponseHours = { zone: "Europe/Berlin", weekdays: PLAIN_WEEK, holidays: new Set() };
const allDay: ResponseHours = { ...berlin, weekdays: Array.from({ length: 7 }, () => ({ from: 0, to: 1440 })) };
const at = (text: string, zone = "Europe/Berlin") => zonedInstant(text.slice(0, 10), text.slice(11), zone);
const due = (received: string, minutes: number, hours: ResponseHours = berlin) => dueAt(at(received, hours.zone), minutes * 60, hours);

describe("the clock of responses", () => {
  it.each([
    ["within the day", "2026-11-20 10:00", 30, "2026-11-20 10:30:00"],
    ["over a weekend", "2026-11-20 16:45", 30, "2026-11-23 09:15:00"],
    ["up to the minute in which hours end", "2026-11-20 16:30", 30, "2026-11-20 17:00:00"],
    ["in before hours", "2026-11-20 06:12", 30, "2026-11-20 09:30:00"],
    ["in after hours", "2026-11-19 17:00", 30, "2026-11-20 09:30:00"],
    ["in on a Saturday", "2026-11-21 12:00", 30, "2026-11-23 09:30:00"],
    ["over several days", "2026-11-18 16:00", 600, "2026-11-20 10:00:00"],
    ["to the second", "2026-11-20 16:45:20", 30, "2026-11-23 09:15:20"],
  ])("is due %s", (_name, received, minutes, expected) => {
    expect(due(received, minutes)).toEqual(at(expected));
  });

  it("asks about each day once, however many messages wait since", () => {
    const asked: string[] = [];
    const holidays = new (class extends Set<string> {
      override has(day: string) {
        asked.push(day);
        return super.has(day);
      }
    })();
    const hours = { ...allDay, holidays };
    const [first, second] = ["2026-10-24 12:00", "2026-10-24 13:00"].map((since) => openSeconds(at(since), at("2026-10-26 12:00"), hours));
    expect([first, second]).toEqual([49 * 3600, 48 * 3600]);
    expect(asked).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"]);
  });

  it("stands still on a holiday", () => {
    expect(due("2026-12-24 16:45", 30, { ...berlin, holidays: new Set(["2026-12-25"]) })).toEqual(at("2026-12-28 09:15"));
  });

  it("goes by the hours of the channel's own zone", () => {
    expect(dueAt(at("2026-11-20 10:00"), 1800, { ...berlin, zone: "America/New_York" })).toEqual(at("2026-11-20 09:30", "America/New_York"));
  });

  it("counts what passes where clocks change, and not what they show", () => {
    expect(due("2026-03-29 01:30", 60, allDay)).toEqual(at("2026-03-29 03:30"));
    expect(openSeconds(at("2026-03-28 00:00"), at("2026-03-30 00:00"), allDay)).toBe(47 * 3600);
    expect(openSeconds(at("2026-10-25 00:00"), at("2026-10-26 00:00"), allDay)).toBe(25 * 3600);
    expect(due("2026-10-23 16:45", 30)).toEqual(at("2026-10-26 09:15"));
  });

  it("does not open in an hour that clocks skip", () => {
    const early = { ...allDay, weekdays: allDay.weekdays.map(() => ({ from: 150, to: 180 })) };
    expect(openSeconds(at("2026-03-29 00:00"), at("2026-03-30 00:00"), early)).toBe(0);
    expect(due("2026-03-28 12:00", 10, early)).toEqual(at("2026-03-30 02:40"));
  });

  it("is never due where there are no hours", () => {
    expect(due("2026-11-20 10:00", 30, { ...berlin, weekdays: Array.from({ length: 7 }, () => null) })).toBeNull();
  });

  it("has run for exactly the promised time at the due instant, and for less a second before", () => {
    const hours = fc.record({
      zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"),
      weekdays: fc.array(fc.option(fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 })).filter(([a, b]) => a !== b).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))), { minLength: 7, maxLength: 7 }),
      holidays: fc.constant(new Set(["2026-03-27", "2026-04-06"])),
    });
    const start = Date.parse("2026-03-20T00:00:00Z") / 1000;
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 30 * 86_400 }), fc.integer({ min: 1, max: 600 }), (of, offset, minutes) => {
        const received = new Date((start + offset) * 1000);
        const until = dueAt(received, minutes * 60, of);
        if (until === null) return;
        expect(openSeconds(received, until, of)).toBe(minutes * 60);
        expect(openSeconds(received, new Date(until.getTime() - 1000), of)).toBe(minutes * 60 - 1);
      }),
      { numRuns: 60 },
    );
  });

  it("adds up over any moment in between", () => {
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 0, max: 20 * 86_400 }))), (seconds) => {
        const [from = new Date(), between = new Date(), to = new Date()] = [...seconds].sort((a, b) => a - b).map((offset) => new Date(at("2026-03-20 00:00").getTime() + offset * 1000));
        expect(openSeconds(from, between, berlin) + openSeconds(between, to, berlin)).toBe(openSeconds(from, to, berlin));
      }),
      { numRuns: 60 },
    );
  });
});
