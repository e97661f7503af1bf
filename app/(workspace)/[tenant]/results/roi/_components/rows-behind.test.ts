import { describe, expect, it } from "vitest";
import { rowsBehind } from "./rows-behind";

const MARCH = { from: "2026-03", to: "2026-03" };

describe("the rows behind an ROI", () => {
  it("are the entries of its channel or goal, and of all where it is of everything", () => {
    const entriesOf = (by: "channel" | "goal" | "provider" | "campaign", key: string | null) => rowsBehind("linden", { by, key }, MARCH).labor?.replace("/linden/time/entries?from=2026-03-01&to=2026-03-31", "");
    expect([entriesOf("channel", null), entriesOf("channel", "c"), entriesOf("goal", "g")]).toEqual(["", "&channel=c", "&goal=g"]);
  });

  it("are not led to where no page holds just them", () => {
    expect([rowsBehind("linden", { by: "provider", key: "p" }, MARCH).labor, rowsBehind("linden", { by: "campaign", key: "spring fair" }, MARCH).labor]).toEqual([null, null]);
    expect(rowsBehind("linden", { by: "channel", key: null }, { from: "2026-01", to: "2026-03" })).toMatchObject({ spent: null, returned: null });
  });
});
