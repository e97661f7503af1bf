import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesOf, type RecordedFigures } from "./month-record";

const HOUR = 3600;
const closed: RecordedFigures = { budget: 40 * HOUR, carriedIn: 10 * HOUR, used: 46 * HOUR, moneyBudget: null, moneyUsed: 250_000 };

describe("a month that is closed", () => {
  it("says what came in when it was closed and what would come in today, once a month before it was corrected", () => {
    expect(differencesOf(closed, { ...closed, carriedIn: 8.5 * HOUR })).toEqual([{ figure: "carriedIn", closed: 10 * HOUR, now: 8.5 * HOUR }]);
  });

  it("tells what is unknown from nothing", () => {
    expect(differencesOf(closed, { ...closed, moneyBudget: 0, moneyUsed: null })).toEqual([
      { figure: "moneyBudget", closed: null, now: 0 },
      { figure: "moneyUsed", closed: 250_000, now: null },
    ]);
  });

  it("differs in nothing from itself, and in the same figures whichever way it is read", () => {
    const amount = fc.option(fc.integer({ min: 0, max: 3 }));
    const figures = fc.record({ budget: amount, carriedIn: fc.integer({ min: -1, max: 1 }), used: fc.integer({ min: 0, max: 2 }), moneyBudget: amount, moneyUsed: amount });
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(differencesOf(a, a)).toEqual([]);
        expect(differencesOf(a, b).map(({ figure }) => figure)).toEqual(differencesOf(b, a).map(({ figure }) => figure));
      }),
    );
  });
});
