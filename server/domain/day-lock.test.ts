import { describe, expect, it } from "vitest";
import { addDays, daysFrom } from "./day";
import { firstOpenDay, lockOf } from "./day-lock";

describe("the lock of a day", () => {
  const locks = { months: ["2026-02"], weeks: ["2026-02-23", "2026-03-09"] };

  it.each([
    ["2026-01-31", null],
    ["2026-02-01", "month"],
    ["2026-02-28", "month"],
    ["2026-03-01", "week"],
    ["2026-03-02", null],
    ["2026-03-08", null],
    ["2026-03-09", "week"],
    ["2026-03-15", "week"],
    ["2026-03-16", null],
  ])("of %s is %s", (day, reason) => expect(lockOf(day, locks)).toBe(reason));

  it("is none where nothing was closed or approved", () => {
    for (const day of daysFrom("2026-02-01", "2026-03-31")) expect(lockOf(day, { months: [], weeks: [] })).toBeNull();
  });
});

describe("the first open day", () => {
  it("is the day itself, or the one after all that locks it", () => {
    const locks = { months: ["2026-03"], weeks: ["2026-03-30", "2026-04-06"] };
    expect(firstOpenDay("2026-02-28", locks)).toBe("2026-02-28");
    expect(firstOpenDay("2026-03-05", locks)).toBe("2026-04-13");
    for (const day of daysFrom("2026-02-25", "2026-04-20")) {
      const open = firstOpenDay(day, locks);
      expect(lockOf(open, locks)).toBeNull();
      expect(daysFrom(day, addDays(open, -1)).every((earlier) => lockOf(earlier, locks) !== null)).toBe(true);
    }
  });

  it("is not searched for ever", () => {
    const weeks = Array.from({ length: 80 }, (_, index) => addDays("2026-01-01", index * 7));
    expect(() => firstOpenDay("2026-01-01", { months: [], weeks })).toThrow(RangeError);
  });
});
