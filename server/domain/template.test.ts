import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingFrom, type Plan, type Present } from "./template";
import { BUSINESS_KINDS, planOfKind } from "./template-kinds";

const NOTHING: Present = { goals: [], kpis: [], channels: [], activities: [] };
const EMPTY: Plan = { goals: [], kpis: [], channels: [], activities: [] };
const shop = planOfKind("shop", "EUR");
const taken = (plan: Plan): Present => ({ ...plan, goals: plan.goals.map(({ title }) => ({ title, isRetired: false })) });

describe("what a template adds", () => {
  it("is all of it where there is nothing: five or six goals with a KPI each, and three or four channels", () => {
    for (const kind of BUSINESS_KINDS) {
      const plan = planOfKind(kind, "EUR");
      expect(missingFrom(plan, NOTHING)).toEqual(plan);
      expect([5, 6]).toContain(plan.goals.length);
      expect(plan.kpis.map(({ goalTitle }) => goalTitle)).toEqual(plan.goals.map(({ title }) => title));
      expect([3, 4]).toContain(plan.channels.length);
    }
  });

  it("counts money in the workspace's currency", () => {
    expect(planOfKind("shop", "CHF").kpis[0]).toMatchObject({ name: "Revenue from social media", unit: "CHF" });
  });

  it("is nothing that is there, however it is written", () => {
    const present = { ...NOTHING, goals: [{ title: " sell MORE through  social media", isRetired: false }], channels: [{ name: "instagram" }] };
    const missing = missingFrom(shop, present);
    expect(missing.goals.map(({ title }) => title)).not.toContain("Sell more through social media");
    expect(missing.channels.map(({ name }) => name)).toEqual(["Pinterest", "Newsletter", "Review sites"]);
    // The goal that is there gets the KPI that it lacks.
    expect(missing.kpis).toHaveLength(5);
  });

  it("does not bring back a goal that was put aside, nor its KPI", () => {
    const missing = missingFrom(shop, { ...NOTHING, goals: [{ title: "Be recommended", isRetired: true }] });
    expect(missing.goals).toHaveLength(4);
    expect(missing.kpis.map(({ goalTitle }) => goalTitle)).not.toContain("Be recommended");
  });

  it("is nothing the second time, and each name once, whatever there was", () => {
    const name = fc.constantFrom("Leads", "leads", " Sales", "Reach", "Über uns");
    const plan = fc.record({
      goals: fc.array(name.map((title) => ({ title, category: null, completionCriterion: null, successPercent: 100, failurePercent: 50 }))),
      kpis: fc.array(fc.record({ goalTitle: fc.option(name, { nil: null }), name }).map((kpi) => ({ ...kpi, unit: null, reading: "level" as const, collectEvery: null, discussEvery: null, direction: "increase" as const, weight: 1, isVanity: false }))),
      channels: fc.array(name.map((given) => ({ name: given, platformKey: "blog", purpose: null }))),
      activities: fc.array(name.map((given) => ({ name: given, kind: "other" as const }))),
    });
    fc.assert(
      fc.property(plan, plan, (wanted, there) => {
        const present = taken(there);
        const added = taken(missingFrom(wanted, present));
        const after = { goals: [...present.goals, ...added.goals], kpis: [...present.kpis, ...added.kpis], channels: [...present.channels, ...added.channels], activities: [...present.activities, ...added.activities] };
        expect(missingFrom(wanted, after)).toEqual(EMPTY);
        expect(new Set(added.channels.map((row) => row.name.trim().toLowerCase())).size).toBe(added.channels.length);
      }),
    );
  });
});
