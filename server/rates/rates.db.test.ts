import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, type Place, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { logWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

async function company() {
  const place = await makeCompany(db);
  return { ...place, activityId: await activityNamed(place.owner, place, "Editorial"), channelId: await openChannel(place.owner, place, "LinkedIn") };
}

/** What entries cost and are billed at, by day and then by note, in whole units of the currency. */
async function pricesIn(tenant: Place) {
  return inTransaction(db, "query", async (tx) => {
    await actAs(tx, { tenantId: tenant.id });
    const rows = await tx.timeEntry.findMany({ where: { tenantId: tenant.id }, orderBy: [{ on: "asc" }, { note: "asc" }], select: { costHourMinor: true, billHourMinor: true } });
    return rows.map(({ costHourMinor, billHourMinor }) => [costHourMinor, billHourMinor].map((minor) => (minor === null ? null : minor / 100)));
  });
}

/** Approves what was logged until a day. */
async function approveUntil(tenant: Place, day: string) {
  await inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { tenantId: tenant.id });
    await tx.timeEntry.updateMany({ where: { tenantId: tenant.id, on: { lte: new Date(`${day}T00:00:00Z`) } }, data: { approvedAt: new Date() } });
  });
}

describe("the rates of an entry", () => {
  it("are those of its day, person and channel, whoever writes it, and of nothing that was never said", async () => {
    const place = await company();
    await setRate(place.owner, place, "cost", 40, "2026-01-01");
    await setRate(place.owner, place, "cost", 45, "2026-03-02");
    await setRate(place.owner, place, "bill", 90, "2026-01-01", { channelId: place.channelId });
    await logWork(place.owner, place.slug, { on: "2026-03-01", activityId: place.activityId });
    await addHours(db, place, [
      { memberId: place.memberId, on: "2025-12-31", seconds: HOUR, activityId: place.activityId },
      { memberId: place.memberId, on: "2026-03-02", seconds: HOUR, activityId: place.activityId, channelId: place.channelId },
    ]);
    expect(await pricesIn(place)).toEqual([[null, null], [40, null], [45, 90]]);
  });

  it("cannot be written by hand", async () => {
    const place = await company();
    await setRate(place.owner, place, "cost", 40, "2026-01-01");
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.timeEntry.create({ data: { tenantId, id: randomUUID(), memberId: place.memberId, on: new Date("2026-03-02"), timeZone: "UTC", seconds: HOUR, activityId: place.activityId, costHourMinor: 1, billHourMinor: 1 } });
    });
    expect(await pricesIn(place)).toEqual([[40, null]]);
  });

  it("a new rate re-prices the past: it leaves approved work and the days before it alone, and prices what is open anew", async () => {
    const place = await company();
    await setRate(place.owner, place, "cost", 40, "2026-01-01");
    await addHours(db, place, ["2026-02-01", "2026-03-02", "2026-03-20"].map((on) => ({ memberId: place.memberId, on, seconds: HOUR, activityId: place.activityId })));
    await approveUntil(place, "2026-03-10");
    expect(await setRate(place.owner, place, "cost", 50, "2026-03-01")).toEqual({ entries: 1 });
    expect(await pricesIn(place)).toEqual([[40, null], [40, null], [50, null]]);
    // Beside what is approved on the same day stands what is not.
    await addHours(db, place, [{ memberId: place.memberId, on: "2026-03-02", seconds: HOUR, activityId: place.activityId }]);
    expect(await setRate(place.owner, place, "cost", 60, "2026-03-01")).toEqual({ entries: 2 });
    expect((await pricesIn(place)).map(([cost]) => cost).sort()).toEqual([40, 40, 60, 60]);
    expect((await place.owner.api.rates.list({ tenant: place.slug })).rates.map(({ from, to, hourMinor }) => [from, to, hourMinor])).toEqual([["2026-01-01", "2026-03-01", 4000], ["2026-03-01", null, 6000]]);
  });

  it("stay in a closed month, until it is opened again", async () => {
    const place = await company();
    const now = new Date("2026-04-02T10:00:00Z");
    await addHours(db, place, ["2026-02-10", "2026-03-10"].map((on) => ({ memberId: place.memberId, on, seconds: HOUR, activityId: place.activityId })));
    const closingId = await closeMonth(db, place, "2026-02", now);
    expect(await setRate(place.owner, place, "cost", 40, "2026-01-01")).toEqual({ entries: 1 });
    expect(await pricesIn(place)).toEqual([[null, null], [40, null]]);
    await reopenMonth(db, place, closingId, now);
    expect(await setRate(place.owner, place, "cost", 45, "2026-01-01")).toEqual({ entries: 2 });
  });

  it("follow an entry that moves, and the answer says so to those who may see rates", async () => {
    const place = await company();
    const manager = await addMember(db, place, "manager");
    await setRate(place.owner, place, "cost", 40, "2026-01-01");
    await setRate(place.owner, place, "cost", 55, "2026-01-01", { memberId: manager.memberId });
    await setRate(place.owner, place, "bill", 90, "2026-02-01");
    const work = { timeZone: "UTC", seconds: HOUR, startedAt: null, endedAt: null, channelId: null, activityId: place.activityId, goalId: null, note: "" };
    const entryId = await logWork(place.owner, place.slug, { on: "2026-01-15", activityId: place.activityId });
    expect(await place.owner.api.time.change(write({ tenant: place.slug, entryId, version: 1, ...work, on: "2026-02-15" }))).toEqual({ repriced: { cost: 0, bill: 1 } });
    expect(await place.owner.api.time.move(write({ tenant: place.slug, entryIds: [entryId], memberId: manager.memberId }))).toEqual({ repriced: { cost: 1, bill: 0 } });
    expect(await manager.api.time.move(write({ tenant: place.slug, entryIds: [entryId], on: "2026-01-15" }))).toEqual({ repriced: { cost: 0, bill: 0 } });
    expect(await pricesIn(place)).toEqual([[55, null]]);
  });

  it("end on a day, after which the next wider one holds", async () => {
    const place = await company();
    await setRate(place.owner, place, "cost", 40, "2026-01-01");
    await setRate(place.owner, place, "cost", 60, "2026-01-01", { memberId: place.memberId });
    await addHours(db, place, ["2026-02-28", "2026-03-01"].map((on) => ({ memberId: place.memberId, on, seconds: HOUR, activityId: place.activityId })));
    const own = (await place.owner.api.rates.list({ tenant: place.slug })).rates.find(({ memberId }) => memberId !== null);
    const rateId = own?.id ?? "";
    await expect(place.owner.api.rates.end(write({ tenant: place.slug, rateId, on: "2026-01-01" }))).rejects.toMatchObject({ message: "rateHoldsNotThen" });
    expect(await place.owner.api.rates.end(write({ tenant: place.slug, rateId, on: "2026-03-01" }))).toEqual({ entries: 1 });
    expect(await pricesIn(place)).toEqual([[60, null], [40, null]]);
  });

  it("never overlap, also where ten people change the same one at once", async () => {
    const place = await company();
    await Promise.all(Array.from({ length: 10 }, (_, index) => setRate(place.owner, place, "cost", index, `2026-01-${String(index + 1).padStart(2, "0")}`)));
    const { rates } = await place.owner.api.rates.list({ tenant: place.slug });
    expect(rates).toHaveLength(10);
    expect(rates.slice(1).map(({ from }) => from)).toEqual(rates.slice(0, -1).map(({ to }) => to));
  });

  it("reach an entry that is being written while they change", async () => {
    const place = await company();
    let isSet = false;
    const setting = await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.timeEntry.create({ data: { tenantId, id: randomUUID(), memberId: place.memberId, on: new Date("2026-03-02"), timeZone: "UTC", seconds: HOUR, activityId: place.activityId } });
      const change = setRate(place.owner, place, "cost", 40, "2026-01-01").finally(() => (isSet = true));
      // Until the change waits for this transaction, or has not: then it has passed this entry by.
      for (let waiting = 0; waiting === 0 && !isSet; ) {
        const [row] = await tx.$queryRaw<[{ waiting: number }]>`SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`;
        waiting = row.waiting;
      }
      return { change };
    });
    expect(await setting.change).toEqual({ entries: 1 });
    expect(await pricesIn(place)).toEqual([[40, null]]);
  });
});

