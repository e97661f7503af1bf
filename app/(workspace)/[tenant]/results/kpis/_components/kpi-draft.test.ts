import { describe, expect, it } from "vitest";
import type { ListedKpi } from "@/server/kpis/schema";
import { draftOf, fieldsOf, heldOf, isOtherTarget, isToCome } from "./kpi-draft";

const plan = { direction: "decrease", start: 60, target: 30, targetHigh: null, startOn: "2026-01-01", dueOn: "2026-12-31" } as const;
const kpi: ListedKpi = {
  id: "k", goalId: null, goalTitle: null, name: "First response", unit: "min", reading: "level", source: null, collectEvery: "weekly", discussEvery: null, ownerId: null, ownerName: null,
  ...plan, weight: 1, isVanity: false, isRetired: false, version: 1, value: 45, valueOn: "2026-03-01", progress: 0.5, expected: 0.5, status: "on-track", collect: null, discuss: null,
  agreed: { ...plan, target: 20, since: "2026-06-01" },
};

describe("the form of a KPI", () => {
  it("holds what is last agreed, also where that begins only later, and changes it from then on", () => {
    expect(draftOf(kpi, "2026-03-11")).toMatchObject({ target: 20, from: "2026-06-01" });
    expect(draftOf(kpi, "2026-07-01")).toMatchObject({ from: "2026-07-01" });
  });

  it("asks from when a target holds only where another one is written", () => {
    const draft = draftOf(kpi, "2026-07-01");
    expect(isOtherTarget({ ...draft, name: "First answer", unit: "h" }, kpi)).toBe(false);
    expect(isOtherTarget({ ...draft, target: 25 }, kpi)).toBe(true);
    expect(isOtherTarget({ ...draft, dueOn: "" }, kpi)).toBe(true);
  });

  it("dates a target otherwise that is still to come, and takes it back to the one that holds", () => {
    expect(isToCome(kpi, "2026-05-31")).toBe(true);
    expect(isToCome(kpi, "2026-06-01")).toBe(false);
    expect(isToCome({ agreed: { ...kpi.agreed, since: null } }, "2026-05-31")).toBe(false);
    const draft = { ...draftOf(kpi, "2026-03-11"), ...heldOf(kpi) };
    expect(fieldsOf(draft)).toMatchObject(plan);
    expect(isOtherTarget(draft, kpi)).toBe(true);
  });

  it("sends back what it was given", () => {
    const { agreed: { since: _, ...agreed }, name, reading, collectEvery } = kpi;
    expect(fieldsOf(draftOf(kpi, "2026-07-01"))).toMatchObject({ ...agreed, name, reading, collectEvery });
  });
});
