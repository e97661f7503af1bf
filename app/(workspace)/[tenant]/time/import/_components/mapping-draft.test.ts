import { describe, expect, it } from "vitest";
import type { ImportWords } from "@/server/imports/schema";
import { draftOf, mappingOf, openIn } from "./mapping-draft";

const word = { label: "", detail: null, entries: 1, seconds: 60 };
const words: ImportWords = {
  projects: [{ ...word, source: "a", target: null, from: null }, { ...word, source: "b", target: { to: "leave-out" }, from: "remembered" }],
  people: [{ ...word, source: "ann", target: { to: "placeholder" }, from: "new" }],
  work: [{ ...word, source: "calls", target: { to: "rest" }, from: "new" }],
  rest: null, restEntries: 0, restProjects: null, restProjectEntries: 0, restPeople: null, restPeopleEntries: 0, tenants: [], members: [], activities: [],
};

describe("a mapping that a person is making", () => {
  it("begins with what is suggested and leaves open what nobody can guess", () => {
    expect(mappingOf(draftOf(words))).toEqual({
      projects: [{ source: "b", target: { to: "leave-out" } }], people: [{ source: "ann", target: { to: "placeholder" } }], work: [{ source: "calls", target: { to: "rest" } }], rest: null,
      restProjects: null, restPeople: null, leaveOutErrors: false, leaveOutLocked: false,
    });
  });

  it("is not whole while a project has no place, or words are like everything else and that is nothing yet", () => {
    expect(openIn(draftOf(words), words)).toEqual({ projects: 1, rest: true, restProjects: false });
    const chosen = { ...draftOf(words), projects: { a: { to: "leave-out" as const }, b: { to: "leave-out" as const } }, rest: { make: "Care", kind: "participation" as const } };
    expect(openIn(chosen, words)).toEqual({ projects: 0, rest: false, restProjects: false });
  });

  it("is not whole while projects too rare to be listed have no place", () => {
    const many = { ...words, restProjectEntries: 7 };
    expect(openIn(draftOf(many), many).restProjects).toBe(true);
    const draft = { ...draftOf(many), restProjects: { to: "leave-out" as const } };
    expect(openIn(draft, many).restProjects).toBe(false);
    expect(mappingOf(draft).restProjects).toEqual({ to: "leave-out" });
  });

  it("needs no activity for everything else where every word has its own", () => {
    const draft = { ...draftOf(words), work: { calls: { to: "leave-out" as const } } };
    expect(openIn(draft, words).rest).toBe(false);
    expect(openIn(draft, { ...words, restEntries: 3 }).rest).toBe(true);
  });
});
