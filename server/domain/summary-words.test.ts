import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PeriodState } from "./finding";
import { roundHalfAway } from "./rounding";
import { answerOf, type BudgetFacts, budgetSentence, coverageSentence, returnSentence, trendSentence } from "./summary-words";

const hour = 3600;
const facts = (start: Partial<BudgetFacts>): BudgetFacts => ({ used: 22 * hour, available: 40 * hour, forecast: null, state: "running", unpricedSeconds: 0, ...start });
const seconds = (amount: number) => ({ seconds: amount });
const sentence = (start: Partial<BudgetFacts>) => budgetSentence(facts(start), seconds);

describe("the sentence about a budget", () => {
  it.each([
    ["over what is available is over", { used: 41 * hour }, { key: "isOver", values: { used: seconds(41 * hour), available: seconds(40 * hour), over: seconds(hour) } }],
    ["the forecast of formulas C, 46.2 h, will be 6.2 h over", { forecast: 46.2 * hour }, { key: "willBeOver", values: { used: seconds(22 * hour), available: seconds(40 * hour), over: seconds(46.2 * hour - 40 * hour) } }],
    ["within, it says what is left", {}, { key: "soFar", values: { used: seconds(22 * hour), available: seconds(40 * hour), left: seconds(18 * hour) } }],
    ["all of it is not over", { used: 40 * hour }, { key: "soFar", values: { used: seconds(40 * hour), available: seconds(40 * hour), left: seconds(0) } }],
    ["a past month ended over, whatever was foretold", { state: "past", used: 46 * hour, forecast: 30 * hour }, { key: "endedOver", values: { used: seconds(46 * hour), available: seconds(40 * hour), over: seconds(6 * hour) } }],
    ["or within", { state: "past" }, { key: "endedUnder", values: { used: seconds(22 * hour), available: seconds(40 * hour), left: seconds(18 * hour) } }],
    ["or to the minute", { state: "past", used: 40 * hour }, { key: "endedExactly", values: { used: seconds(40 * hour) } }],
    ["a month to come is planned", { state: "to-come", used: 0 }, { key: "planned", values: { available: seconds(40 * hour) } }],
    ["without a budget nothing is judged", { available: null }, { key: "noBudget", values: { used: seconds(22 * hour) } }],
    ["nothing of nothing", { available: null, used: 0 }, { key: "nothing", values: {} }],
    ["what is unknown is not 0", { used: null }, { key: "unknown", values: { available: seconds(40 * hour) } }],
    ["with hours that have no rate it claims no more than it knows", { unpricedSeconds: hour }, { key: "atLeast", values: { used: seconds(22 * hour), available: seconds(40 * hour), unpriced: seconds(hour) } }],
    ["and is over all the same where the known part is", { used: 41 * hour, unpricedSeconds: hour }, { key: "isOverAtLeast", values: { used: seconds(41 * hour), available: seconds(40 * hour), over: seconds(hour), unpriced: seconds(hour) } }],
  ] as const)("%s", (_, start, expected) => {
    expect(sentence(start)).toEqual(expected);
  });

  it("never says over where no more is used than is available, never keeps it back, and names no amount below nothing", () => {
    const amount = fc.integer({ min: 0, max: 500 * hour });
    fc.assert(
      fc.property(fc.option(amount), fc.option(amount), fc.option(amount), fc.constantFrom<PeriodState>("past", "running", "to-come"), fc.constantFrom(0, hour), (used, available, forecast, state, unpricedSeconds) => {
        const { key, values } = sentence({ used, available, forecast, state, unpricedSeconds });
        const isOver = used !== null && available !== null && used > available;
        expect(["isOver", "isOverAtLeast", "endedOver"].includes(key)).toBe(isOver);
        if (key === "willBeOver") expect(forecast).toBeGreaterThan(available ?? 0);
        if (used === null) expect(Object.keys(values)).not.toContain("used");
        if (available === null) expect(values).not.toHaveProperty("left");
        for (const value of Object.values(values)) expect("seconds" in value && value.seconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

const known = { pricedSeconds: 40 * hour, seconds: 40 * hour, valuedResults: 12, results: 12 };

describe("the sentence about the return", () => {
  it.each([
    ["the worked month of formulas E is a gain", { costMinor: 300_000, returnMinor: 380_000, roi: 0.2667, coverage: known }, "gain", "worth"],
    ["less back than went in is a loss", { costMinor: 300_000, returnMinor: 200_000, roi: -1 / 3, coverage: known }, "loss", "notWorth"],
    ["as much back is even", { costMinor: 300_000, returnMinor: 300_000, roi: 0, coverage: known }, "even", "even"],
    ["so is what is printed as 0.0 %", { costMinor: 300_000, returnMinor: 300_100, roi: 100 / 300_000, coverage: known }, "even", "even"],
    ["nothing spent, nothing back", { costMinor: 0, returnMinor: 0, roi: null, coverage: { pricedSeconds: 0, seconds: 0, valuedResults: 0, results: 0 } }, "nothing", null],
    ["hours without any rate are no cost of 0", { costMinor: 0, returnMinor: 380_000, roi: null, coverage: { ...known, pricedSeconds: 0 } }, "costUnknown", null],
    ["a return on nothing spent has no ratio", { costMinor: 0, returnMinor: 5000, roi: null, coverage: { pricedSeconds: 0, seconds: 0, valuedResults: 1, results: 1 } }, "noCost", null],
    ["what nobody has said is not nothing", { costMinor: 300_000, returnMinor: 0, roi: null, coverage: { ...known, valuedResults: 0, results: 0 } }, "unsaid", null],
    ["of a part of the hours the answer says that it is one", { costMinor: 300_000, returnMinor: 380_000, roi: 0.2667, coverage: { ...known, pricedSeconds: hour } }, "gain", "worthKnown"],
    ["results that nobody valued are not nothing", { costMinor: 300_000, returnMinor: 0, roi: null, coverage: { ...known, valuedResults: 0 } }, "unvalued", null],
    ["nothing that came back is said as it is", { costMinor: 300_000, returnMinor: 0, roi: -1, coverage: { ...known, valuedResults: 0, results: 0 } }, "nothingBack", null],
  ] as const)("%s", (_, given, key, answer) => {
    const said = returnSentence(given);
    expect([said.key, answerOf(said, given.coverage)?.key ?? null]).toEqual([key, answer]);
  });

  it("calls a gain only what is printed above 0.0 %, a loss only what is printed below", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (costMinor, returnMinor) => {
        const roi = (returnMinor - costMinor) / costMinor;
        const { key } = returnSentence({ costMinor, returnMinor, roi, coverage: known });
        const shown = roundHalfAway(roi * 100, 1);
        expect(key).toBe(shown > 0 ? "gain" : shown < 0 ? "loss" : "even");
      }),
    );
  });

  it("says what a return is not made of, and nothing where nothing is missing", () => {
    expect(coverageSentence(known)).toBeNull();
    expect(coverageSentence({ ...known, pricedSeconds: 30 * hour })).toEqual({ key: "hours", values: { hours: { seconds: 10 * hour }, results: { count: 0 } } });
    expect(coverageSentence({ ...known, valuedResults: 10 })?.key).toBe("results");
    expect(coverageSentence({ ...known, valuedResults: 10, pricedSeconds: 0 })?.key).toBe("both");
  });
});

describe("the sentence about the trend", () => {
  it("compares with the last month that has a return, and names it", () => {
    expect(trendSentence([{ month: "2026-08", roi: 0.1 }, { month: "2026-09", roi: null }, { month: "2026-10", roi: 0.267 }])).toEqual({ key: "up", values: { roi: { ratio: 0.267 }, before: { ratio: 0.1 }, month: { month: "2026-08" } } });
  });

  it("says nothing of what is unknown", () => {
    expect(trendSentence([{ month: "2026-10", roi: 0.267 }])).toBeNull();
    expect(trendSentence([{ month: "2026-09", roi: 0.1 }, { month: "2026-10", roi: null }])).toBeNull();
    expect(trendSentence([])).toBeNull();
  });

  it("says more than a month only where what is printed is more", () => {
    const ratio = fc.double({ min: -1, max: 8, noNaN: true });
    fc.assert(
      fc.property(ratio, fc.double({ min: -0.002, max: 0.002, noNaN: true }), (was, step) => {
        const key = trendSentence([{ month: "2026-09", roi: was }, { month: "2026-10", roi: was + step }])?.key;
        const [before, now] = [roundHalfAway(was, 3), roundHalfAway(was + step, 3)];
        expect(key).toBe(now > before ? "up" : now < before ? "down" : "same");
      }),
    );
  });
});
