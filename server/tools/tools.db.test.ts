import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel } from "../testing/budgets";
import { closeMonth } from "../testing/closings";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { addTool, plainTool } from "../testing/tools";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const may = new Date("2026-05-20T10:00:00Z");
const price = { from: "2026-04-01", to: null, amountMinor: 3000, currency: "EUR", per: "month" as const, seats: 1 };
const dollars = { ...price, amountMinor: 118_800, currency: "USD", per: "year" as const };

async function companyInMay() {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam", currency: "EUR" });
  return { company, tenant: company.slug, owner: personAt(db, company.owner, may) };
}

describe("a tool", () => {
  it("is not added to a register that is full", async () => {
    const { company, owner } = await companyInMay();
    const { purpose, requirements } = plainTool;
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      await tx.tool.createMany({ data: Array.from({ length: 500 }, (_, index) => ({ tenantId, id: randomUUID(), name: `Tool ${index}`, purpose, requirements, countsFrom: new Date("2026-01-01T00:00:00Z"), byId: company.memberId, createdAt: may })) });
    });
    await expect(addTool(owner, company)).rejects.toMatchObject({ code: "CONFLICT", message: "toolsFull" });
  });

  it("is requirements before it is tried, tried before it is used, and changes only from the version that was read", async () => {
    const { company, tenant, owner } = await companyInMay();
    const toolId = await addTool(owner, company, { requirements: "" });
    const trial = { tenant, toolId, from: "2026-05-01", until: "2026-05-26" };
    await expect(owner.api.tools.startTrial(write({ ...trial, version: 1 }))).rejects.toMatchObject({ message: "requirementsFirst" });
    await owner.api.tools.change(write({ tenant, toolId, version: 1, ...plainTool }));
    await expect(owner.api.tools.startTrial(write({ ...trial, version: 1 }))).rejects.toMatchObject({ message: "changedMeanwhile" });
    await owner.api.tools.startTrial(write({ ...trial, version: 2 }));
    expect((await owner.api.tools.list({ tenant })).tools).toMatchObject([{ stage: "trial", daysLeft: 6 }]);
    await expect(owner.api.tools.retire(write({ tenant, toolId, version: 3, lastOn: "2026-05-20" }))).rejects.toMatchObject({ message: "notInUse" });
    await owner.api.tools.endTrial(write({ tenant, toolId, version: 3, outcome: "adopt" as const, usedFrom: "2026-05-20", note: "It saves a day" }));
    await expect(owner.api.tools.endTrial(write({ tenant, toolId, version: 4, outcome: "drop" as const, usedFrom: "2026-05-20", note: "" }))).rejects.toMatchObject({ message: "noTrial" });
    await owner.api.tools.retire(write({ tenant, toolId, version: 4, lastOn: "2026-05-20" }));
    expect(await owner.api.tools.get({ tenant, toolId })).toMatchObject({ stage: "in-use", usedUntil: "2026-05-20", outcomeNote: "It saves a day" });
  });

  it("has one name, one price a day, and fixed shares that are the whole", async () => {
    const { company, owner } = await companyInMay();
    await addTool(owner, company, { name: "Planner" });
    await expect(addTool(owner, company, { name: "Planner" })).rejects.toMatchObject({ message: "nameTaken" });
    await expect(addTool(owner, company, { name: "B", costs: [price, price] })).rejects.toMatchObject({ message: "costOverlaps" });
    const channelId = await openChannel(owner, company, "YouTube");
    await expect(addTool(owner, company, { name: "C", split: "fixed", channels: [{ channelId, sharePermille: 900 }] })).rejects.toMatchObject({ message: "sharesNotWhole" });
  });
});

