import { describe, expect, it } from "vitest";
import type { OwnTenant } from "@/server/tenants/schema";
import { landingPage } from "./landing";

const tenant = (start: Partial<OwnTenant>): OwnTenant => ({ slug: "acme", name: "Acme", kind: "company", agencySlug: null, agencyName: null, isArchived: false, role: "owner", mayLog: true, ...start });

describe("a sign-in lands on the page that the role needs", () => {
  it.each([
    ["an agency's owner, who also owns clients", [tenant({ kind: "client" }), tenant({ slug: "north", kind: "agency" })], "/agencies/north"],
    ["an agency's executive", [tenant({ slug: "north", kind: "agency", role: "executive" })], "/agencies/north"],
    ["an agency's member", [tenant({ slug: "north", kind: "agency", role: "member" }), tenant({ kind: "client", role: "member" })], "/my-week"],
    ["a company's member", [tenant({ role: "member" })], "/acme/time"],
    ["a freelancer of two companies", [tenant({ role: "external" }), tenant({ slug: "other", role: "external" })], "/my-week"],
    ["an executive", [tenant({ role: "executive" })], "/acme/summary"],
    ["a client's reader, whose other workspace is archived", [tenant({ slug: "old", isArchived: true }), tenant({ role: "viewer" })], "/acme/summary"],
    ["the owner of one archived workspace", [tenant({ isArchived: true })], "/acme"],
    ["nobody's member", [], null],
  ])("%s", (_, tenants, page) => {
    expect(landingPage(tenants)).toBe(page);
  });
});
