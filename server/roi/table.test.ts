import { describe, expect, it } from "vitest";
import { roiLine, type RoiPart } from "../domain/roi";
import { seenLine } from "./board";
import type { RoiBoard } from "./schema";
import { activityTable, byChannel, byMonth, roiTable } from "./table";

const NOTHING: RoiPart = {
  cost: { laborMinor: 0, externalMinor: 0, toolsMinor: 0, adsMinor: 0, otherMinor: 0 }, back: { revenueMinor: 0, resultsMinor: 0, savingsMinor: 0 },
  paidMinor: 0, results: 0, valuedCount: 0, returns: 0, coverage: { pricedSeconds: 0, seconds: 0, valuedResults: 0, results: 0 },
};
const worked = (seconds: number, more: Partial<RoiPart> = {}): RoiPart => ({ ...NOTHING, ...more, coverage: { pricedSeconds: seconds, seconds, valuedResults: 0, results: more.results ?? 0 } });

/** What the file says of some channels, a row each and the total, under a head. */
function columnOf(head: string, parts: readonly RoiPart[]) {
  const line = (of: readonly RoiPart[]) => seenLine(roiLine(of, true), { fieldRights: ["cost-rates"] });
  const board: RoiBoard = { from: "2026-03", to: "2026-03", today: "2026-03-31", currency: "EUR", total: line(parts), channels: parts.map((part, at) => ({ channelId: String(at), name: `Channel ${at}`, ...line([part]) })), months: [], activities: [] };
  const { columns, rows } = roiTable("file", byChannel(board));
  return rows.map((row) => row[columns.findIndex((column) => column.head === head)]);
}

describe("the file of the ROI by channel", () => {
  it("has hours that add up to their total: three times 20 minutes are an hour", () => {
    expect(columnOf("hours", [worked(1200), worked(1200), worked(1200)])).toEqual([0.34, 0.33, 0.33, 1]);
  });

  it("leaves empty what nobody has said or valued, and what a result cost where no hour has a rate", () => {
    const leads = worked(3600, { results: 2, returns: 1 });
    const unpriced = { ...leads, coverage: { ...leads.coverage, pricedSeconds: 0 } };
    expect(columnOf("return", [leads, worked(3600)])).toEqual([null, null, null]);
    expect(columnOf("return", [leads, worked(3600, { cost: { ...NOTHING.cost, adsMinor: 100 } })]).slice(0, 2)).toEqual([null, 0]);
    expect(columnOf("result_cost", [leads, unpriced])).toEqual([0, null, 0]);
  });
});

describe("the files behind the ROI", () => {
  const line = (of: readonly RoiPart[]) => seenLine(roiLine(of, true), { fieldRights: ["cost-rates"] });
  const leads = worked(5400, { results: 3, returns: 1, cost: { ...NOTHING.cost, laborMinor: 90_00 } });
  const board: RoiBoard = {
    from: "2026-02", to: "2026-03", today: "2026-03-31", currency: "EUR", total: line([leads]),
    channels: [{ channelId: "LI", name: "LinkedIn", ...line([leads]) }],
    months: [{ month: "2026-02", ...line([]) }, { month: "2026-03", ...line([leads]) }],
    activities: [
      { channelId: "LI", activityId: "a", name: "Editorial", seconds: 5400, laborMinor: 90_00 },
      { channelId: null, activityId: "b", name: "Design", seconds: 900, laborMinor: null },
    ],
  };

  it("tell the months apart, with what they come to together", () => {
    const { columns, rows } = roiTable("file", byMonth(board));
    const at = (head: string) => columns.findIndex((column) => column.head === head);
    expect(rows.map((row) => [row[at("month")], row[at("cost")], row[at("hours")]])).toEqual([["2026-02", 0, 0], ["2026-03", 90, 1.5], ["total", 90, 1.5]]);
  });

  it("have heads of one word each, as all files", () => {
    const heads = [roiTable("file", byChannel(board)), roiTable("file", byMonth(board)), activityTable("file", board)].flatMap(({ columns }) => columns.map(({ head }) => head));
    expect(heads.filter((head) => !/^[a-z0-9_]+$/.test(head))).toEqual([]);
  });

  it("say of each kind of work what one result of its channel took: nothing where it has none, and no labour that nobody priced", () => {
    expect(activityTable("file", board).rows).toEqual([
      ["2026-02", "2026-03", "Editorial", "LinkedIn", 1.5, 0.5, 90, 30, "EUR"],
      ["2026-02", "2026-03", "Design", "", 0.25, null, null, null, "EUR"],
    ]);
  });
});
