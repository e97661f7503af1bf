import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, type Person, personAt, write } from "../testing/factories";
import { uploadFile } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import type { LogAnswers } from "./import-schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HEAD = "Received at;Answered at;Subject\n";
const LOG = `${HEAD}20.11.2026 16:45;23.11.2026 09:15;Size?\n20.11.2026 16:45;23.11.2026 09:16;Size?\n19.11.2026 10:00;;Where is it?\n`;

/** A company in Berlin with a channel, on Monday 23 November 2026 at noon there. */
async function start() {
  const company = await makeCompany(db, { timeZone: "Europe/Berlin" });
  const owner = personAt(db, company.owner, new Date("2026-11-23T11:00:00Z"));
  return { company, tenant: company.slug, owner, answers: { zone: "Europe/Berlin", channelId: await openChannel(owner, company, "Instagram") } satisfies LogAnswers };
}
type Started = Awaited<ReturnType<typeof start>>;

async function upload({ company }: Pick<Started, "company">, content: string, person: Person = company.owner): Promise<string> {
  const answer = await uploadFile(db, person, company, "log.csv", content, "responses");
  if ("problem" in answer) throw new Error(answer.problem.code);
  return answer.id;
}
const run = async ({ owner, tenant, answers, ...at }: Started, content: string, leaveOutErrors = false) => {
  const importId = await upload(at, content);
  return { importId, ...(await owner.api.responses.runImport(write({ tenant, importId, answers, leaveOutErrors }))) };
};
const report = async ({ owner, tenant }: Started) => (await owner.api.responses.report({ tenant })).total;

