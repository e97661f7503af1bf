import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { openChannel } from "../testing/budgets";
import { makeCompany, write } from "../testing/factories";
import { importResults, prepareResults, shownStanding } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const GOOGLE = readFileSync(path.join(import.meta.dirname, "samples", "google-ads.csv"), "utf8");
const later = (amount: string) => GOOGLE.replace('"1,250.50"', amount);

/** A company in euros with three expenses in dollars at 0.90, of which the first came to 1125.45. */
async function start() {
  const company = await makeCompany(db);
  const { api } = company.owner;
  const answers = { channelId: await openChannel(company.owner, company, "Google") };
  const at = { tenant: company.slug };
  await api.exchangeRates.set(write({ ...at, currency: "USD", on: "2026-01-01", rate: 0.9, source: "" }));
  const { importId } = await importResults(db, company.owner, company, GOOGLE, answers);
  const first = async () => {
    const found = (await api.expenses.list({ ...at, month: "2026-01" })).expenses.find(({ on }) => on === "2026-01-12");
    if (!found) throw new Error("it was imported");
    return found;
  };
  const change = async (fields: { amountMinor?: number; note?: string }) => {
    const { id: expenseId, version, channelName: _, goalTitle: __, ...stands } = await first();
    await api.expenses.change(write({ ...at, expenseId, version, ...stands, ...fields }));
  };
  const preview = async (file: string) => api.resultImports.preview({ ...at, importId: await prepareResults(db, company.owner, company, file, answers) });
  const run = (file: string, overwrite: boolean) => importResults(db, company.owner, company, file, answers, { overwrite });
  const undo = (id: string) => api.resultImports.undo(write({ ...at, importId: id }));
  return { company, api, at, answers, importId, first, change, preview, run, undo };
}

describe("what ads cost in another currency, once somebody changed its amount by hand", () => {
  it("stands at no sum of that currency any more: the next file has another figure, which is taken where it is asked for, and goes again", async () => {
    const { importId, first, change, preview, run, undo } = await start();
    await change({ amountMinor: 1100_00 });
    expect(await preview(`${GOOGLE}\n`)).toMatchObject({ known: 2, changed: 1 });
    expect(await run(`${GOOGLE}\n\n`, false)).toMatchObject({ changed: 0 });
    expect((await first()).amountMinor).toBe(1100_00);
    const renewed = await run(later("1000.00"), true);
    expect([renewed.changed, (await first()).amountMinor]).toEqual([1, 900_00]);
    expect(await preview(`${later("1000.00")}\n`)).toMatchObject({ known: 3, changed: 0 });
    await undo(renewed.importId);
    expect((await first()).amountMinor).toBe(1100_00);
    expect(await preview(`${GOOGLE}\n\n\n`)).toMatchObject({ known: 2, changed: 1 });
    expect(await undo(importId)).toEqual({ removed: 2 });
    expect((await first()).amountMinor).toBe(1100_00);
  });

  it("keeps what was asked for where only a note was written", async () => {
    const { change, preview } = await start();
    await change({ note: "Agreed with Ana" });
    expect(await preview(`${GOOGLE}\n`)).toMatchObject({ known: 3, changed: 0 });
  });

  it("is told in the trail with the currency that it was asked for in", async () => {
    const { api, at, change } = await start();
    await change({ amountMinor: 1100_00 });
    const changes = (await api.audit.list({ ...at, table: "expenses" })).lines.flatMap((line) => line.changes.filter(({ field }) => field === "original_minor"));
    expect(changes).toContainEqual({ field: "original_minor", kind: "minor", from: 1250_50, to: null, currency: "USD" });
  });
});

describe("what ads cost, in a workspace that counts in its currency since", () => {
  it("stays as it is: its amount is of before", async () => {
    const { api, at, first, run } = await start();
    const { version, name, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil } = await api.tenants.current(at);
    await api.tenants.change(write({ ...at, version, name, currency: "USD", timeZone, locale: "en", weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil }));
    expect(await run(later("1000.00"), true)).toMatchObject({ changed: 0 });
    expect((await first()).amountMinor).toBe(1125_45);
  });
});

describe("an amount that somebody changes after it was shown what a file would overwrite", () => {
  it("is not overwritten: it is said what was changed, and taken once that was shown", async () => {
    const { company, api, at, answers, first, change } = await start();
    const importId = await prepareResults(db, company.owner, company, later("1000.00"), answers);
    const shown = () => shownStanding(company.owner, company, importId);
    const run = (overwrite: string[]) => api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite }));
    const early = await shown();
    await change({ amountMinor: 1100_00 });
    const { campaign } = await first();
    await expect(run(early)).rejects.toMatchObject({ code: "CONFLICT", message: "standsOtherwise", cause: { values: { named: "yes", names: campaign, more: 0 } } });
    expect((await first()).amountMinor).toBe(1100_00);
    expect(await run(await shown())).toEqual({ added: 0, changed: 1 });
    expect((await first()).amountMinor).toBe(900_00);
  });

  it("stays, and does not stand in the way, where nothing is to be overwritten", async () => {
    const { company, api, at, answers, first, change } = await start();
    const importId = await prepareResults(db, company.owner, company, later("1000.00"), answers);
    await change({ amountMinor: 1100_00 });
    expect(await api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: [] }))).toEqual({ added: 0, changed: 0 });
    expect((await first()).amountMinor).toBe(1100_00);
  });
});

describe("an amount that somebody changes while a file overwrites it", () => {
  it("is not lost: the file is refused, and shows it when it is looked at again", async () => {
    const { company, first, run } = await start();
    const { id } = await first();
    let isAnswered = false;
    const { running } = await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { tenantId: company.id });
      await tx.expense.updateMany({ where: { tenantId: company.id, id }, data: { amountMinor: 1100_00, version: { increment: 1 } } });
      const answer = run(later("1000.00"), true).then(() => "run", (error: { message: string }) => error.message).finally(() => (isAnswered = true));
      // Until the import waits for this transaction, or has not.
      for (let waiting = 0; waiting === 0 && !isAnswered; ) {
        const [row] = await tx.$queryRaw<[{ waiting: number }]>`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid`;
        waiting = row.waiting;
      }
      return { running: answer };
    });
    expect(await running).toBe("changedMeanwhile");
    expect((await first()).amountMinor).toBe(1100_00);
  });
});
