import { describe, expect, it } from "vitest";
import { entryFilter } from "@/server/time/schema";
import { filterInAddress } from "./filter-in-address";

const filterOfAddress = (search: Parameters<typeof filterInAddress>[1]) => filterInAddress(entryFilter, search);

describe("the filters in the address", () => {
  it("are read as far as they can be read", () => {
    const channel = "0f9b1a5e-6d0a-4c56-9b39-2a3b8a1c7d11";
    expect(filterOfAddress({ from: "2026-03-01", to: "2026-02-30", channel, activity: "Responding", goal: "none", kind: "analysis", imported: "any", member: ["a", "b"], tenant: "x" })).toEqual({ from: "2026-03-01", channel, goal: "none", kind: "analysis", imported: "any" });
  });

  it("name several goals with commas between, and nothing that is no goal among them", () => {
    const [one, two] = ["0f9b1a5e-6d0a-4c56-9b39-2a3b8a1c7d11", "0f9b1a5e-6d0a-4c56-9b39-2a3b8a1c7d12"];
    expect(filterOfAddress({ goal: `${one},${two}` })).toEqual({ goal: `${one},${two}` });
    expect(filterOfAddress({ goal: `${one},none` })).toEqual({});
  });
});
