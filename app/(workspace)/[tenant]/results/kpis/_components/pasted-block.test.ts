import { describe, expect, it } from "vitest";
import { isBlock, pastedBlock, readCell } from "./pasted-block";

describe("a block that is pasted out of a spreadsheet", () => {
  it("is its rows and cells, whatever ends its lines, and without the empty line at its end", () => {
    expect(pastedBlock("4\t5,5\r\n\t7\r\n")).toEqual([["4", "5,5"], ["", "7"]]);
    expect(pastedBlock(" 4 ")).toEqual([["4"]]);
  });

  it("is one where it has more than one cell", () => {
    expect(["4", "4\n", "4\t5", "4\n5"].map((text) => isBlock(pastedBlock(text)))).toEqual([false, false, true, true]);
  });
});

describe("a cell that is typed or pasted", () => {
  it.each([
    ["a comma is a decimal sign", "12,5", 12.5],
    ["the unit may stand behind it", "12,5 %", 12.5],
    ["0 is a value", "0", 0],
    ["below zero", "−3.25", -3.25],
    ["nothing is nothing, and not 0", "  ", null],
    ["a dash stands for nothing", "–", null],
    ["a word is no number", "abc", "unreadable"],
    ["two decimal signs are none", "1,2,5", "unreadable"],
    ["more than can be kept", "99999999999999", "unreadable"],
  ])("%s", (_name, text, read) => {
    expect(readCell(text, "%", "en")).toBe(read);
  });
});
