import { expect, it } from "vitest";
import type { PersonTarget } from "../schema";
import { type Reach, suggest } from "./suggest";

const bob = { source: "bob@old.test", label: "Bob", detail: "bob@old.test", entries: 1, seconds: 3600 };
const remembered = { projects: new Map(), people: new Map<string, PersonTarget>([[bob.source, { to: "placeholder" }]]), work: new Map() };

function meantBy(members: Reach["members"]) {
  const reach = { isAgency: false, tenants: [{ slug: "acme", name: "Acme", channels: [] }], members, activities: [] };
  return suggest({ projects: [], people: [bob], work: [], restEntries: 0, restProjectEntries: 0, restPeopleEntries: 0 }, null, remembered, reach).people[0]?.target;
}

it("gives the hours of a placeholder's name to the person who has taken it over since", () => {
  expect(meantBy([{ id: "bob", name: "Bob", email: "bob@new.test", hasLeft: false }])).toEqual({ to: "member", memberId: "bob" });
  expect(meantBy([])).toEqual({ to: "placeholder" });
});
