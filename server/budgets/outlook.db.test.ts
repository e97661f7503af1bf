import { beforeAll, describe, expect, it } from "vitest";
import { watchTenant } from "../alerts/watch";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { daysOfMonth } from "../domain/day";
import type { Deliverables } from "../domain/deliverables";
import { activityNamed, openChannel, plainBudget, setBudget, setTerms } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makePerson, personAt, type Person, type Place, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { scheduleWork } from "../testing/peoples-time";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
// In Amsterdam it is Thursday 15 October 2026: ten of twenty-two working days have ended, twelve are left.
const now = new Date("2026-10-15T10:00:00Z");
const AHEAD = daysOfMonth("2026-10").filter((on) => on >= "2026-10-15" && new Date(on).getUTCDay() % 6 !== 0);

/** A client with 40 h a month, of which 22 are used on the days before today. */
async function clientInOctober() {
  const agency = await makeAgency(db, { owner: await makePerson(db, { now }, { now }), name: "Agency", holidayCountry: null });
  const { owner, ...client } = await makeClient(db, agency, { holidayCountry: null });
  const writing = await activityNamed(owner, client, "Editorial");
  await setBudget(owner, client, "2026-10", 40);
  await addHours(db, client, daysOfMonth("2026-10").slice(0, 11).map((on) => ({ memberId: client.memberId, on, seconds: 2 * HOUR, activityId: writing })));
  const plan = (days: readonly string[], hours: number, more: Partial<Parameters<typeof scheduleWork>[2]> = {}) =>
    Promise.all(days.map((on) => scheduleWork(owner, client.slug, { memberId: null, activityId: writing, on, seconds: hours * HOUR, ...more })));
  return { ...client, agency, owner, writing, plan };
}

const yearOf = (owner: Pick<Person, "api">, { slug: tenant }: Pick<Place, "slug">) => owner.api.budgets.year({ tenant, year: 2026 });
const allWork = async (owner: Pick<Person, "api">, place: Pick<Place, "slug">) => (await yearOf(owner, place)).lines.find(({ group }) => group === "all");