describe("the rates of an agency", () => {
  async function agencyWithClient(currency = "EUR") {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency, { currency });
    const mila = await makePerson(db);
    const home = await addMember(db, agency, "member", mila);
    const there = await addMember(db, client, "member", mila);
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    await addHours(db, client, [{ memberId: there.memberId, on: "2026-03-02", seconds: HOUR, activityId, note: "a" }, { memberId: client.memberId, on: "2026-03-02", seconds: HOUR, activityId, note: "b" }]);
    return { agency, client, home, there };
  }

  it("hold in its clients where those have none: the person's, then the agency's own", async () => {
    const { agency, client, home } = await agencyWithClient();
    expect(await setRate(agency.owner, agency, "cost", 40, "2026-01-01")).toEqual({ entries: 2 });
    expect(await setRate(agency.owner, agency, "cost", 55, "2026-01-01", { memberId: home.memberId })).toEqual({ entries: 1 });
    await setRate(agency.owner, client, "bill", 95, "2026-01-01");
    expect(await pricesIn(client)).toEqual([[55, 95], [40, 95]]);
    expect(await setRate(agency.owner, client, "cost", 70, "2026-01-01")).toEqual({ entries: 2 });
    expect(await pricesIn(client)).toEqual([[70, 95], [70, 95]]);
  });

  it("have no say in a client that counts in another currency, nor once it does", async () => {
    const { agency, client } = await agencyWithClient("USD");
    await setRate(agency.owner, agency, "cost", 40, "2026-01-01");
    expect(await pricesIn(client)).toEqual([[null, null], [null, null]]);
    const settings = await agency.owner.api.tenants.current({ tenant: client.slug });
    const { name, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil, version } = settings;
    const change = (currency: string, read: number) => agency.owner.api.tenants.change(write({ tenant: client.slug, version: read, name, timeZone, locale: "en" as const, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil, currency }));
    await change("EUR", version);
    expect(await pricesIn(client)).toEqual([[40, null], [40, null]]);
    await change("USD", version + 1);
    expect(await pricesIn(client)).toEqual([[null, null], [null, null]]);
  });

  it("leave its clients when the agency itself counts in another currency, and come back with it, but for what is approved or closed", async () => {
    const { agency, client, there } = await agencyWithClient();
    await setRate(agency.owner, agency, "cost", 40, "2026-01-01");
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    await addHours(db, client, [{ memberId: there.memberId, on: "2026-02-02", seconds: HOUR, activityId }]);
    await closeMonth(db, client, "2026-02", new Date("2026-04-01T09:00:00Z"));
    const settings = await agency.owner.api.tenants.current({ tenant: agency.slug });
    const { name, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil, version } = settings;
    const change = (currency: string, read: number) => agency.owner.api.tenants.change(write({ tenant: agency.slug, version: read, name, timeZone, locale: "en" as const, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil, currency }));
    await change("USD", version);
    expect(await pricesIn(client)).toEqual([[40, null], [null, null], [null, null]]);
    await change("EUR", version + 1);
    expect(await pricesIn(client)).toEqual([[40, null], [40, null], [40, null]]);
    expect((await agency.owner.api.tenants.current({ tenant: agency.slug })).currency).toBe("EUR");
  });

  it("stay in the agency: they are listed nowhere else, and what its people cost does not go with a client that is handed over", async () => {
    const { agency, client } = await agencyWithClient();
    await setRate(agency.owner, agency, "cost", 40, "2026-01-01");
    await setRate(agency.owner, agency, "bill", 90, "2026-01-01");
    expect((await agency.owner.api.rates.list({ tenant: client.slug })).rates).toEqual([]);
    await approveUntil(client, "2026-12-31");
    await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { tenantId: client.id });
      await tx.tenant.updateMany({ where: { id: client.id }, data: { kind: "company", agencyId: null } });
    });
    expect(await pricesIn(client)).toEqual([[null, 90], [null, 90]]);
    const trail = await inTransaction(db, "query", async (tx) => {
      await actAs(tx, { tenantId: client.id });
      return tx.auditLine.findMany({ where: { tenantId: client.id, tableName: "time_entries" }, select: { before: true, after: true } });
    });
    expect(trail.length).toBeGreaterThan(0);
    expect(JSON.stringify(trail)).not.toContain("cost_hour_minor");
  });
});

