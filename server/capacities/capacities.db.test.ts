import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { linesOf } from "../testing/exports";
import { addMember, makeAgency, makeClient, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { takeLeave } from "../testing/peoples-time";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const hours = (...list: number[]) => list.map((hour) => hour * HOUR);
const JUNE = new Date("2026-06-15T10:00:00Z");

describe("capacity", () => {
  it("is the tenant's full-time week over five days where nobody said otherwise, and unknown for external people", async () => {
    const company = await makeCompany(db, { fteWeekSeconds: 36 * HOUR });
    const hanna = await addMember(db, company, "member");
    const nadia = await addMember(db, company, "external");
    const { people } = await personAt(db, company.owner, JUNE).api.capacities.list({ tenant: company.slug });
    expect(people.find(({ memberId }) => memberId === hanna.memberId)).toMatchObject({ isAssumed: true, daySeconds: hours(7.2, 7.2, 7.2, 7.2, 7.2, 0, 0) });
    expect(people.find(({ memberId }) => memberId === nadia.memberId)).toMatchObject({ isAssumed: false, daySeconds: null });
    const file = linesOf(await personAt(db, company.owner, JUNE).api.capacities.table({ tenant: company.slug }));
    expect(file.find(({ person }) => person === hanna.name)).toMatchObject({ role: "member", on: "2026-06-15", assumed: "yes", monday_hours: 7.2, sunday_hours: 0, week_seconds: 36 * HOUR, week_hours: 36 });
    expect(file.find(({ person }) => person === nadia.name)).toMatchObject({ assumed: "no", monday_hours: null, week_seconds: null, week_hours: null });
  });

  it("changes from a day on and leaves the days before alone, until the change is taken back", async () => {
    const company = await makeCompany(db);
    const hanna = await addMember(db, company, "member");
    const about = { tenant: company.slug, memberId: hanna.memberId };
    await company.owner.api.capacities.set(write({ ...about, fromOn: "2026-07-01", daySeconds: hours(8, 8, 8, 0, 0, 0, 0), was: null }));
    const weekAt = async (at: string) => (await personAt(db, hanna, new Date(at)).api.capacities.list({ tenant: company.slug })).people[0]?.daySeconds;
    expect(await weekAt("2026-06-15T10:00:00Z")).toEqual(hours(8, 8, 8, 8, 8, 0, 0));
    expect(await weekAt("2026-07-01T10:00:00Z")).toEqual(hours(8, 8, 8, 0, 0, 0, 0));
    await company.owner.api.capacities.remove(write({ ...about, fromOn: "2026-07-01" }));
    expect(await weekAt("2026-07-01T10:00:00Z")).toEqual(hours(8, 8, 8, 8, 8, 0, 0));
    await expect(company.owner.api.capacities.remove(write({ ...about, fromOn: "2026-07-01" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("keeps what somebody else has said of the same day meanwhile: a change on top of what was there before is refused", async () => {
    const { owner, slug: tenant, ...company } = await makeCompany(db);
    const { memberId } = await addMember(db, { ...company, slug: tenant }, "member");
    const [full, short, shorter] = [hours(8, 8, 8, 8, 8, 0, 0), hours(8, 8, 8, 8, 0, 0, 0), hours(8, 8, 8, 0, 0, 0, 0)];
    const say = (daySeconds: number[], was: number[] | null) => owner.api.capacities.set(write({ tenant, memberId, fromOn: "2026-07-01", daySeconds, was }));
    const refused = { code: "CONFLICT", message: "changedMeanwhile" };
    const said = async () => (await owner.api.capacities.list({ tenant })).people.find((person) => person.memberId === memberId)?.steps.map(({ daySeconds }) => daySeconds);
    await say(short, null);
    await expect(say(full, null)).rejects.toMatchObject(refused);
    expect(await said()).toEqual([short]);
    await say(shorter, short);
    await expect(say(full, short)).rejects.toMatchObject(refused);
    expect(await said()).toEqual([shorter]);
    await owner.api.capacities.remove(write({ tenant, memberId, fromOn: "2026-07-01" }));
    await expect(say(full, shorter)).rejects.toMatchObject(refused);
    const both = await Promise.allSettled([say(full, null), say(short, null)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("of others is hidden from who may not see hours, and set by managers only", async () => {
    const company = await makeCompany(db);
    const hanna = await addMember(db, company, "member");
    const { people, mayWrite } = await hanna.api.capacities.list({ tenant: company.slug });
    expect([people.map(({ isYou }) => isYou), mayWrite]).toEqual([[true], false]);
    await expect(hanna.api.capacities.set(write({ tenant: company.slug, memberId: hanna.memberId, fromOn: "2026-07-01", daySeconds: hours(1, 1, 1, 1, 1, 1, 1), was: null }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("of an agency's people is kept in the agency", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const mila = await addMember(db, agency, "member");
    const inClient = await addMember(db, client, "member", mila);
    const set = agency.owner.api.capacities.set(write({ tenant: client.slug, memberId: inClient.memberId, fromOn: "2026-07-01", daySeconds: hours(8, 8, 8, 8, 8, 0, 0), was: null }));
    await expect(set).rejects.toMatchObject({ message: "keptInAgency" });
    const { people } = await agency.owner.api.capacities.list({ tenant: client.slug });
    expect(people.find(({ memberId }) => memberId === inClient.memberId)).toMatchObject({ isKeptInAgency: true, daySeconds: null });
  });
});

describe("utilisation", () => {
  it("counts a month's ended days, with leave and holidays off what is available", async () => {
    const company = await makeCompany(db, { holidayCountry: "NL" });
    const hanna = await addMember(db, company, "member");
    const owner = personAt(db, company.owner, new Date("2026-05-20T10:00:00Z"));
    const [monitoring, other] = [await activityNamed(owner, company, "Monitoring"), await activityNamed(owner, company, "Non-social work")];
    const work = (on: string, seconds: number, activityId: string) => ({ memberId: hanna.memberId, on, seconds, activityId });
    await addHours(db, company, [work("2026-05-04", 6 * HOUR, monitoring), work("2026-05-06", 2 * HOUR, other), work("2026-05-20", 9 * HOUR, monitoring)]);
    await takeLeave(hanna, company.slug, "2026-05-18");
    const found = await owner.api.utilisation.month({ tenant: company.slug });
    // 13 weekdays until the 19th are 104 h; Ascension Day and a day of leave leave 88 h.
    expect(found).toMatchObject({ through: "2026-05-19" });
    expect(found.people.find(({ memberId }) => memberId === hanna.memberId)).toMatchObject({ worked: 8 * HOUR, billable: 6 * HOUR, social: 6 * HOUR, capacity: 104 * HOUR, available: 88 * HOUR });
    expect((await owner.api.utilisation.month({ tenant: company.slug, month: "2026-06" })).through).toBeNull();
    const file = linesOf(await owner.api.utilisation.table({ tenant: company.slug }));
    expect(file.find(({ person }) => person === hanna.name)).toMatchObject({
      from: "2026-05-01", through: "2026-05-19", worked_seconds: 8 * HOUR, worked_hours: 8, available_hours: 88, capacity_hours: 104,
      billable_of_available: 6 / 88, billable_of_worked: 0.75, billable_of_capacity: 6 / 104, social_of_worked: 0.75,
    });
  });

  it("of an agency's people is made over all of its clients, and in a client their capacity is unknown", async () => {
    const agency = await makeAgency(db);
    const [brood, hotel] = [await makeClient(db, agency), await makeClient(db, agency)];
    const stranger = await makeAgency(db);
    const mila = await addMember(db, agency, "member");
    const owner = personAt(db, agency.owner, new Date("2026-06-02T10:00:00Z"));
    for (const place of [brood, hotel]) {
      const { memberId } = await addMember(db, place, "member", mila);
      await addHours(db, place, [{ memberId, on: "2026-05-06", seconds: 5 * HOUR, activityId: await activityNamed(owner, place, "Monitoring") }]);
    }
    await addHours(db, agency, [{ memberId: mila.memberId, on: "2026-05-07", seconds: HOUR, activityId: await activityNamed(owner, agency, "Non-social work") }]);
    const of = async (tenant: string) => (await owner.api.utilisation.month({ tenant, month: "2026-05" })).people.find(({ name }) => name === mila.name);
    expect(await of(agency.slug)).toMatchObject({ worked: 11 * HOUR, billable: 10 * HOUR, capacity: 168 * HOUR });
    expect(await of(brood.slug)).toMatchObject({ worked: 5 * HOUR, capacity: null, available: null });
    expect((await stranger.owner.api.utilisation.month({ tenant: stranger.slug, month: "2026-05" })).total).toMatchObject({ worked: 0 });
  });

  it("names others only with the right to see hours, and tells external people of nobody else", async () => {
    const company = await makeCompany(db);
    const peer = await addMember(db, company, "member");
    const external = await addMember(db, company, "external");
    const seenBy = (person: typeof peer) => personAt(db, person, JUNE).api.utilisation.month({ tenant: company.slug });
    expect(await seenBy(peer)).toMatchObject({ people: [{ isYou: true }], total: { worked: 0 } });
    expect(await seenBy(external)).toMatchObject({ people: [{ isYou: true }], total: null });
    expect(linesOf(await personAt(db, peer, JUNE).api.utilisation.table({ tenant: company.slug })).map(({ person }) => person)).toEqual([peer.name]);
  });
});
