import { describe, expect, it } from "vitest";
import type { KpiGrid } from "@/server/kpis/schema";
import { changeFor, laidOver } from "./grid-cells";

const periods = [{ from: "2026-02-23", to: "2026-03-01" }, { from: "2026-03-02", to: "2026-03-08" }, { from: "2026-03-09", to: "2026-03-15" }];
const row = (kpiId: string, cells: KpiGrid["rows"][number]["cells"]) => ({ kpiId, name: kpiId, unit: null, goalTitle: null, cells });
const grid: KpiGrid = { today: "2026-03-11", periods, rows: [row("orders", [null, { on: "2026-03-05", value: 7, version: 2 }, null]), row("leads", [null, null, null])] };

describe("a block over the grid", () => {
  it("lies from its cell on, leaves alone what it says nothing of, and counts what does not fit", () => {
    const { texts, left } = laidOver(grid, { row: 0, column: 1 }, [["4", "5", "6"], ["", "x"], ["9"]]);
    expect(texts.map(({ place, text }) => [place.row, place.column, text])).toEqual([[0, 1, "4"], [0, 2, "5"], [1, 2, "x"]]);
    expect(left).toBe(2);
  });
});

describe("a typed cell", () => {
  const typed = (column: number, text: string) => changeFor(grid, { row: 0, column }, text, "en");

  it("is kept on the last day of its period, and of the running one today", () => {
    expect(typed(0, "4")).toEqual({ kpiId: "orders", on: "2026-03-01", value: 4, version: null });
    expect(typed(2, "4")).toEqual({ kpiId: "orders", on: "2026-03-11", value: 4, version: null });
  });

  it("corrects the value that stands there, on its own day", () => {
    expect(typed(1, "8")).toEqual({ kpiId: "orders", on: "2026-03-05", value: 8, version: 2 });
  });

  it("that is emptied takes the value away, which 0 does not", () => {
    expect(typed(1, "")).toMatchObject({ value: null, version: 2 });
    expect(typed(1, "0")).toMatchObject({ value: 0, version: 2 });
  });

  it("that says what stands there writes nothing", () => {
    expect(typed(1, "7.0")).toBeNull();
    expect(typed(0, "")).toBeNull();
    expect(typed(0, "seven")).toBe("unreadable");
  });
});
