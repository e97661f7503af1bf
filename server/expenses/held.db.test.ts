import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { enter, type EnteredTenant } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { runResults, undoResults } from "../result-imports/service/run";
import { openChannel } from "../testing/budgets";
import { makeCompany } from "../testing/factories";
import { importResults, prepareResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";
import type { Prisma } from "../generated/prisma/client";
import type { ExpenseFields } from "./schema";
import { addExpense, changeExpense, restoreExpense } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-04-02T09:00:00Z");
const LARGE = 2_000_000_000;
/** As if no more than so much could be added up: millions of rows come to the real limit. */
const MOST = 3 * LARGE;
const ads: ExpenseFields = { on: "2026-03-12", kind: "ads", amountMinor: LARGE, channelId: null, goalId: null, supplier: "", campaign: "", note: "" };
const tooMuch = { message: "expensesTooLarge", code: "INVALID" };

async function start() {
  const company = await makeCompany(db);
  const { owner } = company;
  const call = <T>(work: (call: { tx: Tx; tenant: EnteredTenant; now: Date }) => Promise<T>) =>
    inTransaction(db, "mutation", async (tx) => {
      const { tenant } = await enter(tx, owner, "tenant", company.slug, NOW);
      if (!tenant) throw new Error("an owner is let in");
      return { answer: await work({ tx, tenant, now: NOW }) };
    });
  const add = async (fields: Partial<ExpenseFields> = {}) => {
    const expenseId = randomUUID();
    await call(async (at) => addExpense(at, expenseId, { ...ads, ...fields }, MOST));
    return expenseId;
  };
  const total = async () => (await owner.api.expenses.list({ tenant: company.slug, month: "2026-03" })).totalMinor;
  return { company, call, add, total };
}

/** The transaction, which tells what it is asked. */
function heard(tx: Tx): { tx: Tx; asked: string[] } {
  const asked: string[] = [];
  const get = (of: Tx, name: string | symbol) => {
    if (name === "expense") asked.push(name);
    const own: unknown = Reflect.get(of, name);
    if (name !== "$queryRaw" && name !== "$executeRaw") return own;
    return (sql: Prisma.Sql) => {
      asked.push(sql.sql);
      return (own as (sql: Prisma.Sql) => unknown).call(of, sql);
    };
  };
  return { tx: new Proxy(tx, { get }), asked };
}

describe("expenses that come to more than can be added up", () => {
  it("are refused, whether they are added, changed or brought back", async () => {
    const { company, call, add, total } = await start();
    const removed = await add();
    await company.owner.api.expenses.remove({ mutationId: randomUUID(), tenant: company.slug, expenseId: removed });
    for (let count = 0; count < 3; count += 1) await add();
    await expect(add()).rejects.toMatchObject(tooMuch);
    const small = await add({ amountMinor: 0 });
    await expect(call(async (at) => changeExpense(at, small, 1, ads, MOST))).rejects.toMatchObject(tooMuch);
    await expect(call(async (at) => restoreExpense(at, removed, MOST))).rejects.toMatchObject(tooMuch);
    expect(await total()).toBe(MOST);
  });

  it("are refused with the whole file that brings them, and where undoing one would bring them back", async () => {
    const { company, call, add, total } = await start();
    const answers = { channelId: await openChannel(company.owner, company, "Facebook"), currency: "EUR" };
    const file = (amount: number) => `Date,Campaign,Amount spent\n2026-03-12,Spring,${amount}\n2026-03-13,Spring,${amount}\n`;
    await importResults(db, company.owner, company, file(20_000_000), { ...answers, holds: "spend" });
    const importId = await prepareResults(db, company.owner, company, file(20_000_000).replaceAll("Spring", "Summer"), { ...answers, holds: "spend" });
    await expect(call(({ tx, tenant, now }) => runResults(tx, tenant, importId, { leaveOutErrors: false, overwrite: [] }, now, MOST))).rejects.toMatchObject(tooMuch);
    expect(await total()).toBe(2 * LARGE);

    const lower = await importResults(db, company.owner, company, file(1), { ...answers, holds: "spend" }, { overwrite: true });
    await add();
    await add();
    await expect(call(({ tx, tenant, now }) => undoResults(tx, tenant, lower.importId, now, MOST))).rejects.toMatchObject(tooMuch);
    expect(await total()).toBe(2 * LARGE + 2_00);
  });
});

describe("all expenses are added up", () => {
  it("by no undo of an import that brings none of them back: of posts, or of what was added", async () => {
    const { company, call } = await start();
    const channelId = await openChannel(company.owner, company, "Facebook");
    const files = [
      ["Post ID,Publish time,Permalink,Likes\n1,2026-01-05 10:00,https://example.test/1,5", { channelId, zone: "UTC" }],
      ["Date,Campaign,Amount spent\n2026-03-12,Spring,20\n", { channelId, currency: "EUR", holds: "spend" as const }],
    ] as const;
    for (const [file, answers] of files) {
      const { importId } = await importResults(db, company.owner, company, file, answers);
      const { answer: asked } = await call(async ({ tx, tenant, now }) => {
        const listened = heard(tx);
        expect(await undoResults(listened.tx, tenant, importId, now)).toBe(1);
        return listened.asked;
      });
      expect(asked.filter((sql) => /sum\(amount_minor\)/.test(sql))).toEqual([]);
    }
  });

  it("and an expense is changed without being read, unless that is refused", async () => {
    const { call, add } = await start();
    const id = await add({ amountMinor: 1 });
    const change = (version: number) =>
      call(async ({ tx, tenant, now }) => {
        const listened = heard(tx);
        const said = await changeExpense({ tx: listened.tx, tenant, now }, id, version, { ...ads, amountMinor: 2 }).then(() => "changed", (error: Error) => error.message);
        return { said, statements: listened.asked.length };
      });
    expect([(await change(1)).answer, (await change(1)).answer]).toEqual([{ said: "changed", statements: 1 }, { said: "changedMeanwhile", statements: 2 }]);
  });
});
