import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { daysOfMonth } from "../domain/day";
import { tableFile } from "../exports/download";
import { standing } from "../domain/standing";
import { activityNamed, openChannel, setBudget } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, personAt } from "../testing/factories";
import { addHours, type Hours } from "../testing/hours";
import { approveNow } from "../testing/locks";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
// In Amsterdam it is Thursday 15 October 2026: ten of twenty-two working days have ended.
const now = new Date("2026-10-15T10:00:00Z");
const ownerAt = (at: Date) => makePerson(db, { now: at }, { now: at });

async function companyInOctober(at = now) {
  const company = await makeCompany(db, { owner: await ownerAt(at), holidayCountry: null });
  return { ...company, writing: await activityNamed(company.owner, company, "Editorial") };
}

describe("the overview of a month", () => {
  it("says of 22 h used in ten days of 40 h that 8.4 h will be over, and agrees with the domain", async () => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    await setBudget(owner, place, "2026-10", 40);
    const worked = daysOfMonth("2026-10").slice(0, 14).map((on): Hours => ({ memberId, on, seconds: 2 * HOUR, activityId: writing }));
    await addHours(db, place, worked.slice(0, 11));
    const found = await owner.api.overview.month({ tenant: place.slug });
    const domain = standing({ used: 22 * HOUR, usedToYesterday: 22 * HOUR, available: 40 * HOUR, progress: { elapsedDays: 10, totalDays: 22 } });
    expect(found.workingDays).toEqual({ elapsed: 10, total: 22 });
    expect(found.headline.standing).toMatchObject({ used: domain.used, pace: domain.pace, expected: domain.expected, forecast: domain.forecast, status: "at-risk", runsOutOn: "2026-10-27" });
    expect(found.headline.finding).toEqual({ key: "willBeOver", seconds: domain.forecastVariance });
    expect(domain.forecastVariance).toBeCloseTo(8.4 * HOUR, 6);
  });

  it("counts today's work as used and not yet in the pace, for today has not ended", async () => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    await setBudget(owner, place, "2026-10", 22);
    await addHours(db, place, [{ memberId, on: "2026-10-14", seconds: 10 * HOUR, activityId: writing }, { memberId, on: "2026-10-15", seconds: 5 * HOUR, activityId: writing }]);
    const { standing: figures } = (await owner.api.overview.month({ tenant: place.slug })).headline;
    expect(figures).toMatchObject({ used: 15 * HOUR, expected: 10 * HOUR, pace: 1 });
  });

  it("names no day on which a budget will be used up that is used up already", async () => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    await setBudget(owner, place, "2026-10", 22);
    await addHours(db, place, ["2026-10-14", "2026-10-15"].map((on) => ({ memberId, on, seconds: 12 * HOUR, activityId: writing })));
    const { standing: figures } = (await owner.api.overview.month({ tenant: place.slug })).headline;
    expect(figures).toMatchObject({ status: "over", runsOutOn: null });
  });

  it("adds up the same from every side", async () => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    const channels = [await openChannel(owner, place, "Instagram", "instagram"), await openChannel(owner, place, "LinkedIn"), null];
    const activities = [writing, await activityNamed(owner, place, "Monitoring"), await activityNamed(owner, place, "Non-social work")];
    const hours = daysOfMonth("2026-10").slice(0, 16).map((on, index): Hours => ({ memberId, on, seconds: 61 * (index + 1) ** 2, activityId: activities[index % 3] ?? writing, channelId: channels[(index * 2) % 3] ?? null }));
    await addHours(db, place, [...hours, { memberId, on: "2026-09-30", seconds: 5000, activityId: writing }, { memberId, on: "2026-11-01", seconds: 7000, activityId: writing }]);
    const total = hours.reduce((sum, { seconds }) => sum + seconds, 0);
    const found = await owner.api.overview.month({ tenant: place.slug });
    const sums = [found.channels, found.activities, found.kinds].map((rows) => rows.reduce((sum, { seconds }) => sum + seconds, 0));
    expect([found.totalSeconds, found.headline.standing.used, found.burnUp.at(-1), ...sums]).toEqual([total, total, total, total, total, total]);
    expect(found.burnUp).toHaveLength(16);
    expect(found.steps.slice(-2)).toEqual([
      { month: "2026-09", kind: "none", budget: null, used: 5000, total: 5000 },
      { month: "2026-10", kind: "none", budget: null, used: total, total },
    ]);
  });

  it.each(["all work", "one channel"])("counts its entries by day, by person and as approved as one does who counts each by itself, with a headline of %s", async (counted) => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    const other = await addMember(db, place, "member");
    const channels = [await openChannel(owner, place, "Instagram", "instagram"), await openChannel(owner, place, "LinkedIn"), null];
    if (counted === "one channel") await setBudget(owner, place, "2026-10", 1, { channelId: channels[0] ?? "" });
    const own = daysOfMonth("2026-10").slice(0, 14).flatMap((on, index) => channels.map((channelId, at): Hours => ({ memberId, on, seconds: 60 * (index + 1) + at, activityId: writing, channelId })));
    // Two pieces on one day and thing; one that only the look back for silence reaches, and one of the week before, in the month before.
    const others = ["2026-10-06", "2026-10-06", "2026-08-31", "2026-09-30"].map((on): Hours => ({ memberId: other.memberId, on, seconds: 100, activityId: writing }));
    await addHours(db, place, [...own, ...others]);
    await approveNow(owner, place.slug, memberId, "2026-10-05");
    const found = await owner.api.overview.month({ tenant: place.slug });

    const inMonth = [...own, ...others].filter(({ on }) => on.startsWith("2026-10"));
    const sumOf = (hours: readonly Hours[]) => hours.filter(({ channelId }) => counted === "all work" || channelId === channels[0]).reduce((sum, { seconds }) => sum + seconds, 0);
    expect(found.totalSeconds).toBe(inMonth.reduce((sum, { seconds }) => sum + seconds, 0));
    expect(found.steps.at(-1)).toMatchObject({ used: sumOf(inMonth), total: found.totalSeconds });
    expect(found.burnUp).toEqual(daysOfMonth("2026-10").slice(0, 15).map((day) => sumOf(inMonth.filter(({ on }) => on <= day))));
    expect(found.headline).toMatchObject({ approvedSeconds: sumOf(own.filter(({ on }) => on >= "2026-10-05" && on <= "2026-10-11")), standing: { used: sumOf(inMonth) } });
    expect(found.headline.beside.find(({ method }) => method === "trailing")?.value).toBeCloseTo(sumOf(inMonth) + (17 * sumOf(inMonth.filter(({ on }) => on >= "2026-10-08"))) / 7, 6);
    // Ten working days have ended; on one of them the other has logged.
    expect(found.silent.people).toEqual([{ memberId: other.memberId, name: other.name, daysWithout: 9, lastOn: "2026-10-06" }]);
  });

  it("compares only time for channels with a headline that sums channels", async () => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    const channelId = await openChannel(owner, place, "Instagram", "instagram");
    await setBudget(owner, place, "2026-10", 1, { channelId });
    await addHours(db, place, [{ memberId, on: "2026-10-01", seconds: 2 * HOUR, activityId: writing, channelId }, { memberId, on: "2026-10-01", seconds: HOUR, activityId: writing }]);
    const { headline, totalSeconds, channels } = await owner.api.overview.month({ tenant: place.slug });
    expect(headline).toMatchObject({ kind: "channels", lineCount: 1, standing: { used: 2 * HOUR, available: HOUR, status: "over" }, finding: { key: "isOver", seconds: HOUR } });
    expect(totalSeconds).toBe(3 * HOUR);
    expect(channels.map(({ name, seconds, standing: { status } }) => [name, seconds, status])).toEqual([["Instagram", 2 * HOUR, "over"], [null, HOUR, "no-budget"]]);
  });

  it("opens a closed month with its own budget and without a forecast", async () => {
    const { owner, memberId, writing, ...place } = await companyInOctober();
    await setBudget(owner, place, "2026-06", 20);
    await setBudget(owner, place, "2026-10", 25);
    await addHours(db, place, [{ memberId, on: "2026-06-10", seconds: 18 * HOUR, activityId: writing }]);
    const june = await owner.api.overview.month({ tenant: place.slug, month: "2026-06" });
    expect(june).toMatchObject({ state: "past", headline: { standing: { available: 20 * HOUR, forecast: null }, finding: { key: "endedUnder", seconds: 2 * HOUR } } });
    expect(june.burnUp).toHaveLength(30);
  });

  it("takes today from the tenant's zone", async () => {
    const at = new Date("2026-10-31T23:30:00Z");
    const auckland = await makeCompany(db, { owner: await ownerAt(at), timeZone: "Pacific/Auckland", holidayCountry: null });
    const lima = await makeCompany(db, { owner: await ownerAt(at), timeZone: "America/Lima", holidayCountry: null });
    expect((await auckland.owner.api.overview.month({ tenant: auckland.slug })).month).toBe("2026-11");
    expect((await lima.owner.api.overview.month({ tenant: lima.slug })).month).toBe("2026-10");
  });
});

