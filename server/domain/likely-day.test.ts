import { expect, test } from "vitest";
import { isLikelyDay } from "./likely-day";

test.each([
  ["1999-12-31", false],
  ["2000-01-01", true],
  ["2026-03-12", true],
  ["2027-03-13", true],
  ["2027-03-14", false],
])("on 12 March 2026 money of %s is likely: %s", (on, isLikely) => {
  expect(isLikelyDay(on, "2026-03-12")).toBe(isLikely);
});
