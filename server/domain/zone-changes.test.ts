import { describe, expect, it } from "vitest";
import { zoneChanges } from "./zone-changes";

const year = [new Date("2026-01-01T00:00:00Z"), new Date("2027-01-01T00:00:00Z")] as const;

describe("the clocks of a zone", () => {
  it("change twice a year in Amsterdam, at 2 and at 3 on the clock", () => {
    expect(zoneChanges("Europe/Amsterdam", ...year)).toEqual({
      offsetAtStart: 3600,
      changes: [
        { wallBefore: "2026-03-29T02:00:00", offsetBefore: 3600, offsetAfter: 7200 },
        { wallBefore: "2026-10-25T03:00:00", offsetBefore: 7200, offsetAfter: 3600 },
      ],
    });
  });

  it("do not change in Tokyo, and differ by odd minutes elsewhere", () => {
    expect(zoneChanges("Asia/Tokyo", ...year)).toEqual({ offsetAtStart: 32_400, changes: [] });
    expect(zoneChanges("Asia/Kathmandu", ...year).offsetAtStart).toBe(20_700);
  });
});