describe("who has not logged", () => {
  it("is named to those who may see others' hours, and only counted for the rest", async () => {
    const company = await companyInOctober();
    const silent = await addMember(db, company, "member");
    const executive = await addMember(db, company, "executive");
    const manager = await addMember(db, company, "manager");
    await addHours(db, company, daysOfMonth("2026-10").slice(0, 14).map((on) => ({ memberId: manager.memberId, on, seconds: 60, activityId: company.writing })));
    const seen = await company.owner.api.overview.month({ tenant: company.slug });
    expect(seen.silent).toEqual({ count: 1, asked: 2, people: [{ memberId: silent.memberId, name: silent.name, daysWithout: 10, lastOn: null }] });
    expect((await executive.api.overview.month({ tenant: company.slug, month: "2026-10" })).silent).toMatchObject({ people: null });
  });

  it("never comes out in the file for the client, nor does any other name of a person", async () => {
    const company = await companyInOctober();
    const silent = await addMember(db, company, "member", await makePerson(db, { name: "Zebedee Quill" }));
    await openChannel(company.owner, company, "=HYPERLINK(1)", "instagram");
    const channelId = await openChannel(company.owner, company, "Instagram", "instagram");
    await setBudget(company.owner, company, "2026-10", 2, { channelId });
    await addHours(db, company, [{ memberId: silent.memberId, on: "2026-10-01", seconds: 5400, activityId: company.writing, channelId, note: "secret" }]);
    const { fileName, body: text } = await tableFile(await company.owner.api.overview.table({ tenant: company.slug, month: "2026-10" }), "csv");
    expect(fileName).toBe(`${company.slug}-2026-10.csv`);
    expect(text).toContain("channel,Instagram,2026-10,5400,1.5,7200,2,");
    for (const word of ["Zebedee", "secret", company.owner.name]) expect(text).not.toContain(word);
  });

  it("adds up in hours in the file for the client as it does in seconds", async () => {
    const company = await companyInOctober();
    const channelIds: string[] = [];
    for (const name of ["LinkedIn", "Blog", "Podcast"]) channelIds.push(await openChannel(company.owner, company, name));
    await addHours(db, company, channelIds.map((channelId) => ({ memberId: company.memberId, on: "2026-10-01", seconds: 1200, activityId: company.writing, channelId })));
    const { rows } = await company.owner.api.overview.table({ tenant: company.slug, month: "2026-10" });
    const hoursOf = (part: string) => rows.filter(([cell]) => cell === part).map((cells) => Number(cells[4]));
    expect(hoursOf("total")).toEqual([1]);
    expect(hoursOf("channel").toSorted()).toEqual([0.33, 0.33, 0.34]);
    expect(hoursOf("activity")).toEqual([1]);
  });

  it("is nobody who joined today, in their own week neither", async () => {
    const company = await makeCompany(db, { timeZone: "Europe/Amsterdam" });
    const member = await addMember(db, company, "member");
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      await tx.member.updateMany({ where: { tenantId, id: member.memberId }, data: { createdAt: new Date("2026-10-13T22:30:00Z") } });
    });
    const behindAt = async (now: string) => (await personAt(db, company.owner, new Date(now)).api.overview.month({ tenant: company.slug })).silent.people;
    const emptyAt = async (now: string) => (await personAt(db, member, new Date(now)).api.time.week({ tenant: company.slug, on: null })).sheet.emptyDays;
    expect(await behindAt("2026-10-14T12:00:00Z")).toEqual([]);
    expect(await emptyAt("2026-10-14T12:00:00Z")).toEqual([]);
    expect(await behindAt("2026-10-15T12:00:00Z")).toEqual([]);
    expect(await behindAt("2026-10-16T12:00:00Z")).toMatchObject([{ memberId: member.memberId, daysWithout: 1 }]);
    expect(await emptyAt("2026-10-16T12:00:00Z")).toEqual(["2026-10-15"]);
  });

  it("is in a client only who has been silent for a week, for people of an agency have other clients too", async () => {
    const agency = await makeAgency(db, { owner: await ownerAt(now) });
    const client = await makeClient(db, agency, { holidayCountry: null });
    const member = await addMember(db, client, "member");
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    await addHours(db, client, [{ memberId: member.memberId, on: "2026-10-09", seconds: 60, activityId }]);
    expect((await agency.owner.api.overview.month({ tenant: client.slug })).silent).toMatchObject({ count: 0, asked: 1 });
  });
});
