import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { openChannel } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { addMember, makeCompany, type Person, personAt, write } from "../testing/factories";
import { sideDoor } from "../testing/locks";
import { testDatabase } from "../testing/test-database";
import { insertClosing } from "../timesheets/data/months";
import { sumDaysSpent } from "./spent";
import type { ExpenseFields } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const fee: ExpenseFields = { on: "2026-03-12", kind: "fee", amountMinor: 60_000, channelId: null, goalId: null, supplier: "A studio", campaign: "", note: "" };

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

  it("of several months and one part are listed with what the part is called, and the file holds the same", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const channelId = await openChannel(owner, company, "LinkedIn");
    await spend(owner, tenant, { on: "2026-01-31", channelId });
    await spend(owner, tenant, { on: "2026-03-31", channelId, kind: "training" });
    await spend(owner, tenant, { on: "2026-04-01", channelId });
    await spend(owner, tenant, { on: "2026-02-01", campaign: "Spring 100 %" });
    const quarter = { tenant, from: "2026-01", to: "2026-03" };
    const ofChannel = await owner.api.expenses.list({ ...quarter, channel: channelId });
    expect([ofChannel.narrowed, ofChannel.expenses.map(({ on }) => on), ofChannel.totalMinor]).toEqual([[{ by: "channel", name: "LinkedIn" }], ["2026-03-31", "2026-01-31"], 120_000]);
    expect((await owner.api.expenses.list({ ...quarter, channel: channelId, kind: "training,other" })).rows).toBe(1);
    // In any letters, and none of them means more than itself.
    const called = async (campaign: string) => (await owner.api.expenses.list({ ...quarter, campaign })).narrowed.map(({ name }) => name).concat(String((await owner.api.expenses.list({ ...quarter, campaign })).rows));
    expect([await called("SPRING 100 %"), await called("spring%"), await called("")]).toEqual([["Spring 100 %", "1"], ["spring%", "0"], [null, "2"]]);
    const file = await owner.api.expenses.table({ ...quarter, channel: "none" });
    expect([file.name, file.rows.map(([on]) => on)]).toEqual([`${tenant}-expenses-2026-01-2026-03`, ["2026-02-01"]]);
    await expect(owner.api.expenses.list({ ...quarter, channel: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(owner.api.expenses.list({ tenant, from: "2026-03", to: "2026-01" })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "endsBeforeStart" });
  });

  it("of more lines than are listed are summed whole, say how many there are, and go whole into a file", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    await spend(owner, tenant, { kind: "ads", amountMinor: 45_000, on: "2026-03-01" });
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      await tx.expense.createMany({ data: Array.from({ length: 5000 }, () => ({ tenantId, id: randomUUID(), on: new Date("2026-03-02T00:00:00Z"), kind: "tool", amountMinor: 10, byId: company.memberId })) });
    });
    const list = await owner.api.expenses.list({ tenant, month: "2026-03" });
    expect([list.expenses.length, list.rows, list.totalMinor, list.kinds.map(({ amountMinor }) => amountMinor)]).toEqual([5000, 5001, 95_000, [50_000, 45_000]]);
    expect((await owner.api.expenses.table({ tenant, month: "2026-03" })).rows).toHaveLength(5001);
  }, 60_000);

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

  it("are of a day between 2000 and a year ahead: anything else is a slip of the year", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const soon = personAt(db, owner, new Date("2026-03-18T10:00:00Z"));
    for (const on of ["1999-12-31", "2027-03-20"]) await expect(spend(soon, tenant, { on })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "dayFar" });
    const expenseId = await spend(soon, tenant, { on: "2000-01-01" });
    await spend(soon, tenant, { on: "2027-03-19" });
    await expect(soon.api.expenses.change(write({ tenant, expenseId, version: 1, ...fee, on: "2106-03-12" }))).rejects.toMatchObject({ message: "dayFar" });
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
    const sums = await inTransaction(db, "query", async (tx) => sumDaysSpent(tx, await actAs(tx, { tenantId: company.id }), "2026-03-01", "2026-04-30"));
    expect(sums).toEqual([{ on: "2026-03-12", channelId, goalId: null, kind: "fee", isToolPart: false, amountMinor: 60_001 }, { on: "2026-04-01", channelId: null, goalId: null, kind: "ads", isToolPart: false, amountMinor: 60_000 }]);
  });

  it("stay as they are in a closed month, until it is opened again: none is added, changed, moved, deleted or brought back", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const [kept, removed, later] = [await spend(owner, tenant), await spend(owner, tenant), await spend(owner, tenant, { on: "2026-04-01" })];
    await owner.api.expenses.remove(write({ tenant, expenseId: removed }));
    const march = () => owner.api.expenses.list({ tenant, month: "2026-03" });
    const before = await march();
    const closingId = await closeMonth(db, company, "2026-03", new Date("2026-04-02T10:00:00Z"));

    const refused = { code: "CONFLICT", message: "dayInClosedMonth", cause: { values: { day: "2026-03-12" } } };
    await expect(spend(owner, tenant)).rejects.toMatchObject(refused);
    await expect(owner.api.expenses.change(write({ tenant, expenseId: kept, version: 1, ...fee, note: "Another word" }))).rejects.toMatchObject(refused);
    await expect(owner.api.expenses.change(write({ tenant, expenseId: kept, version: 1, ...fee, on: "2026-04-02" }))).rejects.toMatchObject(refused);
    await expect(owner.api.expenses.change(write({ tenant, expenseId: later, version: 1, ...fee }))).rejects.toMatchObject(refused);
    await expect(owner.api.expenses.remove(write({ tenant, expenseId: kept }))).rejects.toMatchObject(refused);
    await expect(owner.api.expenses.restore(write({ tenant, expenseId: removed }))).rejects.toMatchObject(refused);
    await expect(sideDoor(db, company, (tx) => tx.expense.updateMany({ where: { tenantId: company.id }, data: { amountMinor: 1 } }))).rejects.toThrow("a day is locked: 2026-03-12 by its month");
    expect(await march()).toEqual(before);

    await spend(owner, tenant, { on: "2026-04-03" });
    await reopenMonth(db, company, closingId, new Date());
    await owner.api.expenses.remove(write({ tenant, expenseId: kept }));
    expect((await march()).totalMinor).toBe(0);
  });

  it("that are written while their month is being closed wait for it, and are then refused", async () => {
    const company = await makeCompany(db);
    let isAnswered = false;
    const { spending } = await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      await insertClosing(tx, tenantId, "2026-03", { at: new Date(), byId: company.memberId });
      const written = spend(company.owner, company.slug).then(() => "written", () => "refused").finally(() => (isAnswered = true));
      // Until the writer waits for this transaction, or has not: then it has passed the closing by.
      for (let waiting = 0; waiting === 0 && !isAnswered; ) {
        const [row] = await tx.$queryRaw<[{ waiting: number }]>`SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`;
        waiting = row.waiting;
      }
      return { spending: written };
    });
    expect(await spending).toBe("refused");
  });

  it("stand in a file in whole units of the currency", async () => {
    const company = await makeCompany(db, { currency: "KWD" });
    await spend(company.owner, company.slug, { amountMinor: 1250 });
    const { name, rows } = await company.owner.api.expenses.table({ tenant: company.slug, month: "2026-03" });
    expect([name, rows]).toEqual([`${company.slug}-expenses-2026-03`, [["2026-03-12", "fee", "", "", "A studio", "", "", 1.25, "KWD"]]]);
  });
});
