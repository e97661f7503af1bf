import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { enter, type EnteredTenant } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import type { Prisma } from "../generated/prisma/client";
import { undoResults } from "../result-imports/service/run";
import { openChannel } from "../testing/budgets";
import { makeCompany } from "../testing/factories";
import { importResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";
import type { ExpenseFields } from "./schema";
import { addExpense, changeExpense } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-04-02T09:00:00Z");
const ads: ExpenseFields = { on: "2026-03-12", kind: "ads", amountMinor: 1, channelId: null, goalId: null, supplier: "", campaign: "", note: "" };

async function start() {
  const company = await makeCompany(db);
  const call = <T>(work: (call: { tx: Tx; tenant: EnteredTenant; now: Date }) => Promise<T>) =>
    inTransaction(db, "mutation", async (tx) => {
      const { tenant } = await enter(tx, company.owner, "tenant", company.slug, NOW);
      if (!tenant) throw new Error("an owner is let in");
      return { answer: await work({ tx, tenant, now: NOW }) };
    });
  return { company, call };
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
    const { call } = await start();
    const id = randomUUID();
    await call((at) => addExpense(at, id, ads));
    const change = (version: number) =>
      call(async ({ tx, tenant, now }) => {
        const listened = heard(tx);
        const said = await changeExpense({ tx: listened.tx, tenant, now }, id, version, { ...ads, amountMinor: 2 }).then(() => "changed", (error: Error) => error.message);
        return { said, statements: listened.asked.length };
      });
    expect([(await change(1)).answer, (await change(1)).answer]).toEqual([{ said: "changed", statements: 1 }, { said: "changedMeanwhile", statements: 2 }]);
  });
});
