import { describe, expect, it } from "vitest";
import { type Layered, withoutImport } from "./layers";

const figures = (likes: number) => ({ reach: null, impressions: null, interactions: null, comments: null, likes, shares: null });
/** Brought by one, renewed by two and three. */
const post: Layered = { importId: "one", renewedById: "three", figures: figures(3), before: { ...figures(2), by: "two", before: { ...figures(1), by: null, before: null } } };
const without = (...imports: string[]) => imports.reduce<Layered | null>((left, id) => left && withoutImport(left, id), post);

describe("a post that several imports wrote to", () => {
  it("has the figures of the last that is left, in whatever order imports are taken back", () => {
    expect(without("three")).toEqual({ importId: "one", renewedById: "two", figures: figures(2), before: { ...figures(1), by: null, before: null } });
    expect(without("two")).toEqual({ importId: "one", renewedById: "three", figures: figures(3), before: { ...figures(1), by: null, before: null } });
    for (const order of [["three", "two"], ["two", "three"]]) expect(without(...order)).toEqual({ importId: "one", renewedById: null, figures: figures(1), before: null });
  });

  it("stays as long as one of them is left, which then is the one that brought it", () => {
    expect(without("one")).toEqual({ importId: "two", renewedById: "three", figures: figures(3), before: { ...figures(2), by: null, before: null } });
    for (const order of [["one", "two"], ["two", "one"]]) expect(without(...order)).toEqual({ importId: "three", renewedById: null, figures: figures(3), before: null });
    for (const order of [["one", "two", "three"], ["three", "two", "one"], ["two", "one", "three"]]) expect(without(...order)).toBeNull();
  });

  it("is read as it was kept before more than one renewal was remembered, and is left alone by any other import", () => {
    expect(withoutImport({ ...post, before: figures(1) }, "three")).toEqual({ importId: "one", renewedById: null, figures: figures(1), before: null });
    expect(without("four")).toEqual(post);
  });
});
