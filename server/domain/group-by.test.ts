import { describe, expect, test } from "vitest";
import { groupBy } from "./group-by";

describe("rows by a key of theirs", () => {
  test("keys and rows keep the order in which they come", () => {
    const groups = groupBy([{ of: "b", n: 1 }, { of: "a", n: 2 }, { of: "b", n: 3 }], ({ of }) => of);
    expect([...groups.keys()]).toEqual(["b", "a"]);
    expect(groups.get("b")).toEqual([{ of: "b", n: 1 }, { of: "b", n: 3 }]);
  });

  test("no rows are no groups", () => {
    expect(groupBy([], () => "any").size).toBe(0);
  });
});
