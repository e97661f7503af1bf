import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zonedInstant } from "../../domain/zone";
import { readClockTime, splitOffset } from "./clock-time";
import { splitStamp } from "./date";
import { createInstants } from "./instants";

describe("times of day", () => {
  it.each([
    ["9:05", "09:05:00"], ["09:05:30", "09:05:30"], ["12:00 AM", "00:00:00"], ["12:30 pm", "12:30:00"], ["1:26:05 p.m.", "13:26:05"], ["09:05:30.250", "09:05:30"],
    ["24:00", null], ["9:60", null], ["13:00 PM", null], ["0:30 AM", null], ["9", null], ["soon", null],
  ])("%s", (text, time) => {
    expect(readClockTime(text)).toBe(time);
  });

  it("are parted from the date and the offset that stand in the same cell", () => {
    expect(splitStamp("2026-01-02T13:00:00+02:00")).toEqual({ date: "2026-01-02", time: "13:00:00+02:00" });
    expect(splitStamp("02/01/2026, 1:00 PM")).toEqual({ date: "02/01/2026", time: "1:00 PM" });
    expect(splitStamp("02.01.2026")).toEqual({ date: "02.01.2026", time: null });
    expect(splitOffset("13:00:00+0200")).toEqual({ time: "13:00:00", offset: "+02:00" });
    expect(splitOffset("13:00:00 UTC")).toEqual({ time: "13:00:00", offset: "Z" });
    expect(splitOffset("1:00 PM")).toEqual({ time: "1:00 PM", offset: null });
  });
});

it("an instant is the one that the calendar gives, also on nights when clocks change, at midnight as well", () => {
  const zones = fc.constantFrom("Europe/Amsterdam", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "UTC");
  const day = fc.constantFrom("2026-03-29", "2026-03-28", "2026-10-25", "2018-11-03", "2018-11-04", "2018-02-17", "2011-12-29", "2026-04-05", "2026-06-15");
  const instantAt = createInstants();
  fc.assert(fc.property(zones, day, fc.integer({ min: 0, max: 86_399 }), (zone, on, second) => {
    const time = new Date(second * 1000).toISOString().slice(11, 19);
    expect(instantAt(on, time, zone)).toEqual(zonedInstant(on, time, zone));
  }), { numRuns: 500 });
});
