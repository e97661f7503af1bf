import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { BUSINESS_KINDS } from "../domain/template-kinds";
import { openChannel, setBudget } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makeCompany, type Person, type Place, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOTHING = { goals: 0, kpis: 0, channels: 0, activities: 0 };

/** Everything that a template can add, by name. */
async function contents({ api }: Pick<Person, "api">, tenant: string) {
  const { goals } = await api.goals.board({ tenant });
  return { goals, kpis: await api.kpis.list({ tenant }), channels: await api.channels.list({ tenant }), activities: await api.activities.list({ tenant }) };
}

/** An agency with a client that is worked on, and one that is new. */
async function twoClients() {
  const agency = await makeAgency(db);
  const [full, fresh] = [await makeClient(db, agency), await makeClient(db, agency)];
  return { agency, owner: agency.owner, full, fresh };
}

type Client = Place & { owner: Person; memberId: string };

/** A goal with a KPI that has a target and a value, a channel with an owner, an activity, hours, a rate and a budget. */
async function fill(client: Client) {
  const { slug: tenant, owner, memberId } = client;
  const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Fill the ski school" }));
  await owner.api.goals.change(
    write({ tenant, goalId, version: 1, title: "Fill the ski school", category: "sales", businessGoal: "Secret expansion", department: "Sales", dueOn: "2027-03-31", completionCriterion: "All courses are full", confidence: "high", successPercent: 120, failurePercent: 40, note: "Ask Vera" }),
  );
  const kpiId = randomUUID();
  await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi("2026-05-20"), goalId, name: "Courses booked", unit: "%", weight: 3 }));
  await owner.api.kpis.measure(write({ tenant, kpiId, on: "2026-05-19", value: 44, note: "" }));
  const channelId = await openChannel(owner, client, "Ski page", "instagram", 3600);
  const [line] = await owner.api.channels.list({ tenant });
  await owner.api.channels.change(write({ tenant, channelId, version: line?.version ?? 0, name: "Ski page", platformKey: "instagram", handle: "@ski", url: "https://ski.example/", purpose: "Show the slopes", whyOpened: "The owner wished it", ownerId: memberId, status: "active", minimumMonthSeconds: 3600, cadence: "daily" }));
  const { id: activityId } = await owner.api.activities.create(write({ tenant, name: "Filming on snow", kind: "participation" }));
  await addHours(db, client, [{ memberId, on: "2026-05-19", seconds: 7200, activityId, channelId, goalId }]);
  await setRate(owner, client, "cost", 8000, "2026-01-01");
  await setBudget(owner, client, "2026-05", 20, { channelId });
}

