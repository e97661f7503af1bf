import { describe, expect, it } from "vitest";
import { parseMoney } from "./amount-text";

describe("an amount of money as it is typed", () => {
  it.each([
    ["1200", 2, 120_000],
    ["1200.5", 2, 120_050],
    ["1 200,05", 2, 120_005],
    ["0", 2, 0],
    ["5000", 0, 5000],
    ["1.234", 3, 1234],
  ])("%s with %i digits is exact", (typed, digits, minor) => {
    expect(parseMoney(typed, digits)).toBe(minor);
  });

  it.each([["1.005", 2], ["12.5", 0], ["-3", 2], ["a lot", 2], ["", 2], ["1.200,50", 2]])("%s with %i digits is none", (typed, digits) => {
    expect(parseMoney(typed, digits)).toBeNull();
  });
});
