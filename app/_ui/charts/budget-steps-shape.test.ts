import { describe, expect, it } from "vitest";
import { budgetStepsShape } from "./budget-steps-shape";

const frame = { left: 0, right: 300, top: 0, bottom: 100 };
const step = (actual: number | null, budget: number | null) => ({ label: "Mar", actual, budget });

describe("budget steps", () => {
  it("leave a gap in the line where there is no budget", () => {
    const { budget } = budgetStepsShape([step(1, 10), step(1, null), step(1, 10)], frame);
    expect(budget?.match(/M/g)).toHaveLength(2);
  });
  it("join a change of budget by an upright", () => {
    const { budget } = budgetStepsShape([step(1, 5), step(1, 10)], frame);
    expect(budget).toBe("M0,50H150V0H300");
  });
  it("draw no line at all when no period has a budget", () => {
    expect(budgetStepsShape([step(1, null)], frame).budget).toBeNull();
  });
  it("part what is over, and count all as over against a budget of zero", () => {
    const { bars } = budgetStepsShape([step(20, 10), step(20, 0), step(20, null)], frame);
    expect(bars.map((bar) => [bar.within, bar.overTop])).toEqual([[50, 0], [100, 0], [0, null]]);
  });
  it("draw nothing for an unknown month and a flat bar for one of zero", () => {
    const { bars } = budgetStepsShape([step(null, 10), step(0, 10)], frame);
    expect(bars.map((bar) => bar.within)).toEqual([null, 100]);
  });
});
