import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { isZone, localDayAt, localTimeAt, todayIn, zonedInstant } from "./zone";

const zones = ["UTC", "Europe/Amsterdam", "America/Sao_Paulo", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"];

describe("zone", () => {
  it("knows the zones of the database and refuses offsets, sentences and nothing", () => {
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    const strangers = ["+02:00", "+02", "0200", "Europe/Nowhere", "", "2026-01-01T00:00[Europe/Paris]", "Amsterdam; drop"];
    expect(strangers.filter(isZone)).toEqual([]);
  });

  it("keeps half past eleven in the evening in São Paulo on its day", () => {
    const instant = zonedInstant("2026-03-31", "23:30", "America/Sao_Paulo");
    expect(instant.toISOString()).toBe("2026-04-01T02:30:00.000Z");
    expect(localDayAt(instant, "America/Sao_Paulo")).toBe("2026-03-31");
    expect(localDayAt(instant, "UTC")).toBe("2026-04-01");
  });

  it("lets the tenant's zone decide which day is today", () => {
    const now = new Date("2026-11-21T23:30:00Z");
    expect(todayIn("America/New_York", now)).toBe("2026-11-21");
    expect(todayIn("Europe/Amsterdam", now)).toBe("2026-11-22");
  });

  it("turns to the next day at midnight to the millisecond, in every zone, whatever was asked just before", () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((after) => addDays("2024-01-01", after));
    fc.assert(
      fc.property(days, fc.constantFrom(...Intl.supportedValuesOf("timeZone")), (day, zone) => {
        const midnight = zonedInstant(day, "00:00", zone).getTime();
        for (const at of [midnight - 1, midnight, midnight + 1_799_999]) expect(todayIn(zone, new Date(at))).toBe(localDayAt(new Date(at), zone));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a skipped time moves on by the gap", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["of a doubled time it takes the first", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["seconds count", "2026-07-01", "09:15:07", "2026-07-01T07:15:07.000Z"],
  ])("in Amsterdam %s", (_name, day, time, expected) => {
    expect(zonedInstant(day, time, "Europe/Amsterdam").toISOString()).toBe(expected);
  });

  it("refuses a time, a day or a zone that does not exist", () => {
    expect(() => zonedInstant("2026-02-30", "10:00", "UTC")).toThrow(RangeError);
    expect(() => zonedInstant("2026-02-20", "25:00", "UTC")).toThrow(RangeError);
    expect(() => zonedInstant("2026-02-20", "10:00", "Europe/Nowhere")).toThrow(RangeError);
  });

  it("reads back from an instant the day and time that made it", () => {
    const instants = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => new Date(seconds * 1000));
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const again = zonedInstant(localDayAt(instant, zone), localTimeAt(instant, zone), zone);
        // Only the second pass of a doubled hour may come back as the first: an hour earlier, or half of one on Lord Howe.
        expect([0, 1_800_000, 3_600_000]).toContain(instant.getTime() - again.getTime());
      }),
    );
  });
});
