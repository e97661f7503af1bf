import { describe, expect, it } from "vitest";
import { sheetOfAddress } from "./sheet-address";

describe("the address of a sheet", () => {
  const memberId = "0b9c7a4e-2f7e-4a37-9d1c-7f1c1f6f9a10";
  it("says whose it is and of which days", () => {
    expect(sheetOfAddress({ member: memberId, from: "2026-01-01", to: "2026-03-31" })).toEqual({ memberId, from: "2026-01-01", to: "2026-03-31" });
  });

  it("leaves out what cannot be read, and an end before the beginning", () => {
    expect(sheetOfAddress({ member: "me", from: "soon", to: ["2026-03-31"] })).toEqual({});
    expect(sheetOfAddress({ from: "2026-04-01", to: "2026-03-31" })).toEqual({ from: "2026-04-01" });
  });
});