describe("a tool's cost", () => {
  it("is an expense of each month once, of its channel where it has one alone, and of no month that is only wanted", async () => {
    const { company, tenant, owner } = await companyInMay();
    const channelId = await openChannel(owner, company, "YouTube");
    await addTool(owner, company, { name: "Planner", usedFrom: "2026-04-01", costs: [price], channels: [{ channelId, sharePermille: null }] });
    await addTool(owner, company, { name: "Only wanted", costs: [price] });
    const april = await owner.api.expenses.list({ tenant, month: "2026-04" });
    expect(april.expenses).toMatchObject([{ on: "2026-04-01", kind: "tool", amountMinor: 3000, supplier: "Planner", channelId }]);
    expect((await owner.api.expenses.list({ tenant, month: "2026-05" })).totalMinor).toBe(3000);
  });

  it("in another currency waits for a rate, which is said, and keeps its amount when the rate is corrected", async () => {
    const { company, tenant, owner } = await companyInMay();
    const toolId = await addTool(owner, company, { usedFrom: "2026-04-01", costs: [dollars] });
    const spent = async (month: string) => (await owner.api.expenses.list({ tenant, month })).totalMinor;
    expect((await owner.api.tools.list({ tenant })).tools[0]?.cost).toEqual({ amountMinor: 9900, currency: "USD", inTenantMinor: null });
    expect((await owner.api.tools.get({ tenant, toolId })).missed).toEqual([{ month: "2026-04", why: "no-rate" }, { month: "2026-05", why: "no-rate" }]);
    expect(await spent("2026-04")).toBe(0);
    const rate = { tenant, currency: "USD", on: "2026-04-01", source: "A bank" };
    await owner.api.exchangeRates.set(write({ ...rate, rate: 0.9 }));
    expect(await spent("2026-04")).toBe(8910);
    await owner.api.exchangeRates.set(write({ ...rate, rate: 0.5 }));
    expect(await spent("2026-04")).toBe(8910);
    expect((await owner.api.exchangeRates.list({ tenant })).currencies).toEqual([{ currency: "USD", rateToday: 0.5, rates: [{ on: "2026-04-01", rate: 0.5, source: "A bank" }] }]);
    await expect(owner.api.exchangeRates.set(write({ ...rate, rate: 4e-11 }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(owner.api.exchangeRates.set(write({ ...rate, currency: "EUR", rate: 1 }))).rejects.toMatchObject({ message: "ownCurrency" });
  });

  it("of months after a last day in retrospect is named", async () => {
    const { company, tenant, owner } = await companyInMay();
    const toolId = await addTool(owner, company, { usedFrom: "2026-04-01", costs: [price] });
    await owner.api.tools.retire(write({ tenant, toolId, version: 1, lastOn: "2026-04-30" }));
    expect(await owner.api.tools.get({ tenant, toolId })).toMatchObject({ missed: [], surplus: ["2026-05"] });
  });

  it("of its last month counts by the days up to its last, also where that is known only afterwards, unless somebody changed the amount", async () => {
    const { company, tenant, owner } = await companyInMay();
    const toolId = await addTool(owner, company, { usedFrom: "2026-04-01", costs: [{ ...price, amountMinor: 3100 }] });
    const inMay = async () => (await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses[0];
    expect((await inMay())?.amountMinor).toBe(3100);
    await owner.api.tools.retire(write({ tenant, toolId, version: 1, lastOn: "2026-05-10" }));
    expect((await inMay())?.amountMinor).toBe(1000);
    await owner.api.tools.retire(write({ tenant, toolId, version: 2, lastOn: "2026-05-20" }));
    const counted = await inMay();
    expect(counted?.amountMinor).toBe(2000);
    await owner.api.expenses.change(write({ tenant, expenseId: counted?.id ?? "", version: counted?.version ?? 0, on: "2026-05-01", kind: "tool" as const, amountMinor: 3100, channelId: null, goalId: null, supplier: "A scheduler", note: "Paid for the whole month" }));
    await owner.api.tools.retire(write({ tenant, toolId, version: 3, lastOn: "2026-05-15" }));
    expect((await inMay())?.amountMinor).toBe(3100);
  });

  it("of its last month keeps its rate of exchange", async () => {
    const { company, tenant, owner } = await companyInMay();
    await owner.api.exchangeRates.set(write({ tenant, currency: "USD", on: "2026-04-01", source: "A bank", rate: 0.9 }));
    const toolId = await addTool(owner, company, { usedFrom: "2026-05-01", costs: [{ ...dollars, amountMinor: 9300, per: "month" as const }] });
    await owner.api.exchangeRates.set(write({ tenant, currency: "USD", on: "2026-04-01", source: "A bank", rate: 0.5 }));
    await owner.api.tools.retire(write({ tenant, toolId, version: 1, lastOn: "2026-05-10" }));
    expect((await owner.api.expenses.list({ tenant, month: "2026-05" })).totalMinor).toBe(2700);
  });

  it("of its last month stays as somebody changed it, also where it is asked for in another currency", async () => {
    const { company, tenant, owner } = await companyInMay();
    await owner.api.exchangeRates.set(write({ tenant, currency: "USD", on: "2026-04-01", source: "A bank", rate: 0.9 }));
    const toolId = await addTool(owner, company, { usedFrom: "2026-05-01", costs: [{ ...dollars, amountMinor: 9300, per: "month" as const }] });
    const [counted] = (await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses;
    await owner.api.expenses.change(write({ tenant, expenseId: counted?.id ?? "", version: 1, on: "2026-05-01", kind: "tool" as const, amountMinor: 9000, channelId: null, goalId: null, supplier: "A scheduler", note: "As the bank took it" }));
    await owner.api.tools.retire(write({ tenant, toolId, version: 1, lastOn: "2026-05-10" }));
    expect((await owner.api.expenses.list({ tenant, month: "2026-05" })).totalMinor).toBe(9000);
  });

  it("stays out of a closed month, which is said", async () => {
    const { company, tenant, owner } = await companyInMay();
    await closeMonth(db, company, "2026-04", new Date("2026-05-05T10:00:00Z"));
    const toolId = await addTool(owner, company, { usedFrom: "2026-04-01", costs: [price] });
    expect((await owner.api.expenses.list({ tenant, month: "2026-04" })).expenses).toEqual([]);
    expect((await owner.api.tools.get({ tenant, toolId })).missed).toEqual([{ month: "2026-04", why: "closed" }]);
  });

  it("falls on its channels by the hours of the month, and is not told to a client's reader", async () => {
    const { company, tenant, owner } = await companyInMay();
    const [one, two] = [await openChannel(owner, company, "Instagram"), await openChannel(owner, company, "YouTube")];
    const activityId = await activityNamed(owner, company, "Monitoring");
    const work = { memberId: company.memberId, on: "2026-05-04", activityId };
    await addHours(db, company, [{ ...work, seconds: 7200, channelId: one }, { ...work, seconds: 3600, channelId: two }]);
    const toolId = await addTool(owner, company, { usedFrom: "2026-04-01", costs: [price], savedMonthSeconds: 7200, channels: [one, two].map((channelId) => ({ channelId, sharePermille: null })) });
    expect((await owner.api.tools.list({ tenant })).tools[0]?.channels).toMatchObject([{ name: "Instagram", spentMinor: 2000 }, { name: "YouTube", spentMinor: 1000 }]);
    const viewer = personAt(db, await addMember(db, company, "viewer"), may);
    const seen = await viewer.api.tools.list({ tenant });
    expect([seen.showsCost, seen.tools[0]?.cost, seen.tools[0]?.channels[0]?.spentMinor]).toEqual([false, null, null]);
    expect((await viewer.api.tools.get({ tenant, toolId })).costs).toBeNull();
  });
});
