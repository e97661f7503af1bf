import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvFile, cellText } from "./cell";

describe("a cell of an exported file", () => {
  it.each(["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠x"])("is never a formula: %j", (text) => {
    expect(cellText(text)).toMatch(/^'/);
    expect(cellText(text)).not.toContain("\0");
  });

  it.each(["Instagram", "a=b", "7-day plan", "", "“quoted”, with comma"])("stays as it was typed otherwise: %j", (text) => {
    expect(cellText(text)).toBe(text);
  });

  it("keeps numbers as numbers, negative ones too, and the unknown empty", () => {
    expect(csvFile(["name", "hours"], [["=x", -1.5], ["a,b", null], ['say "so"', 0]])).toBe('\uFEFFname,hours\r\n\'=x,-1.5\r\n"a,b",\r\n"say ""so""",0\r\n');
  });

  it("comes back cell by cell when it is read again", () => {
    const rows = [["line\nbreak", "semi;colon"], ["", "ü"]];
    expect(parse(csvFile(["a", "b"], rows), { bom: true })).toEqual([["a", "b"], ...rows]);
  });

  it("keeps its umlauts in Excel, which takes a file for UTF-8 only by its first three bytes", () => {
    const bytes = Buffer.from(csvFile(["name"], [["Bäckerei"]]), "utf8");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8")).toBe("\uFEFFname\r\nBäckerei\r\n");
  });
});