describe("a log of messages from a file", () => {
  it("asks which channel and zone it is of, and says what it would do", async () => {
    const at = await start();
    const { owner, tenant, answers } = at;
    const importId = await upload(at, LOG);
    expect(await owner.api.responses.previewImport({ tenant, importId, answers: {} })).toMatchObject({ open: ["zone", "channel"], columns: { received: "Received at", answered: "Answered at", note: "Subject" }, dateFormats: ["DD.MM.YYYY"], counts: null });
    expect(await owner.api.responses.previewImport({ tenant, importId, answers })).toMatchObject({ open: [], counts: { rows: 3, fresh: 3, known: 0, unanswered: 1, errorCount: 0 } });
    await expect(owner.api.responses.runImport(write({ tenant, importId, answers: {}, leaveOutErrors: false }))).rejects.toMatchObject({ code: "CONFLICT", message: "importHasQuestions" });
  });

  it("is judged like what people log, by the file's own clock", async () => {
    const at = await start();
    expect(await run(at, LOG)).toMatchObject({ added: 3 });
    expect(await report(at)).toMatchObject({ received: 3, inTime: 1, late: 1, overdue: 1, medianSeconds: 1830 });
  });

  it("adds a line once, however often it comes, and keeps two alike apart", async () => {
    const at = await start();
    const twice = `${HEAD}19.11.2026 10:00;;Same\n19.11.2026 10:00;;Same\n`;
    expect(await run(at, twice)).toMatchObject({ added: 2 });
    expect(await run(at, `${twice}20.11.2026 10:00;;Another\n`)).toMatchObject({ added: 1 });
    expect((await at.owner.api.responses.imports({ tenant: at.tenant })).map(({ added, known }) => [added, known])).toEqual([[1, 2], [2, 0]]);
  });

  it("goes with its import, can come again, and is taken back once", async () => {
    const at = await start();
    const { owner, tenant } = at;
    const { importId } = await run(at, LOG);
    expect(await owner.api.responses.undoImport(write({ tenant, importId }))).toEqual({ removed: 3 });
    expect(await report(at)).toMatchObject({ received: 0 });
    await expect(owner.api.responses.undoImport(write({ tenant, importId }))).rejects.toMatchObject({ message: "importNotDone" });
    expect(await run(at, LOG)).toMatchObject({ added: 3 });
  });

  it("leaves a message that somebody has answered since, when it is taken back", async () => {
    const at = await start();
    const { owner, tenant } = at;
    const { importId } = await run(at, LOG);
    const open = (await owner.api.responses.list({ tenant, state: "open" })).responses[0];
    await owner.api.responses.answer(write({ tenant, responseId: open?.id ?? "" }));
    expect(await owner.api.responses.undoImport(write({ tenant, importId }))).toEqual({ removed: 2 });
    expect(await report(at)).toMatchObject({ received: 1 });
    expect(await run(at, LOG)).toMatchObject({ added: 2 });
  });

  it("leaves what somebody has written to a message since, or when they say it was answered, and takes back what only other hours judged anew", async () => {
    const at = await start();
    const { owner, tenant } = at;
    const { importId } = await run(at, LOG);
    const listed = async () => [...(await owner.api.responses.list({ tenant, state: "open" })).responses, ...(await owner.api.responses.list({ tenant, state: "answered" })).responses];
    const [open, late, inTime] = await listed();
    const change = ({ id: responseId, version, channelId, receivedAt, answeredAt, note }: NonNullable<typeof open>, said: object) =>
      owner.api.responses.change(write({ tenant, responseId, version, channelId, receivedAt, answeredAt, note, sentiment: null, isEscalated: false, ...said }));
    if (!open || !late || !inTime) throw new Error("three came in");
    await change(open, { note: "She asks for the blue one" });
    await change(late, { answeredAt: "2026-11-23T10:00:00.000Z" });
    await owner.api.responses.setHours(write({ tenant, channelId: null, since: "2026-11-01", hours: { zone: null, slaMinutes: 30, weekdays: Array.from({ length: 7 }, () => ({ from: 0, to: 1440 })) } }));
    expect(await owner.api.responses.undoImport(write({ tenant, importId }))).toEqual({ removed: 1 });
    expect((await listed()).map(({ id }) => id).sort()).toEqual([open.id, late.id].sort());
  });

  it("says which lines are wrong and imports none of the file until they are left out", async () => {
    const at = await start();
    const { owner, tenant, answers } = at;
    const bad = `${HEAD}20.11.2026 16:45;20.11.2026 16:40;Before\n31.12.2026 10:00;;To come\n;;Nothing\n20.11.2026;;No time\n20.11.2026 10:00;;Good\n`;
    const importId = await upload(at, bad);
    const { findings, counts } = await owner.api.responses.previewImport({ tenant, importId, answers });
    expect(findings.map(({ code, line }) => [code, line])).toEqual([["endBeforeStart", 2], ["dayAhead", 3], ["missingDate", 4], ["unreadableTime", 5]]);
    expect(counts).toMatchObject({ rows: 1, errorCount: 4 });
    await expect(owner.api.responses.runImport(write({ tenant, importId, answers, leaveOutErrors: false }))).rejects.toMatchObject({ message: "importHasErrors" });
    expect(await owner.api.responses.runImport(write({ tenant, importId, answers, leaveOutErrors: true }))).toEqual({ added: 1 });
  });

  it("asks how days are written where that can be read in two ways, and takes a time from a column of its own", async () => {
    const at = await start();
    const { owner, tenant, answers } = at;
    const importId = await upload(at, "Date,Time,Reply time\n03/11/2026,09:30,10:00\n04/11/2026,09:30,\n");
    const columns = { received: "Date", receivedTime: "Time", answeredTime: "Reply time" };
    expect((await owner.api.responses.previewImport({ tenant, importId, answers: { ...answers, columns } })).open).toEqual(["dateFormat"]);
    const said = { ...answers, columns, dateFormat: "DD/MM/YYYY" as const };
    await owner.api.responses.runImport(write({ tenant, importId, answers: said, leaveOutErrors: false }));
    expect((await owner.api.responses.list({ tenant, state: "answered" })).responses).toMatchObject([{ receivedAt: "2026-11-03T08:30:00.000Z", takenSeconds: 1800 }]);
  });

  it("is imported by managers", async () => {
    const at = await start();
    await expect(upload(at, LOG, await addMember(db, at.company, "member"))).rejects.toMatchObject({ reason: "roleTooSmall" });
  });
});
