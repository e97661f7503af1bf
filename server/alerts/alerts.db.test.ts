import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { plainBudget, setBudget } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { addMember, makeAgency, makeClient, makeCompany, type Person, personAt, type Place, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";
import { watchTenant } from "./watch";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** A Tuesday, six working days into the month. */
const NOW = new Date("2026-03-10T12:00:00Z");
const hour = 3600;

const watch = (tenant: Place, now = NOW) => inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: tenant.id }), now));
const standing = async (person: Person, tenant: Place) =>
  (await person.api.alerts.list({ tenant: tenant.slug })).alerts.map(({ kind, threshold, month }) => `${kind} ${threshold} ${month}`).sort();

/** A company with 40 hours a month for all work; `log` puts hours on a day of March. */
async function company(hours = 40) {
  const made = await makeCompany(db);
  const owner = personAt(db, made.owner, NOW);
  const work = await makeWork(owner, made.slug);
  await setBudget(owner, made, "2026-03", hours);
  const log = (amount: number, on = "2026-03-20", by: Pick<Person, "api"> = owner) => logWork(by, made.slug, { on, seconds: Math.min(amount * hour, 86_400), activityId: work.activityId, channelId: work.channelId });
  return { ...made, owner, work, log };
}

describe("alerts", () => {
  it("alerts flap or never come: once for each threshold and period, standing in the band, re-armed by a correction", async () => {
    const { owner, log, ...tenant } = await company();
    for (const on of ["2026-03-26", "2026-03-27"]) await log(8, on);
    expect(await watch(tenant)).toMatchObject({ raised: 0 });
    await log(4, "2026-03-31");
    expect(await watch(tenant)).toMatchObject({ raised: 1, cleared: 0 });
    expect(await watch(tenant)).toMatchObject({ raised: 0, cleared: 0 });
    expect(await standing(owner, tenant)).toEqual(["used 50 2026-03"]);

    const last = await log(12, "2026-03-30");
    expect(await watch(tenant)).toMatchObject({ raised: 1 });
    const { id, version } = (await owner.api.time.entries({ tenant: tenant.slug })).entries.find((entry) => entry.id === last)!;
    const shorten = (seconds: number, from: number) =>
      owner.api.time.change(write({ tenant: tenant.slug, entryId: id, version: from, on: "2026-03-30", timeZone: "Europe/Amsterdam", seconds, startedAt: null, endedAt: null, channelId: null, activityId: tenant.work.activityId, goalId: null, note: "" }));
    await shorten(11.5 * hour, version);
    expect(await watch(tenant)).toMatchObject({ raised: 0, cleared: 0 });
    await shorten(12 * hour, version + 1);
    expect(await watch(tenant)).toMatchObject({ raised: 0, cleared: 0 });
    await shorten(6 * hour, version + 2);
    expect(await watch(tenant)).toMatchObject({ raised: 0, cleared: 1 });
    await shorten(13 * hour, version + 3);
    expect(await watch(tenant)).toMatchObject({ raised: 1 });
    expect(await standing(owner, tenant)).toEqual(["used 50 2026-03", "used 80 2026-03"]);
  });

  it("of a closed month stay as they stood when it was closed: what was just logged is in, a later rule is not", async () => {
    const { owner, log, ...tenant } = await company();
    await log(24, "2026-03-31");
    const closing = await closeMonth(db, tenant, "2026-03", new Date("2026-04-01T12:00:00Z"));
    const later = new Date("2026-04-02T12:00:00Z");
    const { id: budgetId, version } = (await owner.api.budgets.year({ tenant: tenant.slug, year: 2026 })).lines[0]!;
    await owner.api.budgets.changeLine(write({ tenant: tenant.slug, budgetId: budgetId!, version: version!, goalId: null, memberId: null, channelIds: [], activityIds: [], name: null, alertAt: [80], alertsOnForecast: true, isHardStop: false }));
    expect(await standing(owner, tenant)).toEqual(["used 50 2026-03"]);
    expect(await watch(tenant, later)).toMatchObject({ raised: 0, cleared: 0 });
    expect(await standing(owner, tenant)).toEqual(["used 50 2026-03"]);
    await reopenMonth(db, tenant, closing, later);
    expect(await watch(tenant, later)).toMatchObject({ raised: 0, cleared: 1 });
  });

  it("speak of what was used before the rule was made, and fall silent where the budget goes", async () => {
    const { owner, log, ...tenant } = await company(1000);
    for (const on of ["2026-03-02", "2026-03-03", "2026-03-04"]) await log(8, on);
    await log(2, "2026-02-16");
    await watch(tenant);
    expect(await standing(owner, tenant)).toEqual([]);
    await setBudget(owner, tenant, "2026-03", 20);
    await watch(tenant);
    expect(await standing(owner, tenant)).toEqual(["used 100 2026-03", "used 50 2026-03", "used 80 2026-03"]);
    await owner.api.budgets.end(write({ tenant: tenant.slug, goalId: null, memberId: null, channelIds: [], activityIds: [], measure: "time", month: "2026-03", reach: "from-here-on" }));
    expect(await watch(tenant)).toMatchObject({ cleared: 3 });
    expect(await standing(owner, tenant)).toEqual([]);
  });

  it("foresee the end of the month, without a write, from the day on which that can be said", async () => {
    const { owner, log, ...tenant } = await company();
    for (const on of ["2026-03-02", "2026-03-03", "2026-03-04"]) await log(6, on);
    await watch(tenant, new Date("2026-03-04T12:00:00Z"));
    expect(await standing(owner, tenant)).toEqual([]);
    await watch(tenant, new Date("2026-03-06T12:00:00Z"));
    expect(await standing(owner, tenant)).toEqual([]);
    await watch(tenant, new Date("2026-03-09T12:00:00Z"));
    expect(await standing(owner, tenant)).toEqual(["forecast 100 2026-03"]);
    await watch(tenant, new Date("2026-03-23T12:00:00Z"));
    expect(await standing(owner, tenant)).toEqual([]);
  });

  it("foresee a person's budget by the days on which that person works", async () => {
    const { owner, work, ...tenant } = await company(1000);
    const member = await addMember(db, tenant, "member");
    await owner.api.budgets.set(write({ tenant: tenant.slug, goalId: null, memberId: member.memberId, channelIds: [], activityIds: [], measure: "time", month: "2026-03", fromOn: null, amount: 40 * hour, reach: "from-here-on" }));
    for (const on of ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]) await logWork(personAt(db, member, NOW), tenant.slug, { on, seconds: 3 * hour, activityId: work.activityId });
    await watch(tenant);
    expect(await standing(owner, tenant)).toEqual(["forecast 100 2026-03"]);
    await owner.api.leaves.add(write({ tenant: tenant.slug, leaveId: randomUUID(), memberId: member.memberId, fromOn: "2026-03-16", toOn: "2026-03-31", share: 100, kind: "vacation", note: "" }));
    await watch(tenant);
    expect(await standing(owner, tenant)).toEqual([]);
  });

  it("are raised for last month too where its work is logged late, and stay as history after that", async () => {
    const { owner, log, ...tenant } = await company(10);
    await log(9);
    const april = new Date("2026-04-02T12:00:00Z");
    await watch(tenant, april);
    expect(await standing({ ...owner, api: personAt(db, owner, april).api }, tenant)).toEqual(["used 50 2026-03", "used 80 2026-03"]);
    expect(await watch(tenant, new Date("2026-06-02T12:00:00Z"))).toMatchObject({ raised: 0, cleared: 0 });
  });

  it("follow the timer and restored work as well as what was typed", async () => {
    const { owner, work, ...tenant } = await company(4);
    await personAt(db, owner, new Date("2026-03-10T07:00:00Z")).api.timer.start(write({ tenant: tenant.slug, channelId: null, activityId: work.activityId, goalId: null, note: "", timeZone: "Europe/Amsterdam" }));
    await personAt(db, owner, new Date("2026-03-10T09:30:00Z")).api.timer.stop(write({}));
    await watch(tenant);
    expect(await standing(owner, tenant)).toEqual(["used 50 2026-03"]);
  });

  it("are at most one each though two look at once", async () => {
    const { owner, log, ...tenant } = await company(10);
    await log(9);
    const looks = await Promise.all(Array.from({ length: 4 }, () => watch(tenant)));
    expect(looks.reduce((sum, { raised }) => sum + raised, 0)).toBe(2);
    expect(await standing(owner, tenant)).toHaveLength(2);
  });

  it("are cleared by a look that began before they were raised, and had to wait", async () => {
    const { owner, log, ...tenant } = await company(10);
    const entryId = await log(9);
    expect(await watch(tenant)).toMatchObject({ raised: 2 });
    await owner.api.time.remove(write({ tenant: tenant.slug, entryIds: [entryId] }));
    expect(await watch(tenant, new Date(NOW.getTime() - 100))).toMatchObject({ cleared: 2 });
    expect(await standing(owner, tenant)).toEqual([]);
  });

  it("ask for themselves with each write that can move a budget, and not with one that was taken back", async () => {
    const { owner, log, work, ...tenant } = await company();
    const asked = async () => Number((await db.read.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pgboss.job WHERE name = 'alerts' AND data ->> 'tenantId' = ${tenant.id}`)[0]?.count);
    const before = await asked();
    expect(before).toBeGreaterThan(0);
    const entryId = await log(1);
    await owner.api.time.remove(write({ tenant: tenant.slug, entryIds: [entryId] }));
    expect(await asked()).toBe(before + 2);
    await expect(logWork(owner, tenant.slug, { on: "2026-03-09", activityId: tenant.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await asked()).toBe(before + 2);
    await setBudget(owner, tenant, "2026-03", 41, { channelId: work.channelId });
    expect(await asked()).toBeGreaterThan(before + 2);
  });
});

describe("the alerts of a person", () => {
  it("are those of all their tenants, new until they have looked, and of no tenant that is not theirs", async () => {
    const agency = await makeAgency(db);
    const owner = personAt(db, agency.owner, NOW);
    const [one, two] = [await makeClient(db, agency), await makeClient(db, agency)];
    for (const client of [one, two]) {
      const work = await makeWork(owner, client.slug);
      await setBudget(owner, client, "2026-03", 10);
      await logWork(owner, client.slug, { on: "2026-03-20", seconds: 6 * hour, activityId: work.activityId });
      await watch(client);
    }
    const member = personAt(db, await addMember(db, one, "member"), NOW);
    const mine = await owner.api.alerts.mine({});
    expect(mine.unseen).toBe(2);
    expect(mine.alerts.map(({ tenant }) => tenant).sort()).toEqual([one.slug, two.slug].sort());
    expect(mine.alerts[0]).toMatchObject({ budgetName: null, threshold: 50, burnPermille: 600, isUnseen: true });
    expect((await member.api.alerts.mine({})).alerts.map(({ tenant }) => tenant)).toEqual([one.slug]);
    await personAt(db, agency.owner, new Date(NOW.getTime() + 60_000)).api.alerts.see(write({}));
    expect(await owner.api.alerts.mine({})).toMatchObject({ unseen: 0, alerts: [{ isUnseen: false }, { isUnseen: false }] });
    expect((await member.api.alerts.mine({})).unseen).toBe(1);
    expect((await personAt(db, (await makeCompany(db)).owner, NOW).api.alerts.mine({})).alerts).toEqual([]);
  });

  it("name a budget once, by what says most of it", async () => {
    const agency = await makeAgency(db);
    const owner = personAt(db, agency.owner, NOW);
    const client = await makeClient(db, agency);
    const work = await makeWork(owner, client.slug);
    await setBudget(owner, client, "2026-03", 10);
    for (const hours of [6, 3, 2]) {
      await logWork(owner, client.slug, { on: "2026-03-20", seconds: hours * hour, activityId: work.activityId });
      await watch(client);
    }
    expect(await owner.api.alerts.mine({})).toMatchObject({ unseen: 1, alerts: [{ kind: "used", threshold: 100, burnPermille: 1100 }] });
  });

  it("leave out what has passed: of a month that is over only what was used up, of a long budget all until its last day", async () => {
    const { owner, work, log, ...tenant } = await company(10);
    await owner.api.budgets.create(write({ tenant: tenant.slug, ...plainBudget, name: "Launch", channelIds: [work.channelId], alertsOnForecast: false, holds: { period: "whole" as const, from: "2026-02-15", lastOn: "2026-04-15" }, seconds: 10 * hour }));
    const told = async (day: string) => {
      const { api } = personAt(db, owner, new Date(`${day}T12:00:00Z`));
      const { unseen, alerts } = await api.alerts.mine({});
      return [unseen, ...alerts.map(({ budgetName, kind, threshold, month }) => `${budgetName} ${kind} ${threshold} ${month}`).sort()];
    };
    await log(6);
    await watch(tenant);
    expect(await told("2026-03-31")).toEqual([2, "Launch used 50 2026-02", "null used 50 2026-03"]);
    expect(await told("2026-04-01")).toEqual([1, "Launch used 50 2026-02"]);
    await logWork(owner, tenant.slug, { on: "2026-03-19", seconds: 4 * hour, activityId: work.activityId });
    await watch(tenant, new Date("2026-04-02T12:00:00Z"));
    expect(await told("2026-04-02")).toEqual([2, "Launch used 50 2026-02", "null used 100 2026-03"]);
    expect(await told("2026-04-15")).toHaveLength(3);
    expect(await told("2026-04-16")).toEqual([1, "null used 100 2026-03"]);
  });

  it("hide a person's budget from whoever may not see whose hours are whose, and everything from external people", async () => {
    const { owner, work, ...tenant } = await company(100);
    const member = await addMember(db, tenant, "member");
    const [other, external] = [personAt(db, await addMember(db, tenant, "member"), NOW), personAt(db, await addMember(db, tenant, "external"), NOW)];
    await owner.api.budgets.set(write({ tenant: tenant.slug, goalId: null, memberId: member.memberId, channelIds: [], activityIds: [], measure: "time", month: "2026-03", fromOn: null, amount: 10 * hour, reach: "from-here-on" }));
    await logWork(personAt(db, member, NOW), tenant.slug, { on: "2026-03-20", seconds: 6 * hour, activityId: work.activityId });
    await watch(tenant);
    expect((await owner.api.alerts.mine({})).alerts).toMatchObject([{ budgetName: member.name }]);
    expect((await personAt(db, member, NOW).api.alerts.mine({})).alerts).toHaveLength(1);
    expect((await other.api.alerts.mine({})).alerts).toEqual([]);
    expect((await external.api.alerts.mine({})).alerts).toEqual([]);
    await expect(external.api.alerts.list({ tenant: tenant.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