describe("a template", () => {
  it("adds goals at the end of the ranking with a KPI each, and channels as ideas on platforms that there are", async () => {
    for (const kind of BUSINESS_KINDS) {
      const { slug: tenant, owner } = await makeCompany(db, { currency: "CHF" });
      await owner.api.goals.create(write({ tenant, title: "Our own goal" }));
      const added = await owner.api.templates.add(write({ tenant, kind }));
      const { goals, kpis, channels } = await contents(owner, tenant);
      expect(goals.map(({ rank }) => rank)).toEqual(goals.map((_, index) => index + 1));
      expect(goals[0]).toMatchObject({ title: "Our own goal", kpiCount: 0 });
      expect(goals.slice(1).every(({ kpiCount, category }) => kpiCount === 1 && category !== null)).toBe(true);
      expect(added).toEqual({ goals: goals.length - 1, kpis: kpis.length, channels: channels.length, activities: 0 });
      expect(channels.every(({ status, ownerId }) => status === "idea" && ownerId === null)).toBe(true);
      expect(kpis.every(({ target, value, status }) => target === null && value === null && status === "no-target")).toBe(true);
    }
  });

  it("adds nothing when it is added again, and once when two people add it at the same time", async () => {
    const company = await makeCompany(db);
    const tenant = company.slug;
    const manager = await addMember(db, company, "manager");
    const both = await Promise.all([company.owner, manager].map(({ api }) => api.templates.add(write({ tenant, kind: "shop" }))));
    expect(both.map(({ goals }) => goals).sort()).toEqual([0, 5]);
    expect(await manager.api.templates.add(write({ tenant, kind: "shop" }))).toEqual(NOTHING);
    expect((await contents(company.owner, tenant)).goals).toHaveLength(5);
  });

  it("leaves what is there as it is, and does not bring back what was put aside", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    await openChannel(owner, company, "instagram", "instagram");
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "be recommended" }));
    await owner.api.goals.retire(write({ tenant, goalId }));
    expect(await owner.api.templates.add(write({ tenant, kind: "shop" }))).toEqual({ goals: 4, kpis: 4, channels: 3, activities: 0 });
    expect((await owner.api.channels.list({ tenant })).find(({ name }) => name === "instagram")?.status).toBe("active");
  });

  it("is added by who may write goals", async () => {
    const company = await makeCompany(db);
    const member = await addMember(db, company, "member");
    await expect(member.api.templates.add(write({ tenant: company.slug, kind: "b2b" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a copy of another client", () => {
  it("takes over goals, KPIs, channels as ideas and activities, and nothing of its hours, money, people and figures", async () => {
    const { owner, full, fresh } = await twoClients();
    await fill(full);
    const added = await owner.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }));
    // What every tenant starts with is there already.
    expect(added).toEqual({ goals: 1, kpis: 1, channels: 1, activities: 1 });

    const { goals, kpis, channels, activities } = await contents(owner, fresh.slug);
    expect(goals).toMatchObject([
      { title: "Fill the ski school", rank: 1, category: "sales", completionCriterion: "All courses are full", successPercent: 120, failurePercent: 40, businessGoal: null, department: null, dueOn: null, confidence: null, note: "", kpiCount: 1, seconds: null },
    ]);
    expect(kpis).toMatchObject([{ name: "Courses booked", goalTitle: "Fill the ski school", unit: "%", direction: "decrease", weight: 3, isVanity: false, start: null, target: null, startOn: null, dueOn: null, value: null }]);
    expect(channels).toMatchObject([{ name: "Ski page", platformKey: "instagram", purpose: "Show the slopes", status: "idea", handle: null, url: null, whyOpened: null, ownerId: null, minimumMonthSeconds: null, cadence: null, goals: [] }]);
    expect(activities.find(({ name }) => name === "Filming on snow")).toMatchObject({ kind: "participation" });

    expect(await owner.api.time.entries({ tenant: fresh.slug, from: "2026-01-01", to: "2026-12-31" })).toMatchObject({ entries: [], count: 0 });
    expect(await owner.api.rates.list({ tenant: fresh.slug })).toMatchObject({ rates: [] });
    expect((await owner.api.members.list({ tenant: fresh.slug })).members).toHaveLength(1);
    expect(await owner.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }))).toEqual(NOTHING);
  });

  it("changes nothing in the client that it is taken from", async () => {
    const { owner, full, fresh } = await twoClients();
    await fill(full);
    const before = await contents(owner, full.slug);
    await owner.api.templates.add(write({ tenant: fresh.slug, kind: "local" }));
    await owner.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }));
    expect(await contents(owner, full.slug)).toEqual(before);
  });

  it("leaves out what was put aside there", async () => {
    const { owner, full, fresh } = await twoClients();
    await fill(full);
    const [goal] = await owner.api.goals.list({ tenant: full.slug });
    await owner.api.goals.retire(write({ tenant: full.slug, goalId: goal?.id ?? "" }));
    expect(await owner.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }))).toEqual({ goals: 0, kpis: 0, channels: 1, activities: 1 });
  });

  it("of a client that the person may not enter answers as one that does not exist", async () => {
    const { agency, full, fresh } = await twoClients();
    const manager = await addMember(db, fresh, "manager");
    const nobody = { code: "NOT_FOUND", message: "noSuchTenant" };
    for (const client of [full.slug, "nobody-has-this", (await twoClients()).full.slug]) {
      await expect(manager.api.templates.copy(write({ tenant: fresh.slug, client }))).rejects.toMatchObject(nobody);
    }
    await agency.owner.api.tenants.archive(write({ tenant: full.slug }));
    await expect(agency.owner.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }))).rejects.toMatchObject({ code: "CONFLICT", message: "tenantArchived" });
    expect((await contents(manager, fresh.slug)).goals).toEqual([]);
  });

  it("is of the same agency's clients only, even where the person is in both", async () => {
    const { owner, full, fresh } = await twoClients();
    const other = await makeClient(db, await makeAgency(db, { owner }), { owner });
    const company = await makeCompany(db, { owner });
    const pairs = [[fresh, other], [fresh, company], [company, fresh], [company, company], [fresh, fresh]] as const;
    for (const [to, from] of pairs) await expect(owner.api.templates.copy(write({ tenant: to.slug, client: from.slug }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
    expect(await owner.api.templates.sources({ tenant: fresh.slug })).toEqual([expect.objectContaining({ slug: full.slug })]);
    expect(await owner.api.templates.sources({ tenant: company.slug })).toEqual([]);
  });

  it("is offered for open clients whose strategy the person may read, and refused for the others", async () => {
    const { agency, owner, full, fresh } = await twoClients();
    const archived = await makeClient(db, agency);
    await owner.api.tenants.archive(write({ tenant: archived.slug }));
    const manager = await addMember(db, fresh, "manager");
    await addMember(db, full, "external", manager);
    expect(await manager.api.templates.sources({ tenant: fresh.slug })).toEqual([]);
    await expect(manager.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await owner.api.templates.sources({ tenant: fresh.slug })).map(({ slug }) => slug)).toEqual([full.slug]);
  });

  it("is not written into a client that the person only reads", async () => {
    const { full, fresh } = await twoClients();
    const person = await addMember(db, full, "manager");
    await addMember(db, fresh, "member", person);
    await expect(person.api.templates.copy(write({ tenant: fresh.slug, client: full.slug }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(person.api.templates.sources({ tenant: fresh.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
