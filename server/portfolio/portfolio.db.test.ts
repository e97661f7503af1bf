import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { updateTenant } from "../tenants/data";
import { activityNamed, openChannel, setBudget } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makePerson, personAt } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const now = new Date("2026-10-15T10:00:00Z");

async function agencyInOctober(at = now) {
  return makeAgency(db, { owner: await makePerson(db, { now: at }, { now: at }), name: "Agency", holidayCountry: null });
}
type Agency = Awaited<ReturnType<typeof agencyInOctober>>;

async function clientWith(agency: Agency, name: string, budget: number | null, used: number, timeZone = "Europe/Amsterdam") {
  const client = await makeClient(db, agency, { name, timeZone, holidayCountry: null });
  if (budget !== null) await setBudget(agency.owner, client, "2026-10", budget);
  const activityId = await activityNamed(agency.owner, client, "Editorial");
  if (used > 0) await addHours(db, client, [{ memberId: client.memberId, on: "2026-10-05", seconds: used * HOUR, activityId }]);
  return client;
}

describe("the portfolio of an agency", () => {
  it("shows all clients and its own work, the one in trouble first", async () => {
    const agency = await agencyInOctober();
    await clientWith(agency, "Calm", 40, 18);
    await clientWith(agency, "Over", 10, 12);
    await clientWith(agency, "Rising", 40, 24);
    await clientWith(agency, "Free", null, 3);
    const { rows, month } = await agency.owner.api.portfolio.month({ agency: agency.slug });
    expect(month).toBe("2026-10");
    expect(rows.map(({ name, standing: { status } }) => [name, status])).toEqual([["Over", "over"], ["Rising", "at-risk"], ["Calm", "on-track"], ["Agency", "no-budget"], ["Free", "no-budget"]]);
    expect(rows.map(({ isOwn }) => isOwn)).toEqual([false, false, false, true, false]);
  });

  it("sums what is used of those only whose budgets it sums, and nothing where nobody has one", async () => {
    const agency = await agencyInOctober();
    await clientWith(agency, "Free", null, 3);
    const sum = async () => (await agency.owner.api.portfolio.month({ agency: agency.slug })).sum;
    expect(await sum()).toBeNull();
    await clientWith(agency, "Over", 10, 12);
    await clientWith(agency, "Calm", 40, 18);
    expect(await sum()).toEqual({ count: 2, used: 30 * HOUR, budget: 50 * HOUR });
  });

  it("says of each client exactly what its own overview says", async () => {
    const agency = await agencyInOctober();
    const client = await clientWith(agency, "Rising", 40, 24);
    const today = { memberId: client.memberId, on: "2026-10-15", seconds: HOUR, activityId: await activityNamed(agency.owner, client, "Editorial") };
    await addHours(db, client, [today]);
    const row = (await agency.owner.api.portfolio.month({ agency: agency.slug })).rows.find(({ slug }) => slug === client.slug);
    const { headline, totalSeconds } = await agency.owner.api.overview.month({ tenant: client.slug });
    expect(row).toMatchObject({ totalSeconds, standing: headline.standing, finding: headline.finding, headlineKind: headline.kind });
  });

  it("reports show other customers' hours: it holds no client that the person is not assigned to, none of another agency, and no archived one", async () => {
    const agency = await agencyInOctober();
    const mine = await clientWith(agency, "Mine", 10, 1);
    await clientWith(agency, "Not mine", 10, 1);
    const stranger = await clientWith(await agencyInOctober(), "Stranger", 10, 1);
    const archived = await clientWith(agency, "Archived", 10, 1);
    const manager = await addMember(db, agency, "manager");
    for (const place of [mine, stranger, archived]) await addMember(db, place, "manager", manager);
    await inTransaction(db, "mutation", async (tx) => updateTenant(tx, await actAs(tx, { tenantId: archived.id }), { archivedAt: now }));
    const { rows } = await manager.api.portfolio.month({ agency: agency.slug, month: "2026-10" });
    expect(rows.map(({ name }) => name).sort()).toEqual(["Agency", "Mine"]);
  });

  it("leaves out a client in which the person's role may not see the overview", async () => {
    const agency = await agencyInOctober();
    const client = await clientWith(agency, "Client", 10, 1);
    const person = await addMember(db, agency, "manager");
    await addMember(db, client, "external", person);
    expect((await person.api.portfolio.month({ agency: agency.slug, month: "2026-10" })).rows.map(({ name }) => name)).toEqual(["Agency"]);
  });

  it("takes each client's own day: in Auckland the 15th has ended when Amsterdam's has not", async () => {
    const agency = await agencyInOctober(new Date("2026-10-15T12:00:00Z"));
    const here = await clientWith(agency, "Here", 22, 0);
    const there = await clientWith(agency, "There", 22, 0, "Pacific/Auckland");
    const { rows } = await agency.owner.api.portfolio.month({ agency: agency.slug });
    const expected = (slug: string) => rows.find((row) => row.slug === slug)?.standing.expected;
    expect([expected(here.slug), expected(there.slug)]).toEqual([10 * HOUR, 11 * HOUR]);
  });

  it("counts an open channel without time for a fortnight as neglected", async () => {
    const agency = await agencyInOctober();
    const client = await makeClient(db, agency, { name: "Client" });
    const inSummer = personAt(db, agency.owner, new Date("2026-08-01T10:00:00Z"));
    const busy = await openChannel(inSummer, client, "Instagram", "instagram");
    await openChannel(inSummer, client, "LinkedIn");
    await openChannel(agency.owner, client, "Opened today");
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    await addHours(db, client, [{ memberId: client.memberId, on: "2026-10-01", seconds: 60, activityId, channelId: busy }]);
    const row = (await agency.owner.api.portfolio.month({ agency: agency.slug })).rows.find(({ slug }) => slug === client.slug);
    expect(row?.neglectedChannels).toBe(1);
  });

  it("says who is behind exactly as each client's own overview does: lately, long ago, only ahead, never", async () => {
    const agency = await agencyInOctober();
    const client = await clientWith(agency, "Client", 10, 0);
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    for (const days of [["2026-10-14"], ["2026-10-02"], ["2026-10-20"], ["2026-10-20", "2026-10-14"], ["2026-08-20"], []]) {
      const { memberId } = await addMember(db, client, "member");
      await addHours(db, client, days.map((on) => ({ memberId, on, seconds: 60, activityId })));
    }
    const manager = await addMember(db, client, "manager");
    await addHours(db, client, [{ memberId: manager.memberId, on: "2026-10-21", seconds: 60, activityId }]);
    for (const month of ["2026-09", "2026-10", "2026-11"]) {
      const row = (await agency.owner.api.portfolio.month({ agency: agency.slug, month })).rows.find(({ slug }) => slug === client.slug);
      const { silent } = await agency.owner.api.overview.month({ tenant: client.slug, month });
      expect(row?.silent, month).toEqual({ count: silent.count, asked: silent.asked });
    }
    expect((await agency.owner.api.portfolio.month({ agency: agency.slug })).rows.find(({ slug }) => slug === client.slug)?.silent).toEqual({ count: 5, asked: 7 });
  });

  it("is not for externals and client viewers", async () => {
    const agency = await agencyInOctober();
    for (const role of ["external", "viewer"] as const) {
      const person = await addMember(db, agency, role);
      await expect(person.api.portfolio.month({ agency: agency.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
