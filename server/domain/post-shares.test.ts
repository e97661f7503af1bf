import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postShares, tooMuch } from "./post-shares";
import { RULES } from "./rule-of-thumb";

describe("how much of a channel is automatic or said elsewhere", () => {
  it("is a share of what was posted, and unknown where nothing was", () => {
    expect(postShares({ posts: 20, automated: 15, duplicate: 4 })).toEqual({ automated: 0.75, duplicate: 0.2 });
    expect(postShares({ posts: 0, automated: 0, duplicate: 0 })).toEqual({ automated: null, duplicate: null });
  });

  it("is too much over half, not at half", () => {
    expect(tooMuch({ posts: 20, automated: 11, duplicate: 10 }, RULES)).toEqual(["automation"]);
    expect(tooMuch({ posts: 20, automated: 10, duplicate: 11 }, RULES)).toEqual(["duplicate"]);
  });

  it("is never too much of nothing, and always too much of all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (posts) => {
        expect(tooMuch({ posts, automated: 0, duplicate: 0 }, RULES)).toEqual([]);
        expect(tooMuch({ posts, automated: posts, duplicate: posts }, RULES)).toEqual(["automation", "duplicate"]);
      }),
    );
  });
});
