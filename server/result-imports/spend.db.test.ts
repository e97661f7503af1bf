import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { closeMonth } from "../testing/closings";
import { makeCompany, write } from "../testing/factories";
import { importResults, prepareResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const sample = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "samples", name)));
const META = sample("meta-ads.csv");
const later = (amount: string) => new TextDecoder().decode(META).replace('"12.40"', `"${amount}"`);

async function start() {
  const company = await makeCompany(db);
  const { api } = company.owner;
  const channelId = await openChannel(company.owner, company, "Facebook");
  const at = { tenant: company.slug };
  const spent = async () => (await api.expenses.list({ ...at, month: "2026-01" })).expenses;
  return { company, at, api, spent, answers: { channelId, currency: "EUR" } };
}
const amounts = (rows: readonly { on: string; amountMinor: number }[]) => rows.map(({ on, amountMinor }) => [on, amountMinor]);

describe("what ads cost, from a file", () => {
  it("becomes expenses of kind ads, twice adds nothing, and goes again when the import is undone", async () => {
    const { company, at, api, spent, answers } = await start();
    const importId = await prepareResults(db, company.owner, company, META, answers);
    expect(await api.resultImports.preview({ ...at, importId })).toMatchObject({
      holds: "spend", rows: 2, fresh: 2, known: 0, changed: 0, missing: 1, errorCount: 0, spent: { amountMinor: 33_05, currency: "EUR" }, from: "2026-01-12", to: "2026-01-13", parts: [{ name: "Spring rooms", rows: 2, fresh: 2 }],
    });
    const run = write({ ...at, importId, leaveOutErrors: false, overwrite: [] });
    expect(await api.resultImports.run(run)).toEqual({ added: 2, changed: 0 });
    expect(await spent()).toMatchObject([{ on: "2026-01-13", kind: "ads", amountMinor: 13_00, channelName: "Facebook", campaign: "Spring rooms", supplier: "Meta" }, { on: "2026-01-12", kind: "ads", amountMinor: 20_05 }]);
    expect((await api.roi.range({ ...at, from: "2026-01", to: "2026-01" })).total.cost).toMatchObject({ adsMinor: 33_05 });

    expect(await importResults(db, company.owner, company, META, answers)).toMatchObject({ added: 0, changed: 0 });
    expect(await spent()).toHaveLength(2);
    expect(await api.resultImports.undo(write({ ...at, importId }))).toEqual({ removed: 2 });
    expect(await spent()).toEqual([]);
    expect(await importResults(db, company.owner, company, `${later("12.40")}\n`, answers)).toMatchObject({ added: 2 });
  });

  it("keeps an amount that stands unless the later file's is asked for, and has it again when that is undone", async () => {
    const { company, at, api, spent, answers } = await start();
    const first = await importResults(db, company.owner, company, META, answers);
    const waiting = await prepareResults(db, company.owner, company, later("14.40"), answers);
    expect(await api.resultImports.preview({ ...at, importId: waiting })).toMatchObject({ fresh: 0, known: 1, changed: 1, spent: { amountMinor: 0 } });
    const renewed = await importResults(db, company.owner, company, later("14.40"), answers, { overwrite: true });
    expect(renewed).toMatchObject({ added: 0, changed: 1 });
    expect(amounts(await spent())).toEqual([["2026-01-13", 13_00], ["2026-01-12", 22_05]]);
    expect(await api.resultImports.undo(write({ ...at, importId: renewed.importId }))).toEqual({ removed: 1 });
    expect(amounts(await spent())).toEqual([["2026-01-13", 13_00], ["2026-01-12", 20_05]]);
    expect(await api.resultImports.undo(write({ ...at, importId: first.importId }))).toEqual({ removed: 2 });
    expect(await spent()).toEqual([]);
  });

  it("is taken back file by file in any order: what a later file renewed stays, and nothing is left of files that were all undone", async () => {
    const { company, at, api, spent, answers } = await start();
    const first = await importResults(db, company.owner, company, META, answers);
    const second = await importResults(db, company.owner, company, later("14.40"), answers, { overwrite: true });
    // As the first said it, by another file: it is this one's all the same.
    const third = await importResults(db, company.owner, company, `${later("12.40")}\n`, answers, { overwrite: true });
    expect(amounts(await spent())).toEqual([["2026-01-13", 13_00], ["2026-01-12", 20_05]]);
    expect(await api.resultImports.undo(write({ ...at, importId: first.importId }))).toEqual({ removed: 1 });
    expect(amounts(await spent())).toEqual([["2026-01-12", 20_05]]);
    expect(await api.resultImports.undo(write({ ...at, importId: third.importId }))).toEqual({ removed: 1 });
    expect(amounts(await spent())).toEqual([["2026-01-12", 22_05]]);
    expect(await api.resultImports.undo(write({ ...at, importId: second.importId }))).toEqual({ removed: 1 });
    expect(await spent()).toEqual([]);
    expect(await importResults(db, company.owner, company, META, answers)).toMatchObject({ added: 2 });
  });

  it("stays where somebody wrote a note to it", async () => {
    const { company, at, api, spent, answers } = await start();
    const { importId } = await importResults(db, company.owner, company, META, answers);
    const first = (await spent()).find(({ on }) => on === "2026-01-12");
    if (!first) throw new Error("it was imported");
    const { id: expenseId, version, channelName: _, goalTitle: __, ...fields } = first;
    await api.expenses.change(write({ ...at, expenseId, version, ...fields, note: "Agreed with Ana" }));
    expect(await api.resultImports.undo(write({ ...at, importId }))).toEqual({ removed: 1 });
    expect(await spent()).toMatchObject([{ on: "2026-01-12", amountMinor: 20_05, note: "Agreed with Ana" }]);
  });

  it("leaves alone what somebody corrected, and what somebody took out stays out", async () => {
    const { company, at, api, spent, answers } = await start();
    const { importId } = await importResults(db, company.owner, company, META, answers);
    const [second, first] = await spent();
    if (!first || !second) throw new Error("two were imported");
    const { id: expenseId, version, channelName: _, goalTitle: __, ...fields } = first;
    await api.expenses.change(write({ ...at, expenseId, version, ...fields, amountMinor: 21_00 }));
    await api.expenses.remove(write({ ...at, expenseId: second.id }));
    const again = await prepareResults(db, company.owner, company, META, answers);
    expect(await api.resultImports.preview({ ...at, importId: again })).toMatchObject({ fresh: 0, known: 1, changed: 1 });
    expect(await api.resultImports.undo(write({ ...at, importId }))).toEqual({ removed: 0 });
    expect(amounts(await spent())).toEqual([["2026-01-12", 21_00]]);
  });

  it("in another currency is kept as asked for, at the rate of its day, and a line without a rate is told", async () => {
    const { company, at, api, spent, answers: { channelId } } = await start();
    const importId = await prepareResults(db, company.owner, company, sample("google-ads.csv"), { channelId });
    expect(await api.resultImports.preview({ ...at, importId })).toMatchObject({ rows: 0, errorCount: 3, findings: [{ code: "rateMissing" }, {}, {}] });
    await api.exchangeRates.set(write({ ...at, currency: "USD", on: "2026-01-01", rate: 0.9, source: "" }));
    await api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: [] }));
    expect(amounts(await spent()).sort()).toEqual([["2026-01-12", 1125_45], ["2026-01-13", 18_00], ["2026-01-13", 882_00]]);
    // A later rate changes nothing of what is known.
    await api.exchangeRates.set(write({ ...at, currency: "USD", on: "2026-01-10", rate: 0.5, source: "" }));
    expect(await importResults(db, company.owner, company, sample("google-ads.csv"), { channelId }, { overwrite: true })).toMatchObject({ added: 0, changed: 0 });
    expect(amounts(await spent())).toContainEqual(["2026-01-12", 1125_45]);
  });

  it("stays as it is where the workspace counts in another currency since: its amount is of before", async () => {
    const { company, at, api, spent, answers } = await start();
    await importResults(db, company.owner, company, META, answers);
    const { version, name, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil } = await api.tenants.current(at);
    await api.tenants.change(write({ ...at, version, name, currency: "USD", timeZone, locale: "en", weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil }));
    await api.exchangeRates.set(write({ ...at, currency: "EUR", on: "2026-01-01", rate: 1.1, source: "" }));
    expect(await importResults(db, company.owner, company, later("14.40"), answers, { overwrite: true })).toMatchObject({ added: 0, changed: 0 });
    expect(amounts(await spent())).toEqual([["2026-01-13", 13_00], ["2026-01-12", 20_05]]);
  });

  it("does not come into a closed month, and nothing of the file does then", async () => {
    const { company, spent, answers } = await start();
    await closeMonth(db, company, "2026-01", new Date("2026-02-03T09:00:00Z"));
    await expect(importResults(db, company.owner, company, META, answers)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await spent()).toEqual([]);
  });
});
