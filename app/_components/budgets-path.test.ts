import { expect, it } from "vitest";
import { budgetsPath } from "./budgets-path";

it("the way to a budget is that to its year, and to money where it is about money", () => {
  expect([budgetsPath("brood", "2026-03"), budgetsPath("brood", "2026-03", "time"), budgetsPath("brood", "2026-03", "money")]).toEqual([
    "/brood/time/budgets?year=2026", "/brood/time/budgets?year=2026", "/brood/time/budgets?year=2026&measure=money",
  ]);
});
