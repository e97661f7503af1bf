import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { makeCompany, write } from "../testing/factories";
import { importFile, uploadFile } from "../testing/imports";
import { aKpi } from "../testing/kpis";
import { importResults, prepareResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";
import { workbookOf, workbookParts, zipOf } from "../testing/workbooks";
import { sample } from "./samples/sample";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const rowsOf = (csv: Uint8Array): string[][] => parse(Buffer.from(csv), { bom: true });
const plausible = readFileSync(path.join(import.meta.dirname, "../result-imports/samples/plausible.csv"));

describe("a workbook is taken wherever a CSV file is", () => {
  it("as a timesheet, whose rows are known again from the same timesheet as CSV", async () => {
    const company = await makeCompany(db);
    expect(await importFile(db, company.owner, company, sample("toggl-detailed-2016.csv"))).toMatchObject({ state: "done", added: 652 });
    expect(await importFile(db, company.owner, company, await workbookOf(rowsOf(sample("toggl-detailed-2016.csv"))))).toMatchObject({ state: "done", added: 0, known: 652 });
  });

  it("as results, with days and numbers as a spreadsheet keeps them", async () => {
    const company = await makeCompany(db);
    const kpiId = crypto.randomUUID();
    await company.owner.api.kpis.create(write({ tenant: company.slug, kpiId, ...aKpi("2026-01-15"), name: "Visitors" }));
    const answers = { measures: [{ heading: "visitors", kpiId }] };
    await importResults(db, company.owner, company, plausible, answers);
    const [headings = [], ...rows] = rowsOf(plausible);
    const typed = rows.map((row) => row.map((text) => (/^\d{4}-/.test(text) ? new Date(text) : /^\d+$/.test(text) ? Number(text) : text || null)));
    const importId = await prepareResults(db, company.owner, company, await workbookOf([headings, ...typed]), answers);
    expect(await company.owner.api.resultImports.preview({ tenant: company.slug, importId })).toMatchObject({ fresh: 0, known: 2, changed: 0, errorCount: 0, from: "2026-01-13", to: "2026-01-15" });
  });

  it("as a log of messages, and its line names the sheet that was read", async () => {
    const company = await makeCompany(db);
    const channelId = await openChannel(company.owner, company, "Instagram");
    const line = (number: number, ...texts: string[]) => `<row r="${number}">${texts.map((text, at) => `<c r="${"ABC"[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
    const log = zipOf(workbookParts({ About: "", Inbox: line(1, "Received", "Answered", "Note") + line(2, "2026-01-12 10:00", "2026-01-12 10:30", "Opening hours") }));
    const upload = await uploadFile(db, company.owner, company, "inbox.xlsx", log, "responses");
    if ("problem" in upload) throw new Error(upload.problem.code);
    const at = { tenant: company.slug, importId: upload.id };
    const answers = { channelId, zone: "Europe/Amsterdam" };
    expect(await company.owner.api.responses.previewImport({ ...at, answers })).toMatchObject({ fileName: "inbox.xlsx · Inbox", counts: { rows: 1, fresh: 1, errorCount: 0 } });
  });

  it("and the same workbook is known to have come before", async () => {
    const company = await makeCompany(db);
    const workbook = await workbookOf(rowsOf(plausible));
    const kpiId = crypto.randomUUID();
    await company.owner.api.kpis.create(write({ tenant: company.slug, kpiId, ...aKpi("2026-01-15"), name: "Visitors" }));
    const answers = { measures: [{ heading: "visitors", kpiId }] };
    await importResults(db, company.owner, company, workbook, answers);
    const importId = await prepareResults(db, company.owner, company, workbook, answers);
    expect((await company.owner.api.resultImports.get({ tenant: company.slug, importId })).sameAs).not.toBeNull();
  });

  it("and nothing is kept of one that cannot be read", async () => {
    const company = await makeCompany(db);
    const upload = await uploadFile(db, company.owner, company, "results.xlsx", zipOf([{ name: "a.txt", body: "a,b" }]), "results");
    expect(upload).toMatchObject({ problem: { code: "compressed" } });
    expect(await company.owner.api.resultImports.list({ tenant: company.slug })).toEqual([]);
  });
});
