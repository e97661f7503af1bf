import type { RuleOfThumb } from "./estimate";

/** What a rule's number counts: days, minutes, percent, or pieces. */
export type RuleUnit = "days" | "minutes" | "percent" | "count";

/** The rules of thumb that advice, gates and recommendations go by. */
export const RULE_KEYS = ["window-days", "neglect-days", "neglect-share", "roi-threshold", "half-time-share", "automation-share", "duplicate-share", "fewest-goals", "most-goals", "most-kpis", "response-minutes"] as const;
export type RuleKey = (typeof RULE_KEYS)[number];

/** A year of null: the source prints none. */
export type Rule = Omit<RuleOfThumb, "year"> & { year: number | null; unit: RuleUnit };
export type Rules = Record<RuleKey, Rule>;

// The article prints no date; 2010 is the newest year that it names.
const timeTips = { source: "“7 tips for time management with social media”, a Dutch practitioners’ article", year: 2010 };
const delegateOrDrop = { source: "A Romanian practitioners’ article on delegating or dropping social networks", year: null };
const tenElements = { source: "A German practitioners’ article on ten elements of a social media strategy", year: null };
const processes = { source: "An Italian practitioners’ article on the people and processes of social media", year: null };
const own = { source: "Worthwhile’s own start value, to be replaced by what you learn", year: 2026 };

/** The defaults; a tenant keeps a row only where its own value differs. */
export const RULES: Rules = {
  "window-days": { value: 90, unit: "days", ...own },
  "neglect-days": { value: 14, unit: "days", ...own },
  "neglect-share": { value: 50, unit: "percent", ...own },
  "roi-threshold": { value: 0, unit: "percent", ...own },
  "half-time-share": { value: 50, unit: "percent", ...delegateOrDrop },
  "automation-share": { value: 50, unit: "percent", ...timeTips },
  "duplicate-share": { value: 50, unit: "percent", ...delegateOrDrop },
  "fewest-goals": { value: 5, unit: "count", ...tenElements },
  "most-goals": { value: 10, unit: "count", ...tenElements },
  "most-kpis": { value: 3, unit: "count", ...own },
  "response-minutes": { value: 30, unit: "minutes", ...processes },
};

export type OwnRule = Omit<Rule, "unit"> & { key: RuleKey };

/** The rules that hold where a tenant has values of its own for some of them. */
export function rulesWith(own: readonly OwnRule[], defaults: Rules = RULES): Rules {
  return own.reduce((rules, { key, value, source, year }) => ({ ...rules, [key]: { ...rules[key], value, source, year } }), defaults);
}
