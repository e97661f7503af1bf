import { expect, it } from "vitest";
import { neededPerWeek } from "./needed-per-week";

const long = { available: 120, usedToYesterday: 30, daysLeft: 45, daysPerWeek: 5 };

it("spreads what is left over the working weeks that are left", () => {
  expect(neededPerWeek(long)).toBe(10);
  expect(neededPerWeek({ ...long, daysPerWeek: 4 })).toBe(8);
});

it("needs nothing once all is used, and does not know without a budget or a day left", () => {
  expect(neededPerWeek({ ...long, usedToYesterday: 130 })).toBe(0);
  expect(neededPerWeek({ ...long, available: null })).toBeNull();
  expect(neededPerWeek({ ...long, daysLeft: 0 })).toBeNull();
});
