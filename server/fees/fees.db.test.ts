import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import type { EngagementFields } from "../engagements/schema";
import { addProvider, engage, plainEngagement } from "../testing/engagements";
import { makeCompany, personAt, write } from "../testing/factories";
import { copyDatabase } from "../testing/worker-database";
import { insertFees } from "./data";
import { doDayWork } from "./day-work";

/** A database of its own: the job counts the fees of everybody whom it finds. */
let db: Database;
let superUrl: string;
beforeAll(async () => {
  const addresses = await copyDatabase("fees");
  superUrl = addresses.superUrl;
  db = openDatabase(addresses.appUrl, 6);
});

const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** A company with a retainer of 1200 a month from January 2026 on, seen in May; the fee falls due as the days pass. */
async function companyWithRetainer(more: Partial<EngagementFields> = {}) {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam" });
  const owner = personAt(db, company.owner, at("2026-05-20"));
  const providerId = await addProvider(owner, company, { name: "Studio Nord" });
  const channelId = await openChannel(owner, company, "YouTube");
  const scopes = [{ activityId: await activityNamed(owner, company, "Monitoring"), channelId, monthSeconds: 3600 }];
  return { company, tenant: company.slug, owner, providerId, scopes, channelId, begin: () => engage(owner, company, { providerId, scopes, feesFrom: "2026-04", ...more }) };
}

