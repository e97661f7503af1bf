import { describe, expect, it, vi } from "vitest";
import { together } from "./reads";

const read = (data: unknown, error: unknown = null) => ({ data, error, isFetching: false, refetch: vi.fn() });

describe("several questions of a form", () => {
  it("say why the first that has no answer has none, and only those are asked again", () => {
    const [channels, activities, goals] = [read(["Instagram"]), read(undefined, "no activities"), read(undefined, "no goals")];
    const all = together([channels, activities, goals]);
    expect([all.error, all.isFetching]).toEqual(["no activities", false]);
    all.refetch();
    expect([channels, activities, goals].map(({ refetch }) => refetch.mock.calls.length)).toEqual([0, 1, 1]);
  });

  it("are under way as long as one is that has no answer, whatever is read anew", () => {
    const asked = (data: unknown) => ({ ...read(data), isFetching: true });
    expect([together([read([]), asked(undefined)]), together([read(undefined, "no goals"), asked([])])].map(({ isFetching }) => isFetching)).toEqual([true, false]);
  });

  it("say nothing while they are under way, and where an answer is there that could only not be read anew", () => {
    expect(together([read(undefined), read(["Editorial"], "not anew")]).error).toBeNull();
  });
});
