import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, write } from "../testing/factories";
import { aKpi } from "../testing/kpis";
import { sideDoor } from "../testing/locks";
import { addKind, addReturn, LEAD, MARGIN, PLAIN_RETURN, putReturns } from "../testing/returns";
import { testDatabase } from "../testing/test-database";
import type { ValueFields } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("returns", () => {
  it("are worth their number or their margin, and add up to the month", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const leads = await addKind(owner, tenant, "result", LEAD);
    const sales = await addKind(owner, tenant, "revenue", MARGIN);
    await addReturn(owner, tenant, { kindId: leads, amountMinor: 9000_00 });
    await addReturn(owner, tenant, { kindId: sales, quantity: null, amountMinor: 2000_00, on: "2026-03-20" });
    await addReturn(owner, tenant, { kindId: leads, on: "2026-04-01" });
    const found = await owner.api.returns.list({ tenant, month: "2026-03" });
    expect(found.returns.map(({ kindName, worthMinor }) => [kindName, worthMinor])).toEqual([["revenue", 800_00], ["result", 3000_00]]);
    expect([found.totalMinor, found.unvalued]).toEqual([3800_00, 0]);
    expect((await owner.api.roi.range({ tenant, from: "2026-03", to: "2026-03" })).total.returnMinor).toBe(3800_00);
  });

  it("are of a day between 2000 and a year ahead: anything else is a slip of the year", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const leads = await addKind(owner, tenant, "result", LEAD);
    for (const on of ["1999-03-12", "2106-03-12"]) await expect(addReturn(owner, tenant, { kindId: leads, on })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "dayFar" });
    const returnId = await addReturn(owner, tenant, { kindId: leads });
    await expect(owner.api.returns.change(write({ tenant, returnId, version: 1, ...PLAIN_RETURN, kindId: leads, on: "1999-03-12" }))).rejects.toMatchObject({ message: "dayFar" });
  });

  it("say what their kind is counted by", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const leads = await addKind(owner, tenant, "result", null);
    const sales = await addKind(owner, tenant, "revenue", null);
    await expect(addReturn(owner, tenant, { kindId: leads, quantity: null, amountMinor: 1 })).rejects.toMatchObject({ message: "returnNeedsNumber" });
    await expect(addReturn(owner, tenant, { kindId: sales })).rejects.toMatchObject({ message: "returnNeedsAmount" });
    await expect(addReturn(owner, tenant, { kindId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchReturnKind" });
  });

  it("are unknown and not 0 before anybody has said what one is worth, and keep a former value when it changes", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const kindId = await addKind(owner, tenant, "result", null);
    await addReturn(owner, tenant, { kindId, on: "2026-03-12" });
    await addReturn(owner, tenant, { kindId, on: "2026-03-20" });
    const worths = async () => (await owner.api.returns.list({ tenant, month: "2026-03" })).returns.map(({ worthMinor }) => worthMinor);
    const set = (from: string, amountMinor: number) => owner.api.returns.setValue(write({ tenant, kindId, from, ...LEAD, closePermille: null, dealMinor: null, marginPermille: null, amountMinor }));
    expect(await worths()).toEqual([null, null]);
    await set("2026-03-15", 100);
    expect(await worths()).toEqual([1200, null]);
    await set("2026-03-01", 50);
    expect(await worths()).toEqual([1200, 600]);
    await set("2026-03-15", 200);
    expect(await worths()).toEqual([2400, 600]);
    const { kinds } = await owner.api.returns.kinds({ tenant });
    expect(kinds[0]?.values.map(({ from, to, amountMinor }) => [from, to, amountMinor])).toEqual([["2026-03-01", "2026-03-15", 50], ["2026-03-15", null, 200]]);
  });

  it("have values of their own kind: a margin is revenue's, an amount a result's", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const sales = await addKind(owner, tenant, "revenue", null);
    const leads = await addKind(owner, tenant, "result", null);
    const set = (kindId: string, value: ValueFields) => owner.api.returns.setValue(write({ tenant, kindId, from: "2026-01-01", ...value }));
    await expect(set(sales, LEAD)).rejects.toMatchObject({ message: "valueIsMargin" });
    await expect(set(leads, MARGIN)).rejects.toMatchObject({ message: "valueIsAmount" });
    await expect(set(leads, { ...LEAD, amountMinor: 5 })).rejects.toMatchObject({ message: "valueIsAmount" });
  });

  it("change only from the version that was read, and come back as they were after they were removed", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const kindId = await addKind(owner, tenant, "result", LEAD);
    const returnId = await addReturn(owner, tenant, { kindId });
    await owner.api.returns.change(write({ tenant, returnId, version: 1, ...PLAIN_RETURN, kindId, quantity: 4 }));
    await expect(owner.api.returns.change(write({ tenant, returnId, version: 1, ...PLAIN_RETURN, kindId }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    await owner.api.returns.remove(write({ tenant, returnId }));
    expect((await owner.api.returns.list({ tenant, month: "2026-03" })).totalMinor).toBe(0);
    await expect(owner.api.returns.remove(write({ tenant, returnId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.api.returns.restore(write({ tenant, returnId }));
    expect((await owner.api.returns.list({ tenant, month: "2026-03" })).returns).toMatchObject([{ quantity: 4, worthMinor: 1000_00 }]);
  });

  it("in another currency count at the rate of their day, wait for one that is not known, and keep what they were converted to", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const kindId = await addKind(owner, tenant, "revenue", MARGIN);
    const returnId = await addReturn(owner, tenant, { kindId, quantity: null, amountMinor: 1000_00, currency: "USD" });
    const rate = (on: string, value: number) => owner.api.exchangeRates.set(write({ tenant, currency: "USD", on, rate: value, source: "" }));
    const found = async () => (await owner.api.returns.list({ tenant, month: "2026-03" })).returns.map(({ amountMinor, original, worthMinor }) => [amountMinor, original?.amountMinor, worthMinor]);
    expect(await found()).toEqual([[null, 1000_00, null]]);
    expect((await owner.api.exchangeRates.list({ tenant })).currencies.map(({ currency }) => currency)).toEqual(["USD"]);
    expect((await owner.api.roi.working({ tenant, from: "2026-03", to: "2026-03", by: "channel", key: null })).missing).toContainEqual({ what: "exchange", count: 1 });
    await rate("2026-03-01", 0.9);
    expect(await found()).toEqual([[900_00, 1000_00, 360_00]]);
    await rate("2026-03-12", 0.5);
    expect(await found()).toEqual([[900_00, 1000_00, 360_00]]);
    await owner.api.returns.change(write({ tenant, returnId, version: 1, ...PLAIN_RETURN, kindId, quantity: null, amountMinor: 1000_00, currency: "USD", note: "Only a word" }));
    expect(await found()).toEqual([[900_00, 1000_00, 360_00]]);
    await owner.api.returns.change(write({ tenant, returnId, version: 2, ...PLAIN_RETURN, kindId, quantity: null, amountMinor: 2000_00, currency: "USD" }));
    expect(await found()).toEqual([[1000_00, 2000_00, 400_00]]);
  });

  it("that come to more than can be added up are refused, however they come to it", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const kindId = await addKind(owner, tenant, "result", null);
    const most = { kindId, quantity: 1_000_000 };
    const tooMuch = { code: "UNPROCESSABLE_CONTENT", message: "returnsTooLarge" };
    const worth = (amountMinor: number, from: string) => owner.api.returns.setValue(write({ tenant, kindId, from, ...LEAD, closePermille: null, dealMinor: null, marginPermille: null, amountMinor }));
    await worth(2_000_000_000, "2026-01-01");
    const returnId = await addReturn(owner, tenant, most);
    for (const on of ["2024-03-12", "2026-04-12", "2026-05-12", "2026-06-12"]) await addReturn(owner, tenant, { ...most, on });
    await expect(addReturn(owner, tenant, most)).rejects.toMatchObject(tooMuch);
    const few = await addReturn(owner, tenant, { kindId, quantity: 0 });
    await expect(owner.api.returns.change(write({ tenant, returnId: few, version: 1, ...PLAIN_RETURN, ...most }))).rejects.toMatchObject(tooMuch);
    await expect(worth(2_000_000_000, "2024-01-01")).rejects.toMatchObject(tooMuch);
    await owner.api.returns.remove(write({ tenant, returnId }));
    await addReturn(owner, tenant, most);
    await expect(owner.api.returns.restore(write({ tenant, returnId }))).rejects.toMatchObject(tooMuch);
    const { line } = await owner.api.roi.working({ tenant, from: "2024-01", to: "2026-12", by: "channel", key: null });
    expect(line.returnMinor).toBe(8_000_000_000_000_000);
  });

  it("are added to no kind that is retired; those of one that was stay, and are put right", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const [kindId, inUse] = [await addKind(owner, tenant, "result", LEAD, "Leads"), await addKind(owner, tenant, "result", LEAD, "Orders")];
    const [returnId, other] = [await addReturn(owner, tenant, { kindId }), await addReturn(owner, tenant, { kindId: inUse })];
    await owner.api.returns.changeKind(write({ tenant, kindId, version: 1, name: "Leads", kpiId: null, isRetired: true }));
    const retired = { code: "CONFLICT", message: "returnKindRetired" };
    await expect(addReturn(owner, tenant, { kindId })).rejects.toMatchObject(retired);
    await expect(owner.api.returns.change(write({ tenant, returnId: other, version: 1, ...PLAIN_RETURN, kindId }))).rejects.toMatchObject(retired);
    await owner.api.returns.change(write({ tenant, returnId, version: 1, ...PLAIN_RETURN, kindId, quantity: 4 }));
    await owner.api.returns.remove(write({ tenant, returnId }));
    await owner.api.returns.restore(write({ tenant, returnId }));
    expect((await owner.api.returns.list({ tenant, month: "2026-03" })).returns.find(({ id }) => id === returnId)).toMatchObject({ quantity: 4, worthMinor: 1000_00 });
  });

  it("are read by managers and executives, and written by managers", async () => {
    const company = await makeCompany(db);
    const { slug: tenant } = company;
    const [manager, executive, member] = [await addMember(db, company, "manager"), await addMember(db, company, "executive"), await addMember(db, company, "member")];
    const kindId = await addKind(manager, tenant, "result", LEAD);
    await addReturn(manager, tenant, { kindId });
    expect((await executive.api.returns.list({ tenant, month: "2026-03" })).returns).toHaveLength(1);
    await expect(addReturn(executive, tenant, { kindId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(member.api.returns.list({ tenant, month: "2026-03" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("stand in a file in whole units of the currency, with an empty cell for what nobody knows", async () => {
    const { slug: tenant, owner } = await makeCompany(db, { currency: "KWD" });
    const kindId = await addKind(owner, tenant, "revenue", null, "Sales");
    await addReturn(owner, tenant, { kindId, quantity: null, amountMinor: 1250, currency: "KWD" });
    const { rows } = await owner.api.returns.table({ tenant, month: "2026-03" });
    expect(rows).toEqual([["2026-03-12", "Sales", null, 1.25, null, "KWD", "", "", "", "no", ""]]);
  });
});

describe("a KPI that counts a kind of return", () => {
  it("is never vanity: the form is refused, the database refuses what comes past it, and the KPI cannot become it", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const kpis = { leads: randomUUID(), followers: randomUUID() };
    await owner.api.kpis.create(write({ tenant, kpiId: kpis.leads, ...aKpi("2026-03-12") }));
    await owner.api.kpis.create(write({ tenant, kpiId: kpis.followers, ...aKpi("2026-03-12"), name: "Followers", isVanity: true }));
    const kindId = randomUUID();
    await owner.api.returns.addKind(write({ tenant, kindId, kind: "result", name: "Leads", kpiId: kpis.leads }));
    await expect(owner.api.returns.changeKind(write({ tenant, kindId, version: 1, name: "Leads", kpiId: kpis.followers, isRetired: false }))).rejects.toMatchObject({ code: "CONFLICT", message: "vanityIsNoReturn" });
    const pointAt = (kpiId: string, kpiIsVanity: boolean) => sideDoor(db, company, (tx) => tx.returnKind.updateMany({ where: { tenantId: company.id, id: kindId }, data: { kpiId, kpiIsVanity } }));
    await expect(pointAt(kpis.followers, false)).rejects.toThrow();
    await expect(pointAt(kpis.followers, true)).rejects.toThrow();
    await expect(sideDoor(db, company, (tx) => tx.kpi.updateMany({ where: { tenantId: company.id, id: kpis.leads }, data: { isVanity: true } }))).rejects.toThrow();
    const kpi = (await owner.api.kpis.list({ tenant })).find(({ id }) => id === kpis.leads);
    await expect(owner.api.kpis.change(write({ tenant, kpiId: kpis.leads, version: kpi?.version ?? 1, from: null, ...aKpi("2026-03-12"), isVanity: true }))).rejects.toMatchObject({ code: "CONFLICT", message: "vanityIsNoReturn" });
    expect((await owner.api.returns.kinds({ tenant })).kinds).toMatchObject([{ kpiId: kpis.leads, kpiName: aKpi("2026-03-12").name }]);
  });
});

describe("a month of more returns than are listed", () => {
  it("is summed whole, says how many there are, and goes whole into a file", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const [leads, calls] = [await addKind(owner, tenant, "result", LEAD, "Leads"), await addKind(owner, tenant, "saving", null, "Calls avoided")];
    await inTransaction(db, "mutation", async (tx) => {
      const id = await actAs(tx, { tenantId: company.id });
      await putReturns(tx, id, company.memberId, [{ on: "2026-03-01", kindId: calls, quantity: 1 }, ...Array.from({ length: 5001 }, () => ({ on: "2026-03-02", kindId: leads, quantity: 1 }))]);
    });
    const list = await owner.api.returns.list({ tenant, month: "2026-03" });
    expect([list.returns.length, list.rows, list.totalMinor, list.unvalued]).toEqual([5000, 5002, 5001 * 250_00, 1]);
    expect((await owner.api.returns.table({ tenant, month: "2026-03" })).rows).toHaveLength(5002);
  }, 60_000);
});
