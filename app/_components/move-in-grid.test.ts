import { describe, expect, it } from "vitest";
import { isTypedInto, stepOf } from "./move-in-grid";

const caret = (value: string, start: number, end = start) => ({ value, selectionStart: start, selectionEnd: end });

describe("moving through a grid", () => {
  it("goes down on Enter and up on Shift+Enter, wherever the caret is", () => {
    expect(stepOf("Enter", caret("12.5", 2), false)).toEqual({ rows: 1, columns: 0 });
    expect(stepOf("Enter", caret("12.5", 2), true)).toEqual({ rows: -1, columns: 0 });
  });

  it("leaves sideways only from the edge of what is typed, or when all of it is selected", () => {
    expect(stepOf("ArrowRight", caret("12", 1), false)).toBeNull();
    expect(stepOf("ArrowRight", caret("12", 2), false)).toEqual({ rows: 0, columns: 1 });
    expect(stepOf("ArrowLeft", caret("12", 0, 2), false)).toEqual({ rows: 0, columns: -1 });
    expect(stepOf("ArrowLeft", caret("", 0), false)).toEqual({ rows: 0, columns: -1 });
  });

  it("leaves other keys to the cell", () => {
    expect(stepOf("Escape", caret("12", 0), false)).toBeNull();
    expect(stepOf("5", caret("12", 0), false)).toBeNull();
  });
});

describe("a cell of a grid", () => {
  it("is typed into once not all of it is marked, as it is on arriving", () => {
    const cell = (value: string, start: number, end = start) => ({ ...caret(value, start, end), dataset: { cell: "0:1" } });
    expect([cell("1:30", 0, 4), cell("", 0)].map(isTypedInto)).toEqual([false, false]);
    expect([cell("1", 1), cell("1:30", 2)].map(isTypedInto)).toEqual([true, true]);
    expect(isTypedInto({ ...cell("1", 1), dataset: {} })).toBe(false);
  });
});
