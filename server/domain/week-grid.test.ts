import { describe, expect, it } from "vitest";
import { weekOf } from "./day";
import { weekGrid } from "./week-grid";

const days = weekOf("2026-03-04", 1);
const noLines: { channelId: string | null; activityId: string }[] = [];
const line = (channelId: string | null, activityId: string) => ({ channelId, activityId });
const work = (channelId: string | null, activityId: string, on: string, seconds: number) => ({ ...line(channelId, activityId), on, seconds });

describe("the weekly grid", () => {
  it("puts work on its line and day, and adds up both ways to the same total", () => {
    const grid = weekGrid(days, noLines, [work("li", "post", "2026-03-02", 3600), work("li", "post", "2026-03-02", 1), work("li", "reply", "2026-03-08", 60), work(null, "post", "2026-03-02", 7)]);
    expect(grid.rows.map(({ seconds }) => seconds)).toEqual([3601, 60, 7]);
    expect(grid.daySeconds).toEqual([3608, 0, 0, 0, 0, 0, 60]);
    expect(grid.seconds).toBe(3668);
    expect(grid.rows[0]?.cells[0]).toMatchObject({ seconds: 3601, entries: [{}, {}] });
  });

  it("keeps the lines in the order given, empty ones too, each once", () => {
    const grid = weekGrid(days, [line("fb", "post"), line("li", "post"), line("fb", "post")], [work("yt", "post", "2026-03-03", 5), work("li", "post", "2026-03-03", 5)]);
    expect(grid.rows.map(({ row }) => row.channelId)).toEqual(["fb", "li", "yt"]);
  });

  it("leaves out work of other weeks, so that the sums are of what is shown", () => {
    const grid = weekGrid(days, noLines, [work("li", "post", "2026-03-01", 3600), work("li", "post", "2026-03-09", 3600)]);
    expect(grid).toEqual({ rows: [], daySeconds: [0, 0, 0, 0, 0, 0, 0], seconds: 0 });
  });
});
