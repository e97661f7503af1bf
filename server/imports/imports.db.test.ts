import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, makePerson, write, type Place } from "../testing/factories";
import { finishImport, importFile, prepareImport, suggestedMapping, uploadFile, uploadReadable } from "../testing/imports";
import { mailedToken } from "../testing/invites";
import { testDatabase } from "../testing/test-database";
import { releaseJobs } from "./data/job";
import { runImport, runTry } from "./jobs";
import { sample } from "./samples/sample";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const TOGGL = sample("toggl-detailed-2016.csv");

const HEADING = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
const line = (note: string, { user = "Ann", email = "ann@example.test", project = "LinkedIn", day = "2026-03-02", from = "09:00:00", to = "10:00:00", duration = "01:00:00", task = "", tags = "" } = {}) =>
  `${user},${email},,${project},${task},${note},No,${day},${from},${day},${to},${duration},${tags}`;
const file = (...lines: string[]) => [HEADING, ...lines].join("\n");

/** What stands in the tenant, straight from the table. */
const standing = (tenant: Place) =>
  inTransaction(db, "query", async (tx) => {
    await actAs(tx, { tenantId: tenant.id });
    const { _count, _sum } = await tx.timeEntry.aggregate({ where: { tenantId: tenant.id, deletedAt: null }, _count: true, _sum: { seconds: true } });
    return { entries: _count, seconds: _sum.seconds ?? 0 };
  });

describe("a team's real Toggl export", () => {
  it("comes in as exactly 652 entries and 3,188,866 seconds, with its months as they are", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, TOGGL, { answers: { zone: "Europe/Bucharest" } });
    const preview = await company.owner.api.imports.preview({ tenant: company.slug, importId });
    expect(preview).toMatchObject({ entries: 652, seconds: 3_188_866, known: 0, errorCount: 0, leftOut: { entries: 0 }, unmapped: { projects: 0, people: 0, work: 0 } });
    expect(preview.months.map(({ seconds }) => seconds)).toEqual([747_020, 1_196_868, 811_287, 433_691]);
    expect(preview.people.flatMap(({ months }) => months).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(3_188_866);
    expect(Object.fromEntries(preview.warnings.map(({ code, count }) => [code, count]))).toMatchObject({ acrossMidnight: 13, durationDiffers: 8 });

    expect(await finishImport(db, company.owner, company, importId)).toMatchObject({ state: "done", added: 652, known: 0, leftOut: 0, rowCount: 652 });
    expect(await standing(company)).toEqual({ entries: 652, seconds: 3_188_866 });
    const march = await company.owner.api.time.entries({ tenant: company.slug, from: "2016-03-01", to: "2016-03-31" });
    expect(march.seconds).toBe(811_287);
  });

  it("importing twice doubles everything: a second time it adds nothing and says so, and it comes again after it was undone", async () => {
    const company = await makeCompany(db);
    const first = await importFile(db, company.owner, company, TOGGL);
    expect(await importFile(db, company.owner, company, TOGGL)).toMatchObject({ state: "done", added: 0, known: 652 });
    expect(await standing(company)).toEqual({ entries: 652, seconds: 3_188_866 });

    expect(await company.owner.api.imports.undo(write({ tenant: company.slug, importId: first.id }))).toEqual({ removed: 652 });
    expect(await standing(company)).toEqual({ entries: 0, seconds: 0 });
    await expect(company.owner.api.imports.undo(write({ tenant: company.slug, importId: first.id }))).rejects.toMatchObject({ message: "importNotDone" });
    expect(await importFile(db, company.owner, company, TOGGL)).toMatchObject({ added: 652, known: 0 });
    expect(await standing(company)).toEqual({ entries: 652, seconds: 3_188_866 });
  });
});

describe("an export that overlaps an earlier one", () => {
  it("adds only what is new; of two equal rows both count", async () => {
    const company = await makeCompany(db);
    await importFile(db, company.owner, company, file(line("a"), line("b"), line("b")));
    expect(await importFile(db, company.owner, company, file(line("b"), line("c"), line("b"), line("b")))).toMatchObject({ added: 2, known: 2 });
    expect(await standing(company)).toEqual({ entries: 5, seconds: 5 * 3600 });
  });

  it("leaves out what a person has deleted since", async () => {
    const company = await makeCompany(db);
    await importFile(db, company.owner, company, file(line("a")));
    const { entries } = await company.owner.api.time.entries({ tenant: company.slug });
    await company.owner.api.time.remove(write({ tenant: company.slug, entryIds: entries.map(({ id }) => id) }));
    expect(await importFile(db, company.owner, company, file(line("a")))).toMatchObject({ added: 0, known: 1 });
    expect(await standing(company)).toEqual({ entries: 0, seconds: 0 });
  });
});

