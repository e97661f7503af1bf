import { describe, expect, it } from "vitest";
import { comparedRange } from "./compare-in-address";

describe("what a range of the address is compared with", () => {
  it("is the range before it, where somebody asks for one", () => {
    expect(comparedRange({ from: "2026-03-01", to: "2026-03-31" }, "previous")).toEqual({ from: "2026-02-01", to: "2026-02-28" });
    expect(comparedRange({ from: "2026-03-01", to: "2026-03-31" }, undefined)).toBeUndefined();
  });

  it("is nothing where no days are kept so early", () => {
    expect(comparedRange({ from: "1970-01-01", to: "1970-01-31" }, "previous")).toBeUndefined();
    expect(comparedRange({ from: "1970-02-01", to: "1970-02-28" }, "previous")).toEqual({ from: "1970-01-01", to: "1970-01-31" });
    expect(comparedRange({ from: "1970-12-01", to: "1970-12-31" }, "year")).toBeUndefined();
  });
});
