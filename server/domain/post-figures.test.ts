import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresAfter, figuresOf, interactionsOf, POST_FIGURES, type PostFigures, weekdayOf } from "./post-figures";

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

describe("figures that several files say of a post", () => {
  const said = (figures: Partial<PostFigures>): PostFigures => ({ reach: null, impressions: null, interactions: null, comments: null, likes: null, shares: null, ...figures });
  const first = said({ reach: 100, interactions: 6, comments: 1, likes: 5, shares: 0 });

  it.each([
    ["each as it was said last", said({ interactions: 62, comments: 9, likes: 50, shares: 3 }), { reach: 100, interactions: 62, likes: 50 }],
    ["with the interactions that its file counts, whatever its parts come to", said({ interactions: 10, likes: 50 }), { interactions: 10, likes: 50, comments: 1 }],
    ["with a part that a file says alone added to the others that stand", said({ likes: 50 }), { interactions: 51, likes: 50, comments: 1, shares: 0 }],
    ["with the same interactions where a file says nothing of them", said({ reach: 200 }), { reach: 200, interactions: 6 }],
  ])("are taken together, %s", (_, later, figures) => {
    expect(figuresOf([first, later])).toMatchObject(figures);
  });

  it("leave interactions as they stood where a part was said alone and another is not known", () => {
    expect(figuresOf([said({ interactions: 7 }), said({ likes: 5 })])).toMatchObject({ interactions: 7, likes: 5 });
    expect(figuresOf([said({ likes: 5 })])).toMatchObject({ interactions: null });
  });

  it("are not of a file that was not to overwrite, until nothing stands before it", () => {
    const aside = { ...said({ reach: 90, shares: 2 }), isAside: true };
    expect(figuresOf([first, aside])).toEqual(figuresOf([first]));
    expect(figuresOf([aside, said({ likes: 50 })])).toMatchObject({ reach: 90, shares: 2, likes: 50 });
    expect(figuresOf([aside, { ...first, isAside: true }])).toEqual(figuresOf([aside]));
  });

  it("are of whichever files are left: nothing that only another one said, and the last to say a figure has it", () => {
    const figure = fc.option(fc.nat({ max: 9 }));
    const file = fc.record({ reach: figure, impressions: figure, interactions: figure, comments: figure, likes: figure, shares: figure });
    fc.assert(
      fc.property(fc.array(file), (files) => {
        const figures = figuresOf(files);
        for (const each of POST_FIGURES.filter((name) => name !== "interactions")) expect(figures[each]).toBe(files.findLast((one) => one[each] !== null)?.[each] ?? null);
        for (const one of files.slice(-1)) expect(figuresAfter(figures, one)).toEqual(figures);
      }),
    );
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
