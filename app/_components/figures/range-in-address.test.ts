import { describe, expect, it } from "vitest";
import { rangeInAddress, yearTo } from "./range-in-address";

describe("the months of an ROI in the address", () => {
  it("are one, or from one to another", () => {
    expect(rangeInAddress({})).toEqual({ from: undefined, to: undefined });
    expect(rangeInAddress({ month: "2026-03" })).toEqual({ from: "2026-03", to: "2026-03" });
    expect(rangeInAddress({ from: "2025-04", to: "2026-03" })).toEqual({ from: "2025-04", to: "2026-03" });
    expect(rangeInAddress({ from: "soon", to: "2026-03", month: ["2026-01"] })).toEqual({ from: undefined, to: "2026-03" });
  });

  it("that end before they begin are the first alone, and of more than five years the last five count", () => {
    expect(rangeInAddress({ from: "2026-03", to: "2026-01" })).toEqual({ from: "2026-03", to: "2026-03" });
    expect(rangeInAddress({ from: "1970-01", to: "2026-12" })).toEqual({ from: "2022-01", to: "2026-12" });
    expect(rangeInAddress({ from: "2022-01", to: "2026-12" })).toEqual({ from: "2022-01", to: "2026-12" });
  });

  it("have a year before them that begins no earlier than any month does", () => {
    expect(yearTo("2026-03")).toEqual({ from: "2025-04", to: "2026-03" });
    expect(yearTo("1970-06")).toEqual({ from: "1970-01", to: "1970-06" });
  });
});
