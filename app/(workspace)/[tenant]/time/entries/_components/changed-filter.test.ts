import { describe, expect, it } from "vitest";
import { changedFilter } from "./changed-filter";

describe("a filter of entries that is changed", () => {
  it("keeps what else was chosen, of which no campaign is one, and leaves out what is any again", () => {
    expect(changedFilter({ campaign: "", from: "2026-03-01", kind: "analysis" }, { channel: "none", kind: "" })).toEqual({ campaign: "", from: "2026-03-01", channel: "none" });
    expect(changedFilter({ campaign: "", from: "2026-03-01" }, { campaign: undefined })).toEqual({ from: "2026-03-01" });
  });
});
