import { describe, expect, it } from "vitest";
import { clockDuration, durationParts } from "./duration-parts";

describe("a duration in words", () => {
  it.each([
    [22_320, { isNegative: false, hours: 6, minutes: 12, seconds: 0 }],
    [0, { isNegative: false, hours: 0, minutes: 0, seconds: 0 }],
    [20, { isNegative: false, hours: 0, minutes: 0, seconds: 20 }],
    [30, { isNegative: false, hours: 0, minutes: 1, seconds: 0 }],
    [3_599, { isNegative: false, hours: 1, minutes: 0, seconds: 0 }],
    [-5_400, { isNegative: true, hours: 1, minutes: 30, seconds: 0 }],
    [-90, { isNegative: true, hours: 0, minutes: 2, seconds: 0 }],
  ])("splits %i seconds so that nothing small reads as nothing", (seconds, parts) => {
    expect(durationParts(seconds)).toEqual(parts);
  });
});

describe("a duration in a grid", () => {
  it.each([
    [22_320, "6:12"],
    [59, "0:01"],
    [360_000, "100:00"],
    [-1_800, "−0:30"],
    [-20, "0:00"],
  ])("writes %i seconds as %s", (seconds, text) => {
    expect(clockDuration(seconds)).toBe(text);
  });
});
