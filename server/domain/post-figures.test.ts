import { describe, expect, it } from "vitest";
import { interactionsOf, weekdayOf } from "./post-figures";

describe("interactions of a post", () => {
  it.each([
    ["as the file counts them, also where its parts add up to something else", { interactions: 10, comments: 1, likes: 2, shares: 3 }, 10],
    ["its parts together, where the file has no such column", { interactions: null, comments: 1, likes: 2, shares: 3 }, 6],
    ["nothing, where a part is missing", { interactions: null, comments: 1, likes: null, shares: 3 }, null],
    ["0, where the file says so", { interactions: 0, comments: null, likes: null, shares: null }, 0],
  ])("are %s", (_, figures, interactions) => {
    expect(interactionsOf(figures)).toBe(interactions);
  });
});

describe("a weekday written as a number", () => {
  it.each([[1, 1, 1], [7, 1, 7], [0, 1, 7], [1, 7, 7], [2, 7, 1], [7, 7, 6]] as const)("%i, where 1 is weekday %i of ISO, is %i", (number, one, weekday) => {
    expect(weekdayOf(number, one)).toBe(weekday);
  });

  it.each([[8, 1], [0, 7], [-1, 1], [1.5, 1]] as const)("%d is none where 1 is weekday %i", (number, one) => {
    expect(weekdayOf(number, one)).toBeNull();
  });
});
