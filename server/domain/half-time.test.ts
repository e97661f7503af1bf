import { describe, expect, it } from "vitest";
import { breaksHalfTime } from "./half-time";
import { RULES } from "./rule-of-thumb";

const HOUR = 3600;

describe("the half-time rule", () => {
  it.each([
    ["84 of 140 hours in a mixed role", 84, 140, false, true],
    ["84 of 140 hours of somebody whose work it is", 84, 140, true, false],
    ["exactly half", 70, 140, false, false],
    ["nothing worked", 0, 0, false, false],
  ])("of %s", (_, social, worked, isDedicated, found) => {
    expect(breaksHalfTime({ social: social * HOUR, worked: worked * HOUR }, isDedicated, RULES)).toBe(found);
  });
});