describe("the forecast of a month that is planned", () => {
  it("is what was used and what is still planned, from the day on which the plan covers four fifths of the rest", async () => {
    const { owner, plan, slug: tenant } = await clientInOctober();
    await plan(AHEAD.slice(0, 9), 1);
    expect((await owner.api.overview.month({ tenant })).headline.standing.forecast).toMatchObject({ method: "linear", value: 48.4 * HOUR });
    await plan(AHEAD.slice(9, 10), 1);
    const { headline } = await owner.api.overview.month({ tenant });
    expect(headline.standing).toMatchObject({ forecast: { method: "scheduled", value: 32 * HOUR, range: { low: 32 * HOUR, high: 34 * HOUR } }, status: "on-track", runsOutOn: null });
    expect(headline.finding).toEqual({ key: "willLeave", seconds: 8 * HOUR });
    expect(headline.beside.map(({ method }) => method)).toEqual(["linear", "trailing"]);
    expect((await owner.api.retainers.month({ tenant })).rows[0]?.status).toBe("on-track");
  });

  it("says the same in the overview, the portfolio, the year of budgets and the retainers, and names the day on which it is used up", async () => {
    const { owner, agency, plan, slug: tenant } = await clientInOctober();
    await plan(AHEAD, 2);
    const { standing } = (await owner.api.overview.month({ tenant })).headline;
    expect(standing).toMatchObject({ forecast: { method: "scheduled", value: 46 * HOUR }, forecastVariance: 6 * HOUR, status: "at-risk", runsOutOn: "2026-10-27" });
    const row = (await agency.owner.api.portfolio.month({ agency: agency.slug })).rows.find(({ slug }) => slug === tenant);
    expect(row?.standing).toEqual(standing);
    const line = await allWork(owner, { slug: tenant });
    expect(line?.time).toMatchObject({ status: "at-risk", outlook: { used: 22 * HOUR, available: 40 * HOUR, forecast: standing.forecast, runsOutOn: "2026-10-27", earned: null } });
    expect((await owner.api.retainers.month({ tenant })).rows[0]?.status).toBe("at-risk");
  });

  it("is told of by an alert, and the alert is over when the plan is made smaller", async () => {
    const { owner, agency: _, plan, writing, ...client } = await clientInOctober();
    const watch = () => inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: client.id }), now));
    const kinds = async () => (await owner.api.alerts.list({ tenant: client.slug })).alerts.map(({ kind, threshold }) => `${kind} ${threshold}`).sort();
    const ids = await plan(AHEAD, 2);
    await watch();
    expect(await kinds()).toEqual(["forecast 100", "used 50"]);
    for (const scheduledId of ids) await owner.api.schedule.change(write({ tenant: client.slug, scheduledId, version: 1, memberId: null, channelId: null, goalId: null, activityId: writing, on: "2026-10-16", seconds: 1200, note: "" }));
    await plan(AHEAD, 1);
    await watch();
    expect(await kinds()).toEqual(["used 50"]);
  });

  it("of a channel, a goal or a person goes by what is planned for just that", async () => {
    const { owner, plan, writing, memberId, agency: _, ...client } = await clientInOctober();
    const channelId = await openChannel(owner, client, "Instagram", "instagram");
    await setBudget(owner, client, "2026-10", 30, { channelId });
    await addHours(db, client, [{ memberId, on: "2026-10-05", seconds: 5 * HOUR, activityId: writing, channelId }]);
    await owner.api.budgets.create(write({ tenant: client.slug, ...plainBudget, memberId, holds: { period: "month", from: "2026-10" }, seconds: 50 * HOUR }));
    await plan(AHEAD, 1, { channelId });
    await plan(AHEAD.slice(0, 6), 3, { memberId });
    const { lines } = await yearOf(owner, client);
    const outlookOf = (group: string) => lines.find((line) => line.group === group)?.time.outlook?.forecast;
    expect(outlookOf("channels")).toMatchObject({ method: "scheduled", value: 17 * HOUR });
    expect(outlookOf("all")).toMatchObject({ method: "scheduled", value: (27 + 12 + 18) * HOUR });
    // Half of the days are planned for this person: that is not the rest.
    expect(outlookOf("people")).toMatchObject({ method: "linear" });
    const { channels } = await owner.api.overview.month({ tenant: client.slug });
    expect(channels.find(({ id }) => id === channelId)?.standing.forecast).toMatchObject({ method: "scheduled", value: 17 * HOUR });
  });

  it("of a longer time goes by the plan of all its days", async () => {
    const { owner, plan, agency: _, ...client } = await clientInOctober();
    await owner.api.budgets.create(write({ tenant: client.slug, ...plainBudget, name: "Launch", holds: { period: "whole", from: "2026-10-01", lastOn: "2026-10-31" }, seconds: 30 * HOUR }));
    await plan(AHEAD, 1);
    const [launch] = (await yearOf(owner, client)).long;
    expect(launch?.time.outlook).toMatchObject({ available: 30 * HOUR, forecast: { method: "scheduled", value: 34 * HOUR }, runsOutOn: "2026-10-26" });
  });

  it("of a retainer is held against what is available, with what came in from the month before", async () => {
    const { owner, plan, writing, memberId, agency: _, ...client } = await clientInOctober();
    await setBudget(owner, client, "2026-09", 40);
    await addHours(db, client, [{ memberId, on: "2026-09-10", seconds: 20 * HOUR, activityId: writing }, { memberId, on: "2026-09-11", seconds: 10 * HOUR, activityId: writing }]);
    const budgetId = (await allWork(owner, client))?.id ?? "";
    const terms = { carry: "surplus", capSeconds: null, deficitCapSeconds: null, expiryMonths: null, billsOverage: false, feeMinor: null, billableOnly: false, proration: "working-days" } as const;
    await owner.api.retainers.agree(write({ tenant: client.slug, budgetId, month: "2026-09", ...terms }));
    await plan(AHEAD, 2);
    const line = await allWork(owner, client);
    expect(line?.time).toMatchObject({ status: "on-track", outlook: { available: 50 * HOUR, forecast: { method: "scheduled", value: 46 * HOUR } } });
    expect((await owner.api.overview.month({ tenant: client.slug })).headline.standing).toMatchObject({ available: 50 * HOUR, status: "on-track" });
  });

  it("takes planned work to be billed as its activity is", async () => {
    const { owner, plan, agency: _, ...client } = await clientInOctober();
    await plan(AHEAD, 1);
    const line = await allWork(owner, client);
    await setTerms(db, client, line?.id ?? "", "2026-10", { billableOnly: true });
    expect((await allWork(owner, client))?.time.outlook?.forecast).toMatchObject({ method: "scheduled", value: 34 * HOUR });
    await plan(AHEAD, 1, { activityId: await activityNamed(owner, client, "Non-social work") });
    expect((await allWork(owner, client))?.time.outlook?.forecast).toMatchObject({ value: 34 * HOUR });
  });
});

