import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { makeCompany, write } from "../testing/factories";
import { aKpi } from "../testing/kpis";
import { importResults, prepareResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";
import type { ResultAnswers } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const GOOGLE = readFileSync(path.join(import.meta.dirname, "samples", "google-ads.csv"), "utf8");

async function start() {
  const company = await makeCompany(db);
  const { api } = company.owner;
  const at = { tenant: company.slug };
  const channelId = await openChannel(company.owner, company, "Google");
  const overwritten = async (file: string, answers: ResultAnswers) => (await api.resultImports.preview({ ...at, importId: await prepareResults(db, company.owner, company, file, answers) })).overwritten;
  return { company, api, at, channelId, overwritten };
}

describe("what a file would overwrite", () => {
  it("is named with both amounts in the currency of the workspace, also where the one that stands was changed by hand", async () => {
    const { company, api, at, channelId, overwritten } = await start();
    await api.exchangeRates.set(write({ ...at, currency: "USD", on: "2026-01-01", rate: 0.9, source: "" }));
    await importResults(db, company.owner, company, GOOGLE, { channelId });
    expect(await overwritten(`${GOOGLE}\n`, { channelId })).toEqual({ count: 0, lines: [] });
    const later = GOOGLE.replace('"1,250.50"', "1000.00");
    const [first] = (await api.expenses.list({ ...at, month: "2026-01" })).expenses.filter(({ on }) => on === "2026-01-12");
    if (!first) throw new Error("it was imported");
    const line = { name: first.campaign, on: "2026-01-12", figure: "amount", unit: "EUR", becomes: 900_00 };
    expect(await overwritten(later, { channelId })).toMatchObject({ count: 1, lines: [{ ...line, was: 1125_45 }] });
    const { id: expenseId, version, channelName: _, goalTitle: __, ...stands } = first;
    await api.expenses.change(write({ ...at, expenseId, version, ...stands, amountMinor: 1100_00 }));
    expect(await overwritten(later, { channelId })).toMatchObject({ count: 1, lines: [{ ...line, was: 1100_00 }] });
  });

  it("is named for each day of a KPI, with its unit", async () => {
    const { api, at, overwritten } = await start();
    const kpiId = crypto.randomUUID();
    await api.kpis.create(write({ ...at, kpiId, ...aKpi("2026-01-15"), name: "Visits", unit: "visits" }));
    await api.kpis.measure(write({ ...at, kpiId, on: "2026-01-13", value: 4.5, note: "" }));
    expect(await overwritten("Date,Visits\n2026-01-12,3\n2026-01-13,5\n", { measures: [{ heading: "Visits", kpiId }] })).toEqual({ count: 1, lines: [{ line: 3, name: "Visits", on: "2026-01-13", figure: "value", unit: "visits", was: 4.5, becomes: 5 }] });
  });

  it("is named for each figure of a post that becomes another, with what follows from it", async () => {
    const { company, channelId, overwritten } = await start();
    const file = (rest: string) => `Post ID,Publish time,Title,Permalink,Reach,Likes,Comments,Shares\n1,2026-01-05 10:00,Queue,https://example.test/1,${rest}`;
    await importResults(db, company.owner, company, file(",5,1,0"), { zone: "UTC", channelId });
    const line = { line: 2, name: "Queue", on: "2026-01-05", unit: null };
    expect(await overwritten(file("90,6,1,0"), { zone: "UTC", channelId })).toEqual({
      count: 3,
      lines: [{ ...line, figure: "reach", was: null, becomes: 90 }, { ...line, figure: "interactions", was: 6, becomes: 7 }, { ...line, figure: "likes", was: 5, becomes: 6 }],
    });
  });

  it("is counted where it is more than is shown", async () => {
    const { company, channelId, overwritten } = await start();
    const file = (likes: number) => ["Post ID,Publish time,Permalink,Likes", ...Array.from({ length: 130 }, (_, at) => `${at},2026-01-05 10:00,https://example.test/${at},${likes}`)].join("\n");
    await importResults(db, company.owner, company, file(1), { zone: "UTC", channelId });
    const { count, lines } = await overwritten(file(2), { zone: "UTC", channelId });
    expect([count, lines.length]).toEqual([130, 100]);
  });
});

describe("the history of imports", () => {
  it("tells what was added apart from what was renewed, in its file too", async () => {
    const { company, api, at, channelId } = await start();
    const file = (...lines: string[]) => ["Post ID,Publish time,Permalink,Likes", ...lines].join("\n");
    const [one, two] = ["1,2026-01-05 10:00,https://example.test/1", "2,2026-01-05 10:00,https://example.test/2"];
    await importResults(db, company.owner, company, file(`${one},5`), { zone: "UTC", channelId });
    await importResults(db, company.owner, company, file(`${one},6`, `${two},1`), { zone: "UTC", channelId }, { overwrite: true });
    await importResults(db, company.owner, company, file(`${one},6`, `${two},2`), { zone: "UTC", channelId });
    await prepareResults(db, company.owner, company, file(`${one},7`), { zone: "UTC", channelId });
    expect((await api.resultImports.list(at)).map(({ added, renewed, known }) => [added, renewed, known])).toEqual([[null, null, null], [0, 0, 2], [1, 1, 0], [1, 0, 0]]);
    const { columns, rows } = await api.resultImports.table(at);
    const named = ["added", "renewed", "known"].map((name) => columns.findIndex(({ head }) => head === name));
    expect(rows.map((row) => named.map((column) => row[column]))).toEqual([[null, null, null], [0, 0, 2], [1, 1, 0], [1, 0, 0]]);
  });
});
