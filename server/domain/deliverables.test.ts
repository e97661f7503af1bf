import { expect, it } from "vitest";
import { countedIn } from "./deliverables";

const october = { from: "2026-10-01", to: "2026-10-31" };
const posts = { planned: 20, done: 8, countedOn: "2026-10-14", rest: "typical" as const };

it("a count of deliverables is of the month in which it was made", () => {
  expect(countedIn([{ deliverables: posts }], october)).toEqual(posts);
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-10-31" } }], october)).not.toBeNull();
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-09-30" } }], october)).toBeNull();
  expect(countedIn([{ deliverables: { ...posts, countedOn: "2026-11-01" } }], october)).toBeNull();
});

it("a figure of several budgets, or of none, has no deliverables of its own", () => {
  expect(countedIn([{ deliverables: posts }, { deliverables: posts }], october)).toBeNull();
  expect(countedIn([{ deliverables: posts }, { deliverables: null }], october)).toBeNull();
  expect(countedIn([], october)).toBeNull();
  expect(countedIn([{ deliverables: null }, {}], october)).toBeNull();
});
