import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTime, bestTimes, LEAST_POSTS, median, strengthOf, type TimeSlot } from "./best-time";

const slot = (weekday: number, hourOfDay: number, ...interactions: number[]): TimeSlot => ({ weekday, hourOfDay, interactions });

describe("the median", () => {
  it.each([[[], null], [[7], 7], [[3, 1, 2], 2], [[4, 1, 2, 3], 2.5], [[0, 0, 900], 0]])("of %j is %s", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it("is not moved by one post that went around the world", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 30 }), (values) => {
      const without = median([...values, 1000]);
      expect(median([...values, 10_000_000])).toBe(without);
    }));
  });
});

describe("the best-time map", () => {
  it("greys an hour with fewer posts than five, however much they brought", () => {
    const cells = bestTimes([slot(5, 4, 6000), slot(3, 10, 90, 100, 110, 120, 130), slot(1, 9, 80, 90, 100, 110, 120)]);
    expect(cells).toEqual([
      { weekday: 1, hourOfDay: 9, posts: 5, median: 100, isSmall: false },
      { weekday: 3, hourOfDay: 10, posts: 5, median: 110, isSmall: false },
      { weekday: 5, hourOfDay: 4, posts: 1, median: 6000, isSmall: true },
    ]);
    expect(bestTime(cells)).toMatchObject({ weekday: 3, hourOfDay: 10 });
    expect(LEAST_POSTS).toBe(5);
  });

  it("knows nothing of an hour without posts, and no best hour where none has enough", () => {
    expect(bestTimes([slot(1, 9)])).toEqual([]);
    expect(bestTime(bestTimes([slot(1, 9, 1, 2, 3, 4)]))).toBeNull();
  });

  it("takes the hour of more posts where two bring the same, then the earlier one", () => {
    const five = [10, 10, 10, 10, 10];
    expect(bestTime(bestTimes([slot(6, 8, ...five), slot(2, 20, ...five, 10), slot(1, 7, ...five)]))).toMatchObject({ weekday: 2, hourOfDay: 20 });
    expect(bestTime(bestTimes([slot(6, 8, ...five), slot(1, 7, ...five)]))).toMatchObject({ weekday: 1, hourOfDay: 7 });
  });

  it("paints the best hour strongest and a small sample not at all", () => {
    const cells = bestTimes([slot(1, 9, 0, 0, 0, 0, 0), slot(2, 9, 50, 50, 50, 50, 50), slot(3, 9, 100, 100, 100, 100, 100), slot(4, 9, 900)]);
    expect(cells.map((cell) => strengthOf(cell, cells))).toEqual([0, 2, 4, null]);
  });

  it("counts every post once", () => {
    const slots = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hourOfDay: fc.integer({ min: 0, max: 23 }), interactions: fc.array(fc.nat(), { maxLength: 8 }) }), { maxLength: 20 });
    fc.assert(fc.property(slots, (given) => {
      expect(bestTimes(given).reduce((sum, { posts }) => sum + posts, 0)).toBe(given.reduce((sum, { interactions }) => sum + interactions.length, 0));
    }));
  });
});
