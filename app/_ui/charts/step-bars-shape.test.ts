import { describe, expect, it } from "vitest";
import { stepBarsShape } from "./step-bars-shape";

describe("bars with budget steps in small", () => {
  it("stand on one scale from zero, whatever they hold themselves", () => {
    const { within, width } = stepBarsShape([{ actual: 10, budget: null }, { actual: 5, budget: 10 }], 20);
    expect(width).toBe(20);
    expect(within).toBe("M1.5,40V20h7V40zM11.5,40V30h7V40z");
  });

  it("end at the budget and go on narrower beyond it", () => {
    const { within, over } = stepBarsShape([{ actual: 20, budget: 10 }]);
    expect([within, over]).toEqual(["M1.5,40V20h7V40z", "M3,20V0h4V20z"]);
  });

  it("draw equal budgets of neighbours as one line, a change as a step, and none as a gap", () => {
    const { budget } = stepBarsShape([{ actual: 0, budget: 10 }, { actual: 0, budget: 20 }, { actual: 0, budget: null }, { actual: null, budget: 20 }]);
    expect(budget).toBe("M0,20H10V0H20M30,0H40");
  });

  it("show nothing where nothing is known, and all as over where the budget is nothing", () => {
    expect(stepBarsShape([{ actual: null, budget: null }, { actual: 0, budget: null }])).toMatchObject({ within: "", over: "", budget: "" });
    expect(stepBarsShape([{ actual: 4, budget: 0 }])).toMatchObject({ within: "", over: "M3,40V0h4V40z" });
  });
});
