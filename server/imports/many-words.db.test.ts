import { beforeAll, expect, it } from "vitest";
import type { Database } from "../db/client";
import { makeAgency, makeClient, makeCompany, write } from "../testing/factories";
import { finishImport, prepareImport } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import { MOST_WORDS, type ImportMapping } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const BEYOND = 3;

/** A line for each of more words than are listed; those beyond the list have the least time. */
function manyOf(cells: (at: number) => string): string {
  const lines = ["User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"];
  for (let at = 0; at < MOST_WORDS + BEYOND; at++) {
    const [end, duration] = at < MOST_WORDS ? ["11:00:00", "02:00:00"] : ["10:00:00", "01:00:00"];
    lines.push(`${cells(at)},,Note ${at},No,2026-03-02,09:00:00,2026-03-02,${end},${duration},`);
  }
  return lines.join("\n");
}

it("imports the people of a file who are too many to be listed, each under their own name or none of them", { timeout: 60_000 }, async () => {
  const company = await makeCompany(db);
  const leaveOutListed = (mapping: ImportMapping) => ({ ...mapping, people: mapping.people.map(({ source }) => ({ source, target: { to: "leave-out" as const } })) });
  const importId = await prepareImport(db, company.owner, company, manyOf((at) => `Person ${at},,,LinkedIn`), { change: leaveOutListed });
  const at = { tenant: company.slug, importId };
  const words = await company.owner.api.imports.sources(at);
  expect([words.people.length, words.restPeopleEntries, words.restPeople]).toEqual([MOST_WORDS, BEYOND, { to: "placeholder" }]);
  expect((await company.owner.api.imports.preview(at)).unmapped.people).toBe(0);
  expect(await finishImport(db, company.owner, company, importId)).toMatchObject({ state: "done", added: BEYOND, leftOut: MOST_WORDS });
  const { entries } = await company.owner.api.time.entries({ tenant: company.slug });
  expect(entries.map(({ memberName }) => memberName).sort()).toEqual(Array.from({ length: BEYOND }, (_, at) => `Person ${MOST_WORDS + at}`).sort());
});

it("asks an agency once where all projects go that are too many to be listed", { timeout: 60_000 }, async () => {
  const agency = await makeAgency(db);
  const bakery = await makeClient(db, agency, { name: `Bakery ${agency.slug}` });
  const content = manyOf((at) => `Ann,,Client ${at},Project ${at}`);
  const leftOut = (mapping: ImportMapping, projects: { source: string }[]) => ({ ...mapping, projects: projects.map(({ source }) => ({ source, target: { to: "leave-out" as const } })) });
  const importId = await prepareImport(db, agency.owner, agency, content, { change: (mapping, words) => leftOut(mapping, words.projects) });
  const at = { tenant: agency.slug, importId };
  expect((await agency.owner.api.imports.preview(at)).unmapped.projects).toBe(BEYOND);
  await expect(agency.owner.api.imports.run(write(at))).rejects.toMatchObject({ message: "importNotMapped" });

  const restProjects = { to: "tenant" as const, tenant: bakery.slug, channel: null };
  await prepareImport(db, agency.owner, agency, content, { change: (mapping, words) => ({ ...leftOut(mapping, words.projects), restProjects }) });
  expect((await agency.owner.api.imports.sources(at)).restProjects).toEqual(restProjects);
  expect(await finishImport(db, agency.owner, agency, importId)).toMatchObject({ state: "done", added: BEYOND, leftOut: MOST_WORDS });
  expect((await agency.owner.api.time.entries({ tenant: bakery.slug })).count).toBe(BEYOND);
});