describe("what the words of a file mean", () => {
  it("is suggested by name and address, and made new where there is nothing of that name", async () => {
    const company = await makeCompany(db);
    const ann = await addMember(db, company, "member", await makePerson(db, { name: "Ann", email: "ann@words.test" }));
    const content = file(line("a", { email: "ann@words.test", tags: "Reporting" }), line("b", { user: "Bob", email: "bob@gone.test" }));
    const channelled = await importFile(db, company.owner, company, content, {
      change: (mapping) => ({ ...mapping, projects: mapping.projects.map(({ source }) => ({ source, target: { to: "tenant", tenant: company.slug, channel: { make: "LinkedIn page", platformKey: "linkedin" } } })) }),
    });
    expect(channelled.added).toBe(2);
    const { entries } = await company.owner.api.time.entries({ tenant: company.slug });
    const byNote = new Map(entries.map((entry) => [entry.note, entry]));
    expect(byNote.get("a")).toMatchObject({ memberId: ann.memberId, activityName: "Measurement & reporting", channelName: "LinkedIn page", source: "import" });
    expect(byNote.get("b")).toMatchObject({ memberName: "Bob", activityName: "Editorial", channelName: "LinkedIn page" });
    // The placeholder and the channel are found again, not made twice.
    await importFile(db, company.owner, company, file(line("c", { user: "Bob", email: "bob@gone.test" })));
    expect((await company.owner.api.channels.list({ tenant: company.slug })).length).toBe(1);
    expect((await company.owner.api.members.list({ tenant: company.slug })).members.filter(({ name }) => name === "Bob")).toHaveLength(1);
  });

  it("makes no second person beside an open invitation to the address in the file", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const piet = await makePerson(db, { name: "Piet Puk" });
    const { id: inviteId } = await owner.api.invites.create(write({ tenant, email: piet.email, role: "member", memberId: null }));
    const token = await mailedToken(db, company, inviteId);
    await importFile(db, owner, company, file(line("a", { user: "Piet Puk", email: piet.email.toUpperCase() }), line("b", { user: "Joris", email: "joris@example.test" })));
    expect(await owner.api.invites.list({ tenant })).toMatchObject([{ email: piet.email, placeholder: "Piet Puk" }]);
    await piet.api.invites.accept(write({ token }));
    const { members } = await owner.api.members.list({ tenant });
    expect(members.filter(({ name }) => name === "Piet Puk")).toMatchObject([{ email: piet.email, isPlaceholder: false }]);
    expect(members.filter(({ name }) => name === "Joris")).toMatchObject([{ isPlaceholder: true, isInvited: false }]);
    const pietHere = members.find(({ email }) => email === piet.email)?.id;
    expect((await owner.api.time.entries({ tenant, member: pietHere })).entries.map(({ note }) => note)).toEqual(["a"]);
  });

  it("is remembered for the next file, with the answers", async () => {
    const company = await makeCompany(db);
    const activityId = (await company.owner.api.activities.create(write({ tenant: company.slug, name: "Calls", kind: "participation" }))).id;
    await importFile(db, company.owner, company, file(line("a", { task: "Telephone" }), line("x", { user: "Temp", email: "temp@example.test" })), {
      answers: { zone: "Asia/Tokyo" },
      change: (mapping) => ({
        ...mapping,
        work: mapping.work.map(({ source }) => ({ source, target: { to: "activity", activity: { activityId }, channel: null } })),
        people: mapping.people.map(({ source, target }) => ({ source, target: source === "temp@example.test" ? { to: "leave-out" } : target })),
      }),
    });
    const importId = await uploadReadable(db, company.owner, company, "april.csv", file(line("b", { task: "Telephone", user: "Temp", email: "temp@example.test" })));
    const at = { tenant: company.slug, importId };
    const look = await company.owner.api.imports.get(at);
    expect(look).toMatchObject({ answers: { zone: "Asia/Tokyo" }, isReady: true, line: { format: "toggl" } });
    await company.owner.api.imports.answer(write({ ...at, answers: look.answers }));
    const words = await company.owner.api.imports.sources(at);
    expect(words.work[0]).toMatchObject({ label: "Telephone", from: "remembered", target: { to: "activity", activity: { activityId } } });
    expect(words.people[0]).toMatchObject({ from: "remembered", target: { to: "leave-out" } });
    expect(words.rest).not.toBeNull();
  });

  it("can be chosen by a manager, who is not shown the members' addresses for it", async () => {
    const company = await makeCompany(db);
    const manager = await addMember(db, company, "manager");
    const addressesFor = async (person: typeof manager | typeof company.owner) => {
      const importId = await prepareImport(db, person, company, file(line("a")));
      return (await person.api.imports.sources({ tenant: company.slug, importId })).members.map(({ email }) => email);
    };
    expect(await addressesFor(manager)).toEqual([null, null]);
    expect(await addressesFor(company.owner)).toContain(company.owner.email);
  });

  it("leaves rows out on purpose and counts them", async () => {
    const company = await makeCompany(db);
    const done = await importFile(db, company.owner, company, file(line("a"), line("b", { project: "Private" })), {
      change: (mapping) => ({ ...mapping, projects: mapping.projects.map((word) => (word.source.includes("Private") ? { ...word, target: { to: "leave-out" } } : word)) }),
    });
    expect(done).toMatchObject({ added: 1, leftOut: 1 });
  });

  it("has to be said before the import starts", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, file(line("a"), line("b")), { change: (mapping) => ({ ...mapping, people: [] }) });
    expect((await company.owner.api.imports.preview({ tenant: company.slug, importId })).unmapped.people).toBe(2);
    await expect(company.owner.api.imports.run(write({ tenant: company.slug, importId }))).rejects.toMatchObject({ code: "CONFLICT", message: "importNotMapped" });
  });

  it("can point at nothing of another tenant", async () => {
    const [company, other] = [await makeCompany(db), await makeCompany(db)];
    const importId = await prepareImport(db, company.owner, company, file(line("a")));
    const at = { tenant: company.slug, importId };
    const mapping = suggestedMapping(await company.owner.api.imports.sources(at));
    const people = mapping.people.map(({ source }) => ({ source, target: { to: "member" as const, memberId: other.memberId } }));
    await expect(company.owner.api.imports.map(write({ ...at, mapping: { ...mapping, people } }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchMember" });
    const projects = mapping.projects.map(({ source }) => ({ source, target: { to: "tenant" as const, tenant: other.slug, channel: null } }));
    await expect(company.owner.api.imports.map(write({ ...at, mapping: { ...mapping, projects } }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
  });
});

it("refuses a new channel on a platform that does not exist while the words are mapped, not when the job makes it", async () => {
  const company = await makeCompany(db);
  const importId = await prepareImport(db, company.owner, company, file(line("a", { task: "Calls" })));
  const at = { tenant: company.slug, importId };
  const mapping = suggestedMapping(await company.owner.api.imports.sources(at));
  const channel = { make: "Page", platformKey: "nothing-of-that-name" };
  const projects = mapping.projects.map(({ source }) => ({ source, target: { to: "tenant" as const, tenant: company.slug, channel } }));
  const work = mapping.work.map(({ source }) => ({ source, target: { to: "activity" as const, activity: { make: "Calls", kind: "participation" as const }, channel } }));
  for (const change of [{ projects }, { work }])
    await expect(company.owner.api.imports.map(write({ ...at, mapping: { ...mapping, ...change } }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchThing" });
});

describe("lines with errors", () => {
  const content = file(line("a"), line("b", { duration: "25:00:00" }), line("c", { duration: "-01:00:00" }), line("d", { duration: "soon" }));

  it("are named with their line and keep the whole file out until they are left out on purpose", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, content);
    const at = { tenant: company.slug, importId };
    const preview = await company.owner.api.imports.preview(at);
    expect(preview.errorCount).toBe(3);
    expect(preview.findings.filter(({ severity }) => severity === "error").map(({ code, line: at }) => [code, at])).toEqual([["overOneDay", 3], ["belowZero", 4], ["unreadableDuration", 5]]);
    await expect(company.owner.api.imports.run(write(at))).rejects.toMatchObject({ code: "CONFLICT", message: "importHasErrors" });
    expect(await standing(company)).toEqual({ entries: 0, seconds: 0 });

    await company.owner.api.imports.leaveOutErrors(write({ ...at, leaveOut: true }));
    expect(await finishImport(db, company.owner, company, importId)).toMatchObject({ state: "done", added: 1, leftOut: 3 });
  });
});

describe("the upload", () => {
  it.each([
    ["an empty file", "", "empty"],
    ["a file without a heading", "1,2,3\n4,5,6", "noHeading"],
    ["a heading twice", "User,User,Start date,Duration\na,b,2026-01-01,1:00", "duplicateHeading"],
    ["an unclosed quotation mark", `${HEADING}\n"Ann,a`, "quoteNotClosed"],
    ["a row cut short", `${HEADING}\nAnn,a`, "tooFewColumns"],
  ])("says what is wrong with %s and keeps nothing", async (_, content, code) => {
    const company = await makeCompany(db);
    expect(await uploadFile(db, company.owner, company, "bad.csv", content)).toMatchObject({ problem: { code } });
    expect(await company.owner.api.imports.list({ tenant: company.slug })).toEqual([]);
  });

  it("is for those who may import, and a stranger finds nothing", async () => {
    const company = await makeCompany(db);
    const member = await addMember(db, company, "member");
    await expect(uploadFile(db, member, company, "a.csv", file(line("a")))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(uploadFile(db, await makePerson(db), company, "a.csv", file(line("a")))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("sent again after a lost answer is the same import", async () => {
    const company = await makeCompany(db);
    const send = () => uploadReadable(db, company.owner, company, "a.csv", file(line("a")));
    expect(await send()).toBe(await send());
  });
});

describe("the job", () => {
  it("is skipped for a person who has left in the meantime, and the history says why", async () => {
    const company = await makeCompany(db);
    const manager = await addMember(db, company, "manager");
    const importId = await prepareImport(db, manager, company, file(line("a")));
    await manager.api.imports.run(write({ tenant: company.slug, importId }));
    await company.owner.api.members.remove(write({ tenant: company.slug, memberId: manager.memberId }));
    const job = { tenantId: company.id, tenant: company.slug, importId, userId: manager.userId };
    expect(await runImport(db, job, new Date())).toEqual({ outcome: "failed" });
    expect(await company.owner.api.imports.progress({ tenant: company.slug, importId })).toMatchObject({ state: "failed", problem: { reason: "importPlaceGone" } });
    expect(await standing(company)).toEqual({ entries: 0, seconds: 0 });
  });

  it("has one effect when it is done twice at once, as after a crash", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, file(line("a"), line("b")));
    await company.owner.api.imports.run(write({ tenant: company.slug, importId }));
    const job = { tenantId: company.id, tenant: company.slug, importId, userId: company.owner.userId };
    const outcomes = await Promise.all([runImport(db, job, new Date()), runImport(db, job, new Date())]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["done", "skipped"]);
    expect(await standing(company)).toEqual({ entries: 2, seconds: 7200 });
  });

  it("is given back by a worker that was killed, without waiting until it expires", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, file(line("a")));
    await company.owner.api.imports.run(write({ tenant: company.slug, importId }));
    const states = await inTransaction(db, "mutation", async (tx) => {
      await tx.$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = 'imports' AND data->>'importId' = ${importId}`;
      await releaseJobs(tx);
      return tx.$queryRaw`SELECT state::text FROM pgboss.job WHERE name = 'imports' AND data->>'importId' = ${importId}`;
    });
    expect(states).toEqual([{ state: "retry" }]);
  });

  it("that killed its worker on every try is not begun again: the history says that it failed, and it can be started anew", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, file(line("a")));
    const at = { tenant: company.slug, importId };
    await company.owner.api.imports.run(write(at));
    const data = { tenantId: company.id, tenant: company.slug, importId, userId: company.owner.userId };
    expect(await runTry(db, { data, retryCount: 10, retryLimit: 9 }, new Date())).toEqual({ outcome: "failed" });
    expect(await company.owner.api.imports.progress(at)).toMatchObject({ state: "failed", problem: { reason: "importBroke" } });
    expect(await standing(company)).toEqual({ entries: 0, seconds: 0 });
    await company.owner.api.imports.run(write(at));
    expect(await runTry(db, { data, retryCount: 9, retryLimit: 9 }, new Date())).toEqual({ outcome: "done" });
  });

  it("does not reach an import of another tenant", async () => {
    const [company, other] = [await makeCompany(db), await makeCompany(db)];
    const importId = await prepareImport(db, company.owner, company, file(line("a")));
    await company.owner.api.imports.run(write({ tenant: company.slug, importId }));
    await runImport(db, { tenantId: other.id, tenant: other.slug, importId, userId: other.owner.userId }, new Date());
    expect((await company.owner.api.imports.progress({ tenant: company.slug, importId })).state).toBe("running");
    expect(await standing(company)).toEqual({ entries: 0, seconds: 0 });
  });
});
