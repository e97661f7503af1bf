import { describe, expect, it } from "vitest";
import { clockOf, minuteOf, PLAIN_WEEK } from "./open-week";

describe("the hours of a week", () => {
  it("are nine to five from Monday to Friday where nobody has said otherwise", () => {
    expect(PLAIN_WEEK.map((open) => open && `${clockOf(open.from)}–${clockOf(open.to)}`)).toEqual([...Array<string>(5).fill("09:00–17:00"), null, null]);
  });

  it.each([["09:00", false, 540], ["00:00", false, 0], ["00:00", true, 1440], ["23:59", true, 1439], ["24:30", true, null], ["9", false, null]] as const)("read %s (the end: %s) as minute %s", (clock, isEnd, expected) => {
    expect(minuteOf(clock, isEnd)).toBe(expected);
  });

  it("are written as they are read", () => {
    for (let minute = 0; minute < 1440; minute += 7) expect(minuteOf(clockOf(minute), false)).toBe(minute);
  });
});
