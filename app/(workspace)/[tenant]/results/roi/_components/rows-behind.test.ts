import { describe, expect, it } from "vitest";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { rowsBehind } from "./rows-behind";

const NOTHING = { laborMinor: 0, externalMinor: 0, toolsMinor: 0, adsMinor: 0, otherMinor: 0 };
const MARCH = { from: "2026-03", to: "2026-03", line: { cost: NOTHING } };
const SPRING = { ...MARCH, to: "2026-05" };
const ALL = { names: true, notes: true };

describe("the rows behind an ROI", () => {
  it("are the entries with a rate of its channel, goal, provider or campaign, and of all where it is of everything", () => {
    const entriesOf = (by: Whose["by"], key: string | null) => rowsBehind("linden", { by, key }, MARCH, ALL).labor?.replace("/linden/time/entries?from=2026-03-01&to=2026-03-31", "");
    expect([entriesOf("channel", null), entriesOf("channel", "c"), entriesOf("goal", "g"), entriesOf("provider", "p"), entriesOf("campaign", "spring fair")]).toEqual(["", "&channel=c", "&goal=g", "&provider=p", "&campaign=spring+fair"].map((of) => `${of}&priced=cost`));
  });

  it("are what was spent and came back in the same months and for the same part, by kind", () => {
    const rows = rowsBehind("linden", { by: "goal", key: "g" }, SPRING, ALL);
    expect(rows.spent("otherMinor")).toBe("/linden/time/expenses?from=2026-03&to=2026-05&goal=g&kind=training%2Cother");
    expect(rows.returned({ kind: "leads", value: "none" })).toBe("/linden/results/returns?from=2026-03&to=2026-05&goal=g&kind=leads&value=none");
    expect(rowsBehind("linden", { by: "channel", key: "c" }, MARCH, ALL).sharedSpent("externalMinor")).toBe("/linden/time/expenses?month=2026-03&channel=none&kind=fee");
  });

  it("are not led to for whoever may not see which hours these are, or which have a rate", () => {
    const labor = (by: Whose["by"], sees: typeof ALL) => rowsBehind("linden", { by, key: "k" }, MARCH, sees).labor === null;
    expect([labor("provider", { names: false, notes: true }), labor("campaign", { names: false, notes: true }), labor("campaign", { names: false, notes: false }), labor("goal", { names: false, notes: false })]).toEqual([true, false, true, false]);
    const rows = rowsBehind("linden", { by: "channel", key: "c" }, { ...MARCH, line: { cost: null } }, ALL);
    expect([rows.labor, rows.unpriced]).toEqual(["/linden/time/entries?from=2026-03-01&to=2026-03-31&channel=c", null]);
  });
});
