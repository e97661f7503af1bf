import { describe, expect, it } from "vitest";
import { majorOf, minorDigits, minorOf } from "./currency";

describe("money in minor units", () => {
  it.each([["EUR", 2, 12.5], ["JPY", 0, 1250], ["KWD", 3, 1.25]])("has in %s as many digits as the currency", (currency, digits, amount) => {
    expect(minorDigits(currency)).toBe(digits);
    expect(majorOf(1250, currency)).toBe(amount);
    expect(minorOf(amount, currency)).toBe(1250);
  });

  it("is rounded half away from zero when it is typed finer than the currency", () => {
    expect(minorOf(1.005, "EUR")).toBe(101);
    expect(minorOf(0.5, "JPY")).toBe(1);
  });
});
