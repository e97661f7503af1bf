import { describe, expect, it } from "vitest";
import { type NeglectFacts, neglectOf } from "./neglect";
import { RULES, rulesWith } from "./rule-of-thumb";

const HOUR = 3600;
const kept: NeglectFacts = { status: "active", openedOn: "2026-01-01", lastOn: "2026-10-14", today: "2026-10-15", minimumMonthSeconds: 10 * HOUR, lastSeconds: 8 * HOUR };
const cases: [what: string, facts: Partial<NeglectFacts>, found: ReturnType<typeof neglectOf>][] = [
  ["one that is looked after", {}, null],
  ["one with its last time fourteen days ago", { lastOn: "2026-10-01" }, null],
  ["one with its last time fifteen days ago", { lastOn: "2026-09-30" }, "silent"],
  ["one that never had time", { lastOn: null, lastSeconds: 0 }, "silent"],
  ["a new one without time", { openedOn: "2026-10-10", lastOn: null, lastSeconds: 0 }, null],
  ["one of fourteen days without time", { openedOn: "2026-10-01", lastOn: null }, null],
  ["one of fifteen days without time", { openedOn: "2026-09-30", lastOn: null }, "silent"],
  ["one with exactly half of its least upkeep", { lastSeconds: 5 * HOUR }, null],
  ["one with a second less", { lastSeconds: 5 * HOUR - 1 }, "under-minimum"],
  ["one with little time of which nobody said a minimum", { lastSeconds: 1, minimumMonthSeconds: null }, null],
  ["one with little time that is not a month old", { lastSeconds: 1, openedOn: "2026-09-15" }, null],
  ["one with little time that is a month and a day old", { lastSeconds: 1, openedOn: "2026-09-14" }, "under-minimum"],
  ["an experiment without time", { status: "experiment", lastOn: null }, "silent"],
  ["a delegated one without time", { status: "delegated", lastOn: null }, "silent"],
  ["an idea", { status: "idea", lastOn: null }, null],
  ["a closed one", { status: "closed", lastOn: null }, null],
];

describe("a neglected channel", () => {
  it.each(cases)("%s is told apart", (_, facts, found) => {
    expect(neglectOf({ ...kept, ...facts }, RULES)).toBe(found);
  });

  it("is what the tenant's own rules say", () => {
    const rules = rulesWith([{ key: "neglect-days", value: 30, source: "Us", year: 2026 }, { key: "neglect-share", value: 90, source: "Us", year: 2026 }]);
    expect(neglectOf({ ...kept, lastOn: "2026-09-20" }, rules)).toBe("under-minimum");
    expect(neglectOf({ ...kept, lastOn: "2026-09-20", minimumMonthSeconds: null }, rules)).toBeNull();
  });
});
