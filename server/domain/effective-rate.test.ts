import { expect, it } from "vitest";
import { effectiveHourlyRate, overServicing } from "./effective-rate";
import { roundHalfAway } from "./rounding";

const HOUR = 3600;

it("works the example: 5000 for 31 h instead of 20 h is 161.29 an hour instead of 250", () => {
  expect(effectiveHourlyRate(500_000, 20 * HOUR)).toBe(25_000);
  expect(roundHalfAway(effectiveHourlyRate(500_000, 31 * HOUR) ?? 0)).toBe(16_129);
});

it("knows no rate without a fee or without work", () => {
  expect(effectiveHourlyRate(null, HOUR)).toBeNull();
  expect(effectiveHourlyRate(500_000, 0)).toBeNull();
  expect(effectiveHourlyRate(0, HOUR)).toBe(0);
});

it("says by which share more was worked than agreed, and nothing where nothing was agreed", () => {
  expect(overServicing(31, 20)).toBe(0.55);
  expect(overServicing(19, 20)).toBe(0);
  expect(overServicing(3, 0)).toBeNull();
  expect(overServicing(3, -5)).toBeNull();
  expect(overServicing(3, null)).toBeNull();
});
