import { describe, expect, it } from "vitest";
import { inOrderOfStage, paidSpan, type ToolDates, toolStage } from "./tool-stage";

const wanted: ToolDates = { trialFrom: null, trialUntil: null, outcome: null, usedFrom: null, usedUntil: null };
const tried: ToolDates = { ...wanted, trialFrom: "2026-05-01", trialUntil: "2026-05-31" };

describe("a tool", () => {
  it.each([
    ["is requirements first", wanted, { stage: "requirements", daysLeft: null }],
    ["is in trial to its last day", tried, { stage: "trial", daysLeft: 0 }],
    ["waits for a decision the day after", { ...tried, trialUntil: "2026-05-30" }, { stage: "trial-over", daysLeft: -1 }],
    ["is used once it is adopted", { ...tried, outcome: "adopt", usedFrom: "2026-06-01" }, { stage: "in-use", daysLeft: null }],
    ["is dropped", { ...tried, outcome: "drop" }, { stage: "dropped", daysLeft: null }],
    ["is retired after its last day", { ...wanted, usedFrom: "2025-01-01", usedUntil: "2026-05-30" }, { stage: "retired", daysLeft: null }],
  ] as const)("%s", (_name, dates, expected) => {
    expect(toolStage(dates, "2026-05-31")).toEqual(expected);
  });

  it("is paid for from its trial or its use on, to its last day or that of the trial after which it was dropped", () => {
    expect(paidSpan(wanted)).toBeNull();
    expect(paidSpan({ ...tried, outcome: "drop" })).toEqual({ from: "2026-05-01", lastOn: "2026-05-31" });
    expect(paidSpan({ ...tried, outcome: "adopt", usedFrom: "2026-06-01" })).toEqual({ from: "2026-05-01", lastOn: null });
  });

  it("that waits for a decision stands first, then the trial that ends soonest", () => {
    const of = (name: string, stage: "trial" | "in-use" | "trial-over", daysLeft: number | null) => ({ name, stage, daysLeft });
    expect(inOrderOfStage([of("a", "in-use", null), of("b", "trial", 9), of("c", "trial", 2), of("d", "trial-over", -3)]).map(({ name }) => name)).toEqual(["d", "c", "b", "a"]);
  });
});
