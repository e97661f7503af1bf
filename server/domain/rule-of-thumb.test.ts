import { describe, expect, it } from "vitest";
import { RULE_KEYS, RULES, rulesWith } from "./rule-of-thumb";

describe("rules of thumb", () => {
  it("each say who said so, and when where that is known", () => {
    for (const key of RULE_KEYS) {
      expect(RULES[key].source).not.toBe("");
      expect(RULES[key].year ?? 2010).toBeGreaterThan(2000);
    }
  });

  it("are a tenant's own where it has said so, and the defaults everywhere else", () => {
    const rules = rulesWith([{ key: "neglect-days", value: 21, source: "Our board", year: 2025 }]);
    expect(rules["neglect-days"]).toEqual({ value: 21, source: "Our board", year: 2025, unit: "days" });
    expect(rules["half-time-share"]).toEqual(RULES["half-time-share"]);
    expect(rulesWith([])).toEqual(RULES);
  });
});
