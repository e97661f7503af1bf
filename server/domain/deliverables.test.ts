import { expect, it } from "vitest";
import { COUNT_HOLDS_DAYS, countedIn } from "./deliverables";

const october = { from: "2026-10-01", to: "2026-10-31", today: "2026-10-15" };
const calendar = { weekend: [6, 7], holidays: new Set<string>() };
const posts = { planned: 20, done: 8, countedOn: "2026-10-14", rest: "typical" as const };

it("a count of deliverables is of the month in which it was made", () => {
  expect(countedIn([{ deliverables: posts }], october, calendar)).toEqual({ ...posts, isOld: false });
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-10-31" } }], october, calendar)).not.toBeNull();
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-09-30" } }], october, calendar)).toBeNull();
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-11-01" } }], october, calendar)).toBeNull();
});

it("a figure of several budgets, or of none, has no deliverables of its own", () => {
  expect(countedIn([{ deliverables: posts }, { deliverables: posts }], october, calendar)).toBeNull();
  expect(countedIn([{ deliverables: posts }, { deliverables: null }], october, calendar)).toBeNull();
  expect(countedIn([], october, calendar)).toBeNull();
  expect(countedIn([{ deliverables: null }, {}], october, calendar)).toBeNull();
});

it("a count is old after five working days, which weekends and public holidays are not", () => {
  expect(COUNT_HOLDS_DAYS).toBe(5);
  // Counted on a Wednesday.
  const isOld = (today: string, more: Partial<typeof calendar> = {}, span = october) => countedIn([{ deliverables: posts }], { ...span, today }, { ...calendar, ...more })?.isOld;
  expect(["2026-10-14", "2026-10-15", "2026-10-21", "2026-10-22"].map((today) => isOld(today))).toEqual([false, false, false, true]);
  expect(isOld("2026-10-22", { holidays: new Set(["2026-10-19"]) })).toBe(false);
  expect(isOld("2026-10-22", { weekend: [] })).toBe(true);
  // In a month that is over it is as old as it was by then; one counted on its last day never grows old.
  expect(isOld("2026-12-01", {}, { ...october, to: "2026-10-21" })).toBe(false);
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-10-31" } }], { ...october, today: "2026-12-01" }, calendar)?.isOld).toBe(false);
});
