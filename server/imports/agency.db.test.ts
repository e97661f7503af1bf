import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makeAgency, makeClient, makePerson, write } from "../testing/factories";
import { finishImport, importFile, prepareImport } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import { runImport } from "./jobs";
import type { ImportMapping } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HEADING = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
const line = (client: string, note: string, { user = "Ann", email = "", project = "LinkedIn", task = "Responding" } = {}) =>
  `${user},${email},${client},${project},${task},${note},No,2026-03-02,09:00:00,2026-03-02,10:00:00,01:00:00,`;
const file = (...lines: string[]) => [HEADING, ...lines].join("\n");

async function agencyWithTwoClients() {
  const agency = await makeAgency(db);
  const ann = await addMember(db, agency, "member", await makePerson(db, { name: "Ann" }));
  const bakery = await makeClient(db, agency, { name: `Bakery ${agency.slug}` });
  const garage = await makeClient(db, agency, { name: `Garage ${agency.slug}` });
  await addMember(db, bakery, "member", ann);
  return { agency, ann, bakery, garage, names: { bakery: `Bakery ${agency.slug}`, garage: `Garage ${agency.slug}` } };
}

/** Work that no client is named for is the agency's own. */
const ownWorkHome = (slug: string) => (mapping: ImportMapping) => ({
  ...mapping,
  projects: [...mapping.projects, { source: JSON.stringify(["", "LinkedIn"]), target: { to: "tenant" as const, tenant: slug, channel: null } }],
});

describe("an agency's file", () => {
  it("goes into its own tenant and two clients, each person found or made in each, and can be undone in all", async () => {
    const { agency, ann, bakery, garage, names } = await agencyWithTwoClients();
    const content = file(line(names.bakery, "b1"), line(names.bakery, "b2"), line(names.garage, "g1"), line("", "own"));
    const importId = await prepareImport(db, agency.owner, agency, content, { change: ownWorkHome(agency.slug) });
    const preview = await agency.owner.api.imports.preview({ tenant: agency.slug, importId });
    expect(preview.tenants.map(({ slug, entries }) => [slug, entries]).sort()).toEqual([[agency.slug, 1], [bakery.slug, 2], [garage.slug, 1]].sort());
    expect(preview.entries).toBe(4);

    expect(await finishImport(db, agency.owner, agency, importId)).toMatchObject({ state: "done", added: 4, known: 0 });
    const entries = async (tenant: string) => (await agency.owner.api.time.entries({ tenant })).entries;
    // Ann is a member at the bakery and becomes a placeholder at the garage.
    expect((await entries(bakery.slug)).map(({ note, memberName }) => [note, memberName]).sort()).toEqual([["b1", "Ann"], ["b2", "Ann"]]);
    const [atGarage] = await entries(garage.slug);
    expect(atGarage).toMatchObject({ note: "g1", memberName: "Ann", activityName: "Responding" });
    const people = (await agency.owner.api.members.list({ tenant: garage.slug })).members;
    expect(people.find(({ id }) => id === atGarage?.memberId)).toMatchObject({ isPlaceholder: true });
    expect((await entries(agency.slug)).map(({ memberId }) => memberId)).toEqual([ann.memberId]);

    expect(await agency.owner.api.imports.undo(write({ tenant: agency.slug, importId }))).toEqual({ removed: 4 });
    for (const { slug } of [agency, bakery, garage]) expect(await entries(slug)).toEqual([]);
    expect(await agency.owner.api.imports.progress({ tenant: agency.slug, importId })).toMatchObject({ state: "undone" });
  });

  it("asks which client an unknown project belongs to, and remembers the answer", async () => {
    const { agency, bakery } = await agencyWithTwoClients();
    const importId = await prepareImport(db, agency.owner, agency, file(line("Boulangerie", "b1")));
    const at = { tenant: agency.slug, importId };
    const before = await agency.owner.api.imports.sources(at);
    expect(before.projects[0]).toMatchObject({ detail: "Boulangerie", target: null, from: null });
    await expect(agency.owner.api.imports.run(write(at))).rejects.toMatchObject({ message: "importNotMapped" });
    const target = { to: "tenant" as const, tenant: bakery.slug, channel: { make: "LinkedIn", platformKey: "linkedin" } };
    const change = (mapping: ImportMapping) => ({ ...mapping, projects: [{ source: before.projects[0]?.source ?? "", target }] });
    expect(await importFile(db, agency.owner, agency, file(line("Boulangerie", "b1")), { change })).toMatchObject({ added: 1 });
    expect(await importFile(db, agency.owner, agency, file(line("Boulangerie", "b1"), line("Boulangerie", "b2")))).toMatchObject({ added: 1, known: 1 });
    expect(await agency.owner.api.channels.list({ tenant: bakery.slug })).toHaveLength(1);
  });

  it("is refused as a whole for a person without the right in one of the clients", async () => {
    const { agency, bakery, garage, names } = await agencyWithTwoClients();
    const manager = await addMember(db, agency, "manager");
    await addMember(db, bakery, "manager", manager);
    await addMember(db, garage, "member", manager);
    const content = file(line(names.bakery, "b1"), line(names.garage, "g1"));
    const importId = await prepareImport(db, manager, agency, content);
    const words = await manager.api.imports.sources({ tenant: agency.slug, importId });
    expect(words.tenants.map(({ slug }) => slug).sort()).toEqual([agency.slug, bakery.slug].sort());
    const garageWord = JSON.stringify([names.garage, "LinkedIn"]);
    const change = (mapping: ImportMapping) => ({ ...mapping, projects: [...mapping.projects, { source: garageWord, target: { to: "tenant" as const, tenant: garage.slug, channel: null } }] });
    await expect(prepareImport(db, manager, agency, content, { change })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("writes nothing anywhere when the right in one client goes between asking and doing", async () => {
    const { agency, bakery, garage, names } = await agencyWithTwoClients();
    const manager = await addMember(db, agency, "manager");
    await addMember(db, bakery, "manager", manager);
    const atGarage = await addMember(db, garage, "manager", manager);
    const importId = await prepareImport(db, manager, agency, file(line(names.bakery, "b1"), line(names.garage, "g1")));
    await manager.api.imports.run(write({ tenant: agency.slug, importId }));
    await agency.owner.api.members.remove(write({ tenant: garage.slug, memberId: atGarage.memberId }));
    expect(await runImport(db, { tenantId: agency.id, tenant: agency.slug, importId, userId: manager.userId }, new Date())).toEqual({ outcome: "failed" });
    for (const { slug } of [bakery, garage]) expect((await agency.owner.api.time.entries({ tenant: slug })).count).toBe(0);
    expect(await agency.owner.api.imports.progress({ tenant: agency.slug, importId })).toMatchObject({ state: "failed", problem: { reason: "importPlaceGone" } });
  });

  it("cannot be undone in part by a person who has left one of the clients", async () => {
    const { agency, bakery, garage, names } = await agencyWithTwoClients();
    const manager = await addMember(db, agency, "manager");
    await addMember(db, bakery, "manager", manager);
    const done = await importFile(db, agency.owner, agency, file(line(names.bakery, "b1"), line(names.garage, "g1")));
    await expect(manager.api.imports.undo(write({ tenant: agency.slug, importId: done.id }))).rejects.toMatchObject({ code: "FORBIDDEN", message: "importBeyondReach" });
    for (const { slug } of [bakery, garage]) expect((await agency.owner.api.time.entries({ tenant: slug })).count).toBe(1);
  });
});
