import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, earlierRange } from "./compare";
import { addDays, daysBetween } from "./day";

describe("the range that another is compared with", () => {
  it.each([
    ["a month with the month before, however long", { from: "2026-03-01", to: "2026-03-31" }, "previous", { from: "2026-02-01", to: "2026-02-28" }],
    ["a quarter with the quarter before", { from: "2026-01-01", to: "2026-03-31" }, "previous", { from: "2025-10-01", to: "2025-12-31" }],
    ["a week with the seven days before", { from: "2026-03-09", to: "2026-03-15" }, "previous", { from: "2026-03-02", to: "2026-03-08" }],
    ["a day with the day before", { from: "2026-03-01", to: "2026-03-01" }, "previous", { from: "2026-02-28", to: "2026-02-28" }],
    ["a month with the same of last year", { from: "2025-02-01", to: "2025-02-28" }, "year", { from: "2024-02-01", to: "2024-02-29" }],
    ["days with the same of last year, and the 29th of February with the 28th", { from: "2024-02-20", to: "2024-02-29" }, "year", { from: "2023-02-20", to: "2023-02-28" }],
  ] as const)("%s", (_, range, comparison, expected) => {
    expect(earlierRange(range, comparison)).toEqual(expected);
  });

  it("lies before it and never overlaps with it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 120 }), (start, length) => {
        const from = addDays("2024-01-01", start);
        const range = { from, to: addDays(from, length) };
        const before = earlierRange(range, "previous");
        expect(daysBetween(before.to, from)).toBe(1);
        expect(before.from <= before.to).toBe(true);
        expect(earlierRange(range, "year").from < from).toBe(true);
      }),
    );
  });
});

describe("the difference between two figures", () => {
  it("is more only where there is more, and says nothing of what is unknown", () => {
    expect(changeOf(60, 50)).toEqual({ key: "more", difference: 10, ratio: 0.2 });
    expect(changeOf(40, 50)).toEqual({ key: "less", difference: 10, ratio: 0.2 });
    expect(changeOf(50, 50)).toEqual({ key: "same" });
    expect(changeOf(50, 0)).toEqual({ key: "more", difference: 50, ratio: null });
    expect(changeOf(null, 50)).toBeNull();
    expect(changeOf(50, null)).toBeNull();
  });
});
