import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { slugOf } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const settings = {
  version: 1,
  name: "Acme",
  currency: "EUR",
  timeZone: "Europe/Bucharest",
  locale: "en",
  weekStart: 7,
  fteWeekSeconds: 129_600,
  holidayCountry: "DE",
  holidayRegion: "BY",
  timerAskSeconds: 3600,
  timerStopSeconds: 7200,
  calibrationUntil: "2026-04-15",
} as const;

describe("a tenant's settings", () => {
  it("are kept as they were set and count for its holidays", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await owner.api.tenants.change(write({ tenant, ...settings }));
    expect(await owner.api.tenants.current({ tenant })).toMatchObject({ ...settings, version: 2 });
    expect(await owner.api.holidays.year({ tenant, year: 2026 })).toContainEqual(expect.objectContaining({ on: "2026-01-06" }));
  });

  it("are refused where no calendar is kept, or the region is of another country", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    for (const wrong of [{ holidayCountry: "XX", holidayRegion: null }, { holidayCountry: "NL", holidayRegion: "BY" }, { holidayCountry: null, holidayRegion: "BY" }]) {
      await expect(owner.api.tenants.change(write({ tenant, ...settings, ...wrong }))).rejects.toMatchObject({ message: "noSuchCalendar" });
    }
    await expect(owner.api.tenants.change(write({ tenant, ...settings, currency: "XXQ" }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("of two admins who save at once are the first one's, and the second is told", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const admin = await addMember(db, company, "admin");
    const results = await Promise.allSettled([owner, admin].map(({ api }, index) => api.tenants.change(write({ tenant, ...settings, name: `Name ${index}` }))));
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
    expect(lost).toMatchObject([{ code: "CONFLICT", message: "changedMeanwhile" }]);
    const kept = await admin.api.tenants.current({ tenant });
    expect(kept).toMatchObject({ name: `Name ${results.findIndex(({ status }) => status === "fulfilled")}`, version: 2 });
    expect(await admin.api.tenants.change(write({ tenant, ...settings, version: kept.version, name: "Third" }))).toEqual({ version: 3 });
  });

  it("keep their version while the tenant is archived and opened again", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await owner.api.tenants.archive(write({ tenant }));
    await owner.api.tenants.restore(write({ tenant }));
    expect(await owner.api.tenants.change(write({ tenant, ...settings }))).toEqual({ version: 2 });
  });

  it("ask about a timer before they stop it", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await expect(owner.api.tenants.change(write({ tenant, ...settings, timerStopSeconds: 3600 }))).rejects.toMatchObject({ message: "stopsBeforeAsking" });
  });

  it("are changed by owners and admins only, and never by an unknown key", async () => {
    const company = await makeCompany(db);
    const manager = await addMember(db, company, "manager");
    await expect(manager.api.tenants.change(write({ tenant: company.slug, ...settings }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const sly = write({ tenant: company.slug, ...settings, kind: "agency" });
    await expect(company.owner.api.tenants.change(sly)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await company.owner.api.tenants.current({ tenant: company.slug })).toMatchObject({ kind: "company" });
  });
});

describe("the tenants of a person", () => {
  it("are listed by name with role and agency, which is named only to those who are in it", async () => {
    const agency = await makeAgency(db, { name: "Agency" });
    const client = await makeClient(db, agency, { name: "Client" });
    const reader = await addMember(db, client, "viewer");
    expect(await agency.owner.api.tenants.mine({})).toEqual([
      { slug: agency.slug, name: "Agency", kind: "agency", agencySlug: null, agencyName: null, isArchived: false, role: "owner", mayLog: true },
      { slug: client.slug, name: "Client", kind: "client", agencySlug: agency.slug, agencyName: "Agency", isArchived: false, role: "owner", mayLog: true },
    ]);
    expect(await reader.api.tenants.mine({})).toMatchObject([{ slug: client.slug, agencySlug: null, agencyName: null, role: "viewer", mayLog: false }]);
    expect(await (await makePerson(db)).api.tenants.mine({})).toEqual([]);
  });

  it("take no time once they are archived", async () => {
    const company = await makeCompany(db);
    await company.owner.api.tenants.archive(write({ tenant: company.slug }));
    expect(await company.owner.api.tenants.mine({})).toMatchObject([{ isArchived: true, mayLog: false }]);
  });
});

describe("a tenant's address", () => {
  it.each([
    ["Bloom & Co.", "bloom-co"],
    ["Ștefan cel Mare", "stefan-cel-mare"],
    ["東京", "workspace"],
    ["My week", "my-week-workspace"],
    [`${"a".repeat(59)} b`, "a".repeat(59)],
  ])("of %s is %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is another one where it is taken", async () => {
    const name = `Twin ${Date.now()}`;
    const [first, second] = [await makeCompany(db, { name }), await makeCompany(db, { name })];
    expect(second.slug).toBe(`${first.slug}-2`);
  });
});