describe("deliverables of a budget that can be counted", () => {
  const posts: Deliverables = { planned: 20, done: 8, countedOn: "2026-10-14", rest: "typical" };

  async function count(owner: Pick<Person, "api">, place: Pick<Place, "slug">, deliverables: Deliverables | null | undefined) {
    const line = await allWork(owner, place);
    if (!line?.id || !line.version) throw new Error("No budget for all work.");
    const { name, alertAt, alertsOnForecast, isHardStop } = line;
    await owner.api.budgets.changeLine(write({ tenant: place.slug, budgetId: line.id, version: line.version, goalId: null, memberId: null, channelIds: [], activityIds: [], name, alertAt, alertsOnForecast, isHardStop, ...(deliverables !== undefined && { deliverables }) }));
  }

  it("tell that 8 of 20 posts for 22 of 40 h end at 55 h, or at 46 h where what went wrong will not again", async () => {
    const { owner, agency, slug: tenant } = await clientInOctober();
    await count(owner, { slug: tenant }, posts);
    const line = await allWork(owner, { slug: tenant });
    expect(line?.deliverables).toEqual(posts);
    expect(line?.time.outlook).toMatchObject({ forecast: { method: "earned-value", value: 55 * HOUR, range: { low: 46 * HOUR, high: 55 * HOUR } }, earned: { earned: 16 * HOUR, typical: 55 * HOUR, oneOff: 46 * HOUR } });
    expect(line?.time.outlook?.earned?.costIndex).toBeCloseTo(0.727, 3);
    await count(owner, { slug: tenant }, { ...posts, rest: "one-off" });
    const { standing, beside } = (await owner.api.overview.month({ tenant })).headline;
    expect(standing.forecast).toMatchObject({ method: "earned-value", value: 46 * HOUR });
    expect(beside.map(({ method }) => method)).toEqual(["linear", "trailing"]);
    expect((await agency.owner.api.portfolio.month({ agency: agency.slug })).rows.find(({ slug }) => slug === tenant)?.standing).toEqual(standing);
  });

  it("are no forecast once the count is more than five working days old: then they stand beside, nothing is mailed by them, and a new count brings them back", async () => {
    const { owner, agency: _, ...client } = await clientInOctober();
    // The pace ends within the 50 h, at 48.4; the pieces at 55.
    await setBudget(owner, client, "2026-10", 50);
    const seen = async () => {
      await inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: client.id }), now));
      const { alerts } = await owner.api.alerts.list({ tenant: client.slug });
      const { standing, beside } = (await owner.api.overview.month({ tenant: client.slug })).headline;
      const { outlook } = (await allWork(owner, client))?.time ?? {};
      expect(outlook?.forecast).toEqual(standing.forecast);
      return { method: standing.forecast?.method, beside: beside.map(({ method }) => method), isOld: outlook?.earned?.isOld, alerts: alerts.filter(({ kind }) => kind === "forecast").length };
    };
    await count(owner, client, { ...posts, countedOn: "2026-10-07" });
    expect(await seen()).toEqual({ method: "linear", beside: ["trailing", "earned-value"], isOld: true, alerts: 0 });
    await count(owner, client, { ...posts, countedOn: "2026-10-08" });
    expect(await seen()).toEqual({ method: "earned-value", beside: ["linear", "trailing"], isOld: false, alerts: 1 });
  });

  it("are of the month in which they were counted, and stay until they are counted anew or taken away", async () => {
    const { owner, agency: _, ...client } = await clientInOctober();
    await count(owner, client, { ...posts, countedOn: "2026-09-30" });
    expect((await allWork(owner, client))?.time.outlook).toMatchObject({ forecast: { method: "linear" }, earned: null });
    await count(owner, client, undefined);
    expect((await allWork(owner, client))?.deliverables?.countedOn).toBe("2026-09-30");
    await count(owner, client, null);
    expect((await allWork(owner, client))?.deliverables).toBeNull();
  });

  it("are counted by those who set budgets, and each count stands in the history", async () => {
    const { owner, agency: _, ...client } = await clientInOctober();
    await count(owner, client, posts);
    await count(owner, client, { ...posts, done: 9 });
    const member = personAt(db, await addMember(db, client, "member"), now);
    await expect(count(member, client, posts)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { lines } = await owner.api.audit.list({ tenant: client.slug, table: "budgets" });
    expect(lines[0]?.changes).toContainEqual({ field: "deliverables_done", kind: "number", from: 8, to: 9 });
  });
});
