import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationHoursMinutes, formatClock, formatDecimalHours, parseDuration, parseHours } from "./duration";

const MINUTE = 60;
const HOUR = 3600;

describe("a typed duration", () => {
  it.each([
    ["1h30", 1.5 * HOUR],
    ["1h30m", 1.5 * HOUR],
    ["1h 30", 1.5 * HOUR],
    ["1 h 30 min", 1.5 * HOUR],
    ["1h30m15s", 1.5 * HOUR + 15],
    ["1H5", HOUR + 5 * MINUTE],
    ["2h", 2 * HOUR],
    ["2 hours", 2 * HOUR],
    ["1hr", HOUR],
    ["1.5h", 1.5 * HOUR],
    ["1,5h", 1.5 * HOUR],
    [".5h", HOUR / 2],
    ["90m", 90 * MINUTE],
    ["45 min", 45 * MINUTE],
    ["45mins", 45 * MINUTE],
    ["2.5 minutes", 150],
    ["30s", 30],
    ["0:45", 45 * MINUTE],
    ["1:30:15", 1.5 * HOUR + 15],
    ["13:45", 13.75 * HOUR],
    ["160:00", 160 * HOUR],
    ["1,5", 1.5 * HOUR],
    ["0.33", 1188],
    [" 2h ", 2 * HOUR],
    ["0", 0],
    ["0:00", 0],
  ])("reads %s", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(["45", "", "h", "1h60", "1:60", "1:5", "-1h", "1h30h", "1.5.2", "1h instagram", "1e3h", "999999h", ".", "abc", "٣h"])(
    "does not guess at “%s”",
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it("takes a bare number for hours only where the field says hours", () => {
    expect(parseHours("40")).toBe(40 * HOUR);
    expect(parseHours("7:30")).toBe(7.5 * HOUR);
    expect(parseHours("forty")).toBeNull();
  });

  it("reads back what the clock format prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (minutes) => {
        expect(parseDuration(formatClock(minutes * MINUTE))).toBe(minutes * MINUTE);
      }),
    );
  });

  it("never makes anything but whole seconds of any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,:hms ]{0,10}$/)), (text) => {
        const seconds = parseDuration(text);
        expect(seconds === null || (Number.isSafeInteger(seconds) && seconds >= 0)).toBe(true);
      }),
    );
  });
});

describe("a printed duration", () => {
  it.each([
    [22_320, "6:12"],
    [0, "0:00"],
    [29, "0:00"],
    [30, "0:01"],
    [-29, "0:00"],
    [-1800, "-0:30"],
    [3599, "1:00"],
    [432_300, "120:05"],
  ])("prints %s seconds on a clock as %s", (seconds, text) => {
    expect(formatClock(seconds)).toBe(text);
  });

  it("has no sign where nothing is left after rounding", () => {
    expect(durationHoursMinutes(-20)).toEqual({ sign: 0, hours: 0, minutes: 0 });
    expect(durationHoursMinutes(-3660)).toEqual({ sign: -1, hours: 1, minutes: 1 });
  });

  it.each([
    [22_320, "en", "6.20"],
    [22_320, "de", "6,20"],
    [18, "en", "0.01"],
    [17, "en", "0.00"],
    [-18, "en", "-0.01"],
    [-17, "en", "0.00"],
    [5_400_000, "en", "1,500.00"],
  ])("prints %s seconds as decimal hours in %s: %s", (seconds, locale, text) => {
    expect(formatDecimalHours(seconds, locale)).toBe(text);
  });
});
