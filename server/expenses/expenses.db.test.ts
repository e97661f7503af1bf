import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, type Person, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { sumDaysSpent } from "./data";
import type { ExpenseFields } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const fee: ExpenseFields = { on: "2026-03-12", kind: "fee", amountMinor: 60_000, channelId: null, goalId: null, supplier: "A studio", note: "" };

async function spend(person: Pick<Person, "api">, tenant: string, fields: Partial<ExpenseFields> = {}): Promise<string> {
  const expenseId = randomUUID();
  await person.api.expenses.add(write({ tenant, expenseId, ...fee, ...fields }));
  return expenseId;
}

describe("expenses", () => {
  it("are listed by month, latest first, and their kinds add up to the total", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await spend(owner, tenant);
    await spend(owner, tenant, { kind: "ads", amountMinor: 45_000, on: "2026-03-31" });
    await spend(owner, tenant, { kind: "tool", amountMinor: 15_000, on: "2026-03-01" });
    await spend(owner, tenant, { on: "2026-04-01" });
    const found = await owner.api.expenses.list({ tenant, month: "2026-03" });
    expect(found.expenses.map(({ on }) => on)).toEqual(["2026-03-31", "2026-03-12", "2026-03-01"]);
    expect([found.kinds, found.totalMinor]).toEqual([[{ kind: "fee", amountMinor: 60_000 }, { kind: "tool", amountMinor: 15_000 }, { kind: "ads", amountMinor: 45_000 }], 120_000]);
  });

  it("change only from the version that was read, and come back as they were after they were removed", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const expenseId = await spend(owner, tenant);
    await owner.api.expenses.change(write({ tenant, expenseId, version: 1, ...fee, amountMinor: 70_000 }));
    await expect(owner.api.expenses.change(write({ tenant, expenseId, version: 1, ...fee }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    await owner.api.expenses.remove(write({ tenant, expenseId }));
    expect((await owner.api.expenses.list({ tenant, month: "2026-03" })).totalMinor).toBe(0);
    await expect(owner.api.expenses.remove(write({ tenant, expenseId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.api.expenses.restore(write({ tenant, expenseId }));
    expect((await owner.api.expenses.list({ tenant, month: "2026-03" })).expenses).toMatchObject([{ amountMinor: 70_000, supplier: "A studio" }]);
  });

  it("are read by managers and executives, and written by managers", async () => {
    const company = await makeCompany(db);
    const { slug: tenant } = company;
    const [manager, executive, member] = [await addMember(db, company, "manager"), await addMember(db, company, "executive"), await addMember(db, company, "member")];
    await spend(manager, tenant);
    expect((await executive.api.expenses.list({ tenant, month: "2026-03" })).expenses).toHaveLength(1);
    await expect(spend(executive, tenant)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(member.api.expenses.list({ tenant, month: "2026-03" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are summed by day and channel for budgets in money, removed ones left out", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const channelId = await openChannel(owner, company, "LinkedIn");
    await spend(owner, tenant, { channelId });
    await spend(owner, tenant, { channelId, amountMinor: 1 });
    await spend(owner, tenant, { kind: "ads", on: "2026-04-01" });
    await owner.api.expenses.remove(write({ tenant, expenseId: await spend(owner, tenant) }));
    const sums = await inTransaction(db, "query", async (tx) => sumDaysSpent(tx, [await actAs(tx, { tenantId: company.id })], "2026-03-01", "2026-04-30"));
    expect(sums.map(({ tenantId: _, ...row }) => row)).toEqual([{ on: "2026-03-12", channelId, goalId: null, kind: "fee", amountMinor: 60_001 }, { on: "2026-04-01", channelId: null, goalId: null, kind: "ads", amountMinor: 60_000 }]);
  });

  it("stand in a file in whole units of the currency", async () => {
    const company = await makeCompany(db, { currency: "KWD" });
    await spend(company.owner, company.slug, { amountMinor: 1250 });
    const { name, rows } = await company.owner.api.expenses.table({ tenant: company.slug, month: "2026-03" });
    expect([name, rows]).toEqual([`${company.slug}-expenses-2026-03`, [["2026-03-12", "fee", "", "", "A studio", "", 1.25, "KWD"]]]);
  });
});
