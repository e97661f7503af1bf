import { describe, expect, it } from "vitest";
import { acceptsFile, fileSizeUnit } from "./file-rules";

describe("a dropped file", () => {
  it.each([
    [".csv,text/csv", { name: "TOGGL.CSV", type: "" }, true],
    [".csv", { name: "toggl.csv.exe", type: "" }, false],
    ["image/*", { name: "a", type: "image/png" }, true],
    ["image/*", { name: "image/", type: "text/plain" }, false],
    [undefined, { name: "anything", type: "" }, true],
  ])("is held to the list %s", (accept, file, fits) => {
    expect(acceptsFile(accept, file)).toBe(fits);
  });

  it("tells its size in the unit a person would use", () => {
    expect(fileSizeUnit(30_000_000)).toEqual({ value: 30, unit: "megabyte" });
    expect(fileSizeUnit(1_500)).toEqual({ value: 1.5, unit: "kilobyte" });
    expect(fileSizeUnit(0)).toEqual({ value: 0, unit: "byte" });
  });
});
