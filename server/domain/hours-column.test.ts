import { expect, it } from "vitest";
import { hoursColumn } from "./hours-column";

it("three times twenty minutes are one hour, and what is unknown stays so", () => {
  const { rows, total } = hoursColumn([1200, null, 1200, 1200]);
  expect(rows).toEqual([0.34, null, 0.33, 0.33]);
  expect(total).toBe(1);
  expect(hoursColumn([null])).toEqual({ rows: [null], total: null });
});
