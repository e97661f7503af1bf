import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_ACTIVITIES } from "../activities/defaults";
import type { Database } from "../db/client";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, write, type Person } from "../testing/factories";
import { mailedToken } from "../testing/invites";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** What a person is in each of their tenants, by address. */
const standing = async ({ api }: Pick<Person, "api">) => Object.fromEntries((await api.tenants.mine({})).map(({ slug, role }) => [slug, role]));
const inAgency = async (person: Person, agency: string) => (await person.api.clients.list({ agency })).map(({ slug }) => slug);

describe("an agency's clients", () => {
  it("open with the agency's settings, its activities, and its owners and admins in the same roles", async () => {
    const agency = await makeAgency(db, { currency: "USD", timeZone: "America/New_York", weekStart: 7, holidayCountry: "US" });
    const admin = await addMember(db, agency, "admin");
    const manager = await addMember(db, agency, "manager");
    const { slug } = await admin.api.clients.create(write({ tenant: agency.slug, name: "Bloom & Co" }));
    expect(await agency.owner.api.tenants.current({ tenant: slug })).toMatchObject({ kind: "client", name: "Bloom & Co", currency: "USD", timeZone: "America/New_York", weekStart: 7, holidayCountry: "US", role: "owner" });
    expect(await agency.owner.api.activities.list({ tenant: slug })).toHaveLength(DEFAULT_ACTIVITIES.length);
    expect(await standing(admin)).toEqual({ [agency.slug]: "admin", [slug]: "admin" });
    expect(await standing(manager)).toEqual({ [agency.slug]: "manager" });
    expect(await agency.owner.api.clients.list({ agency: agency.slug })).toEqual([{ slug, name: "Bloom & Co", isArchived: false, role: "owner", people: 2, handOverTo: null }]);
  });

  it("are opened by owners and admins, and only in an agency", async () => {
    const agency = await makeAgency(db);
    const manager = await addMember(db, agency, "manager");
    await expect(manager.api.clients.create(write({ tenant: agency.slug, name: "Bloom" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const company = await makeCompany(db);
    await expect(company.owner.api.clients.create(write({ tenant: company.slug, name: "Bloom" }))).rejects.toMatchObject({ code: "CONFLICT", message: "notAnAgency" });
  });

  it("never take an address that the app uses itself", async () => {
    const agency = await makeAgency(db);
    const { slug } = await agency.owner.api.clients.create(write({ tenant: agency.slug, name: "Agencies" }));
    expect(slug).toMatch(/^agencies-workspace/);
  });

  it("are listed for a person as far as they may enter them, and no longer once they were taken out", async () => {
    const agency = await makeAgency(db);
    const a = await makeClient(db, agency);
    const b = await makeClient(db, agency);
    const c = await makeClient(db, agency);
    const person = await addMember(db, agency, "member");
    for (const client of [a, b]) await agency.owner.api.clients.assign(write({ tenant: agency.slug, memberId: person.memberId, client: client.slug, role: "manager" }));
    expect((await inAgency(person, agency.slug)).sort()).toEqual([a.slug, b.slug].sort());
    await expect(person.api.channels.list({ tenant: c.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await agency.owner.api.clients.unassign(write({ tenant: agency.slug, memberId: person.memberId, client: b.slug }));
    expect(await inAgency(person, agency.slug)).toEqual([a.slug]);
    await expect(person.api.channels.list({ tenant: b.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("can be archived and opened again, and cannot be written to meanwhile", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    await agency.owner.api.tenants.archive(write({ tenant: client.slug }));
    await expect(agency.owner.api.goals.create(write({ tenant: client.slug, title: "Leads" }))).rejects.toMatchObject({ message: "tenantArchived" });
    expect(await agency.owner.api.clients.list({ agency: agency.slug })).toMatchObject([{ isArchived: true }]);
    await agency.owner.api.tenants.restore(write({ tenant: client.slug }));
    await agency.owner.api.goals.create(write({ tenant: client.slug, title: "Leads" }));
    await expect(agency.owner.api.tenants.archive(write({ tenant: agency.slug }))).rejects.toMatchObject({ message: "agencyStaysOpen" });
  });
});

describe("an agency's people", () => {
  it("who become owner or admin are that in every client, archived ones too; who stop being it are in none", async () => {
    const agency = await makeAgency(db);
    const a = await makeClient(db, agency);
    const b = await makeClient(db, agency);
    await agency.owner.api.tenants.archive(write({ tenant: b.slug }));
    const person = await addMember(db, agency, "member");
    await agency.owner.api.clients.assign(write({ tenant: agency.slug, memberId: person.memberId, client: a.slug, role: "viewer" }));
    const change = (role: "owner" | "admin" | "manager") => agency.owner.api.members.changeRole(write({ tenant: agency.slug, memberId: person.memberId, role }));
    await change("admin");
    expect(await standing(person)).toEqual({ [agency.slug]: "admin", [a.slug]: "admin", [b.slug]: "admin" });
    await change("owner");
    expect(await standing(person)).toEqual({ [agency.slug]: "owner", [a.slug]: "owner", [b.slug]: "owner" });
    await change("manager");
    expect(await standing(person)).toEqual({ [agency.slug]: "manager" });
  });

  it("who leave the agency leave its clients, and those who are invited as admin are in all of them", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const person = await makePerson(db);
    const { id } = await agency.owner.api.invites.create(write({ tenant: agency.slug, email: person.email, role: "admin", memberId: null }));
    await person.api.invites.accept(write({ token: await mailedToken(db, agency, id) }));
    expect(await standing(person)).toEqual({ [agency.slug]: "admin", [client.slug]: "admin" });
    await person.api.members.leave(write({ tenant: agency.slug }));
    expect(await standing(person)).toEqual({});
  });

  it("are asked about the role again when two of them are changed at once, so that each client keeps an owner", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const second = await addMember(db, agency, "member");
    await agency.owner.api.members.changeRole(write({ tenant: agency.slug, memberId: second.memberId, role: "owner" }));
    const answers = await Promise.allSettled([agency.owner, second].map(({ api }) => api.members.leave(write({ tenant: agency.slug }))));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = answers[0]?.status === "rejected" ? agency.owner : second;
    expect(await standing(left)).toEqual({ [agency.slug]: "owner", [client.slug]: "owner" });
  });

  it("who lead it are changed and removed in the agency and not in a client", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const owner = await addMember(db, client, "owner");
    const { members } = await owner.api.members.list({ tenant: client.slug });
    const lead = members.find(({ leadsAgency }) => leadsAgency);
    expect(lead).toMatchObject({ email: agency.owner.email });
    await expect(owner.api.members.remove(write({ tenant: client.slug, memberId: lead?.id ?? "" }))).rejects.toMatchObject({ message: "leadsAgency" });
    await expect(agency.owner.api.members.leave(write({ tenant: client.slug }))).rejects.toMatchObject({ message: "leadsAgency" });
    await expect(agency.owner.api.clients.assign(write({ tenant: agency.slug, memberId: agency.memberId, client: client.slug, role: "viewer" }))).rejects.toMatchObject({ message: "leadsAgency" });
  });

  it("are assigned only to clients of this agency that the assigning person may enter, up to the own role", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const other = await makeAgency(db, { owner: agency.owner });
    const foreign = await makeClient(db, other);
    const strangers = await makeClient(db, await makeAgency(db));
    const person = await addMember(db, agency, "member");
    const assign = (by: Person, slug: string) => by.api.clients.assign(write({ tenant: agency.slug, memberId: person.memberId, client: slug, role: "admin" }));
    await expect(assign(agency.owner, foreign.slug)).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
    await expect(assign(agency.owner, strangers.slug)).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
    await expect(assign(agency.owner, "nobody-has-this")).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
    const manager = await addMember(db, agency, "manager");
    await expect(assign(manager, client.slug)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await assign(agency.owner, client.slug);
    expect(await standing(person)).toEqual({ [agency.slug]: "member", [client.slug]: "admin" });
    const { people, clients } = await agency.owner.api.clients.assignments({ agency: agency.slug });
    expect(clients).toEqual([{ slug: client.slug, name: expect.any(String) as string }]);
    expect(people.find(({ memberId }) => memberId === person.memberId)?.clients).toEqual([{ slug: client.slug, role: "admin" }]);
  });

  it("have one effect and one answer where the same assignment is sent twice", async () => {
    const agency = await makeAgency(db);
    const input = write({ tenant: agency.slug, name: "Twice" });
    const first = await agency.owner.api.clients.create(input);
    expect(await agency.owner.api.clients.create(input)).toEqual(first);
    expect(await agency.owner.api.clients.list({ agency: agency.slug })).toHaveLength(1);
  });
});

describe("handing a client over", () => {
  it("makes it a company of its new owner and ends the agency's access", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const assigned = await addMember(db, agency, "member");
    await agency.owner.api.clients.assign(write({ tenant: agency.slug, memberId: assigned.memberId, client: client.slug, role: "manager" }));
    const reader = await addMember(db, client, "viewer");
    const buyer = await makePerson(db);
    const { id: first } = await agency.owner.api.clients.handOver(write({ tenant: client.slug, email: "mistyped@example.test" }));
    const firstToken = await mailedToken(db, client, first);
    const { id } = await agency.owner.api.clients.handOver(write({ tenant: client.slug, email: buyer.email }));
    await expect(buyer.api.invites.preview({ token: firstToken })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await agency.owner.api.clients.list({ agency: agency.slug })).toMatchObject([{ handOverTo: buyer.email }]);

    await buyer.api.invites.accept(write({ token: await mailedToken(db, client, id) }));
    expect(await buyer.api.tenants.current({ tenant: client.slug })).toMatchObject({ kind: "company", role: "owner" });
    expect(await standing(agency.owner)).toEqual({ [agency.slug]: "owner" });
    expect(await standing(assigned)).toEqual({ [agency.slug]: "member" });
    expect(await standing(reader)).toEqual({ [client.slug]: "viewer" });
    expect(await agency.owner.api.clients.list({ agency: agency.slug })).toEqual([]);
    await expect(agency.owner.api.channels.list({ tenant: client.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is an owner's word, and only for a client", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const admin = await addMember(db, client, "admin");
    await expect(admin.api.clients.handOver(write({ tenant: client.slug, email: "buyer@example.test" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const company = await makeCompany(db);
    await expect(company.owner.api.clients.handOver(write({ tenant: company.slug, email: "buyer@example.test" }))).rejects.toMatchObject({ message: "notAClient" });
  });
});