describe("a retainer's fee", () => {
  it("is an expense of its month and channel as soon as the engagement stands in the register, and of each month after", async () => {
    const { tenant, owner, channelId, begin } = await companyWithRetainer();
    await begin();
    const found = async (month: string) => (await owner.api.expenses.list({ tenant, month })).expenses;
    expect(await found("2026-03")).toEqual([]);
    expect(await found("2026-04")).toMatchObject([{ on: "2026-04-01", kind: "fee", amountMinor: 120_000, supplier: "Studio Nord", note: "Films", channelId }]);
    expect(await doDayWork(db, at("2026-06-01"))).toEqual([]);
    expect(await found("2026-06")).toHaveLength(1);
  });

  it("is counted once a month, however many processes count at the same time", async () => {
    const { tenant, owner, begin } = await companyWithRetainer();
    await begin();
    const failed = await Promise.all([1, 2, 3, 4].map(() => doDayWork(db, at("2026-07-02"))));
    expect(failed.flat()).toEqual([]);
    for (const month of ["2026-05", "2026-06", "2026-07"]) expect((await owner.api.expenses.list({ tenant, month })).totalMinor).toBe(120_000);
  });

  it("stays out where somebody deleted it", async () => {
    const { tenant, owner, begin } = await companyWithRetainer();
    await begin();
    const [fee] = (await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses;
    await owner.api.expenses.remove(write({ tenant, expenseId: fee?.id ?? "" }));
    expect(await doDayWork(db, at("2026-05-21"))).toEqual([]);
    expect((await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses).toEqual([]);
  });

  it("is left out of a closed month, which is said, and counted when that is opened again", async () => {
    const { company, tenant, owner, begin } = await companyWithRetainer();
    const closingId = await closeMonth(db, company, "2026-04", at("2026-05-05"));
    const engagementId = await begin();
    expect((await owner.api.expenses.list({ tenant, month: "2026-04" })).expenses).toEqual([]);
    expect((await owner.api.engagements.get({ tenant, engagementId })).missedMonths).toEqual(["2026-04"]);
    await reopenMonth(db, company, closingId, at("2026-05-21"));
    expect(await doDayWork(db, at("2026-05-22"))).toEqual([]);
    expect((await owner.api.expenses.list({ tenant, month: "2026-04" })).expenses).toHaveLength(1);
    expect((await owner.api.engagements.get({ tenant, engagementId })).missedMonths).toEqual([]);
  });

  it("of months after a last day in retrospect is named until somebody deletes it", async () => {
    const { tenant, owner, begin } = await companyWithRetainer();
    const engagementId = await begin();
    const surplus = async () => (await owner.api.engagements.get({ tenant, engagementId })).surplusMonths;
    expect(await surplus()).toEqual([]);
    await owner.api.engagements.end(write({ tenant, engagementId, version: 1, decisionId: crypto.randomUUID(), lastOn: "2026-04-15", note: "" }));
    expect(await surplus()).toEqual(["2026-05"]);
    const [fee] = (await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses;
    await owner.api.expenses.remove(write({ tenant, expenseId: fee?.id ?? "" }));
    expect(await surplus()).toEqual([]);
  });

  it("that cannot be counted keeps no letter back, and letters that cannot be written keep no fee back", async () => {
    const { company, tenant, owner, begin } = await companyWithRetainer({ renewsOn: "2026-07-01", noticeDays: 30 });
    await begin();
    const watch = new pg.Client(superUrl);
    await watch.connect();
    // What is out of order in one place alone.
    await watch.query(`ALTER TABLE engagement_mails ADD CONSTRAINT no_letters CHECK (tenant_id <> '${company.id}') NOT VALID`);
    expect(await doDayWork(db, at("2026-06-01"))).toHaveLength(1);
    expect((await owner.api.expenses.list({ tenant, month: "2026-06" })).expenses).toHaveLength(1);
    await watch.query("ALTER TABLE engagement_mails DROP CONSTRAINT no_letters");
    await watch.end();
  });

  it("cannot stand twice in a month whatever writes it", async () => {
    const { company, owner, begin, tenant } = await companyWithRetainer();
    const engagementId = await begin();
    const twice = inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      const month = new Date("2026-05-01T00:00:00Z");
      await tx.expense.create({ data: { tenantId, id: crypto.randomUUID(), on: month, kind: "fee", amountMinor: 1, engagementId, feeMonth: month, feeModel: "retainer", byId: company.memberId } });
    });
    await expect(twice).rejects.toMatchObject({ code: "P2002" });
    expect((await owner.api.expenses.list({ tenant, month: "2026-05" })).totalMinor).toBe(120_000);
  });
});

describe("a fixed fee", () => {
  it("is counted once, also where its first day moves to another month or somebody took it out", async () => {
    const { tenant, owner, begin, providerId, scopes } = await companyWithRetainer({ feeModel: "fixed", startsOn: "2026-04-10" });
    const engagementId = await begin();
    const spent = async (month: string) => (await owner.api.expenses.list({ tenant, month })).totalMinor;
    const startOn = (version: number, startsOn: string) => owner.api.engagements.change(write({ tenant, engagementId, version, ...plainEngagement, providerId, scopes, feeModel: "fixed" as const, feesFrom: "2026-04", startsOn }));
    await startOn(1, "2026-05-10");
    expect([await spent("2026-04"), await spent("2026-05")]).toEqual([120_000, 0]);
    const [fee] = (await owner.api.expenses.list({ tenant, month: "2026-04" })).expenses;
    await owner.api.expenses.remove(write({ tenant, expenseId: fee?.id ?? "" }));
    await startOn(2, "2026-05-11");
    expect(await spent("2026-05")).toBe(0);
    expect(await owner.api.engagements.get({ tenant, engagementId })).toMatchObject({ missedMonths: [], surplusMonths: [] });
  });

  it("is counted after it was agreed as a retainer, whose fees are named then", async () => {
    const { tenant, owner, begin, providerId, scopes } = await companyWithRetainer();
    const engagementId = await begin();
    await owner.api.engagements.change(write({ tenant, engagementId, version: 1, ...plainEngagement, providerId, scopes, feeModel: "fixed" as const, priceMinor: 500_000, feesFrom: "2026-04", startsOn: "2026-05-10" }));
    expect((await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses.map(({ on, amountMinor }) => [on, amountMinor])).toEqual([["2026-05-10", 500_000], ["2026-05-01", 120_000]]);
    expect((await owner.api.engagements.get({ tenant, engagementId })).surplusMonths).toEqual(["2026-04", "2026-05"]);
    expect(await doDayWork(db, at("2026-06-02"))).toEqual([]);
    expect((await owner.api.expenses.list({ tenant, month: "2026-06" })).totalMinor).toBe(0);
  });

  it("is counted once though its first day moves while it is being counted", async () => {
    const { company, owner, begin } = await companyWithRetainer({ feeModel: "fixed", startsOn: "2026-06-10" });
    const engagementId = await begin();
    const count = (on: string) => inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      const fee = { kind: "fee" as const, engagementId, toolId: null, feeModel: "fixed" as const, originalMinor: null, originalCurrency: null, on, amountMinor: 120_000, goalId: null, channelId: null, supplier: "", note: "", byId: company.memberId };
      await insertFees(tx, tenantId, [fee], at(on));
    });
    await Promise.all([count("2026-06-10"), count("2026-07-10")]);
    const spent = await Promise.all(["2026-06", "2026-07"].map(async (month) => (await owner.api.expenses.list({ tenant: company.slug, month })).totalMinor));
    expect(spent.toSorted((a, b) => a - b)).toEqual([0, 120_000]);
  });
});

describe("a day’s work", () => {
  it("looks as far back as a month can be opened again, and no further", async () => {
    const { tenant, owner, begin } = await companyWithRetainer({ startsOn: "2023-01-01", feesFrom: "2026-05" });
    const engagementId = await begin();
    const watch = new pg.Client(superUrl);
    await watch.connect();
    await watch.query(`UPDATE engagements SET fees_from = '2023-01-01' WHERE id = '${engagementId}'`);
    await watch.end();
    expect(await doDayWork(db, at("2026-05-21"))).toEqual([]);
    const spent = async (month: string) => (await owner.api.expenses.list({ tenant, month })).totalMinor;
    expect([await spent("2024-04"), await spent("2024-05"), await spent("2026-05")]).toEqual([0, 120_000, 120_000]);
  });
});