describe("what may be seen of rates", () => {
  it("is only the kind for which one has the right, to read and to write, in lists and in files", async () => {
    const place = await company();
    await setRate(place.owner, place, "cost", 40, "2026-01-01");
    await setRate(place.owner, place, "bill", 90, "2026-01-01");
    const manager = await addMember(db, place, "manager");
    const member = await addMember(db, place, "member");
    await expect(manager.api.rates.list({ tenant: place.slug })).rejects.toMatchObject({ code: "FORBIDDEN", message: "ratesHidden" });
    await expect(member.api.rates.list({ tenant: place.slug })).rejects.toMatchObject({ code: "FORBIDDEN", message: "roleTooSmall" });
    await place.owner.api.members.setFieldRights(write({ tenant: place.slug, memberId: manager.memberId, fieldRights: ["hours", "bill-rates"] }));
    const seen = await manager.api.rates.list({ tenant: place.slug });
    expect([seen.kinds, seen.rates.map(({ kind }) => kind)]).toEqual([["bill"], ["bill"]]);
    expect((await manager.api.rates.table({ tenant: place.slug })).rows).toEqual([["bill", "", "", "2026-01-01", "", 90, "EUR"]]);
    await expect(setRate(manager, place, "cost", 1, "2026-01-01")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await logWork(place.owner, place.slug, { on: "2026-03-02", activityId: place.activityId });
    const heads = async (person: typeof manager) => (await person.api.time.table({ tenant: place.slug })).columns.map(({ head }) => head).filter((head) => /cost|bill_/.test(head));
    expect(await heads(manager)).toEqual(["bill_hour", "bill_amount"]);
    expect(await heads(member)).toEqual([]);
  });

  it("counts the work that has no rate; as missing a bill rate only billable work, and in a company only once it bills somebody", async () => {
    const place = await company();
    const idle = await activityNamed(place.owner, place, "Non-social work");
    const on = new Date().toISOString().slice(0, 10);
    await addHours(db, place, [{ memberId: place.memberId, on, seconds: HOUR, activityId: place.activityId }, { memberId: place.memberId, on, seconds: 2 * HOUR, activityId: idle }]);
    const unpriced = async () => (await place.owner.api.rates.list({ tenant: place.slug })).unpriced;
    expect(await unpriced()).toEqual([{ kind: "cost", entries: 2, seconds: 3 * HOUR }]);
    await setRate(place.owner, place, "bill", 90, "2199-01-01");
    expect(await unpriced()).toEqual([{ kind: "cost", entries: 2, seconds: 3 * HOUR }, { kind: "bill", entries: 1, seconds: HOUR }]);
    // The list of entries shows just these.
    const listed = async (kind: "cost" | "bill") => {
      const { count, seconds } = await place.owner.api.time.entries({ tenant: place.slug, unpriced: kind });
      return { kind, entries: count, seconds };
    };
    expect([await listed("cost"), await listed("bill")]).toEqual(await unpriced());
    await setRate(place.owner, place, "cost", 45, "2026-01-01");
    expect((await place.owner.api.time.entries({ tenant: place.slug, unpriced: "cost" })).count).toBe(0);
  });

  it("lets only those ask for unpriced work who may see rates of that kind", async () => {
    const place = await company();
    const manager = await addMember(db, place, "manager");
    await expect(manager.api.time.entries({ tenant: place.slug, unpriced: "cost" })).rejects.toMatchObject({ code: "FORBIDDEN", message: "ratesHidden" });
    await expect(manager.api.time.table({ tenant: place.slug, unpriced: "bill" })).rejects.toMatchObject({ code: "FORBIDDEN", message: "ratesHidden" });
    expect((await manager.api.time.entries({ tenant: place.slug })).count).toBe(0);
  });

  it("refuses a rate of a person and a channel at once, and of another tenant's person", async () => {
    const place = await company();
    const other = await company();
    await expect(setRate(place.owner, place, "cost", 1, "2026-01-01", { memberId: place.memberId, channelId: place.channelId })).rejects.toMatchObject({ message: "rateOfOneThing" });
    await expect(setRate(place.owner, place, "cost", 1, "2026-01-01", { memberId: other.memberId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
