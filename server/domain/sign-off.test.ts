import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesSince, type SignedGoal } from "./sign-off";

const goal = (id: string, change: Partial<SignedGoal> = {}): SignedGoal => ({ id, title: `Goal ${id}`, dueOn: null, completionCriterion: null, ...change });
const signed = [goal("a"), goal("b"), goal("c")];

describe("what is other than it was signed", () => {
  it.each([
    ["nothing, where nothing was touched", signed, []],
    ["a goal that was added", [...signed, goal("d")], ["added Goal d"]],
    ["a goal that was taken out, and nobody who only closed the gap", [goal("a"), goal("c")], ["removed Goal b"]],
    ["two that changed places", [goal("b"), goal("a"), goal("c")], ["moved Goal b", "moved Goal a"]],
    ["another title, day and criterion, each by itself", [goal("a", { title: "Other" }), goal("b", { dueOn: "2026-12-31" }), goal("c", { completionCriterion: "Done" })], ["renamed Other", "due Goal b", "criterion Goal c"]],
  ])("is %s", (_name, goals, expected) => {
    expect(changesSince(signed, goals).map(({ kind, title }) => `${kind} ${title}`)).toEqual(expected);
  });

  it("is nothing exactly where both lists are the same", () => {
    const goals = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), title: fc.constantFrom("x", "y"), dueOn: fc.constantFrom(null, "2026-01-31"), completionCriterion: fc.constantFrom(null, "z") }), { selector: ({ id }) => id });
    fc.assert(fc.property(goals, goals, (before, after) => {
      expect(changesSince(before, after).length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
    }));
  });
});
