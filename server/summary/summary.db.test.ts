import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel, plainBudget } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, makePerson, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { setRate } from "../testing/rates";
import { seatByName } from "../testing/steering";
import { testDatabase } from "../testing/test-database";
import { WHY } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const TODAY = "2026-10-15";
const now = new Date(`${TODAY}T10:00:00Z`);

/** A company with 40 h and 5,000 a month, a channel, and work at 45 an hour. */
async function companyInOctober() {
  const company = await makeCompany(db, { owner: await makePerson(db, { now, name: "Odile Quint" }, { now }), holidayCountry: null });
  const tenant = company.slug;
  const founder = personAt(db, company.owner, new Date("2026-08-03T10:00:00Z"));
  await setRate(founder, company, "cost", 45, "2026-01-01");
  await founder.api.budgets.create(write({ tenant, ...plainBudget, holds: { period: "month" as const, from: "2026-08" }, seconds: 40 * HOUR, minor: 500_000 }));
  const channelId = await openChannel(founder, company, "Instagram", "instagram");
  const activityId = await activityNamed(company.owner, company, "Editorial");
  const summary = (person = company.owner, month?: string) => person.api.summary.month({ tenant, ...(month !== undefined && { month }) });
  return { ...company, tenant, founder, channelId, activityId, summary };
}

describe("the summary of a month", () => {
  it("says of time exactly what the overview says, and of money what the year of budgets says", async () => {
    const company = await companyInOctober();
    await addHours(db, company, ["2026-10-05", "2026-10-06"].map((on) => ({ memberId: company.memberId, on, seconds: 20.5 * HOUR, activityId: company.activityId, channelId: company.channelId })));
    const { time, money } = await company.summary();
    const { headline } = await company.owner.api.overview.month({ tenant: company.tenant });
    const year = await company.owner.api.budgets.year({ tenant: company.tenant, year: 2026 });
    expect(time).toMatchObject({ kind: headline.kind, used: headline.standing.used, available: headline.standing.available, status: "over", sentence: { key: "isOver" } });
    const kept = year.headline.money?.[9];
    expect(money).toMatchObject({ kind: kept?.kind, used: kept?.used, available: kept?.amount, expenses: kept?.expenses });
  });

  it("shows money and returns to whoever may read returns, labour apart only with the right to cost rates", async () => {
    const company = await companyInOctober();
    const [reader, viewer, member] = [await addMember(db, company, "executive"), await addMember(db, company, "viewer"), await addMember(db, company, "member")].map((person) => personAt(db, person, now));
    expect((await company.summary()).roi?.cost).not.toBeNull();
    expect(await company.summary(reader)).toMatchObject({ money: { available: 500_000 }, roi: { cost: null } });
    for (const person of [viewer, member]) expect(await company.summary(person)).toMatchObject({ money: null, roi: null, answer: null, time: { available: 40 * HOUR } });
  });

  it("holds no person's name", async () => {
    const company = await companyInOctober();
    await company.owner.api.verdicts.decide(write({ tenant: company.tenant, channelId: company.channelId, verdict: "keep" as const, why: `${WHY} Odile Quint`, override: "Odile Quint says so" }));
    const text = JSON.stringify([await company.summary(), await company.owner.api.summary.table({ tenant: company.tenant })]);
    expect(text).toContain("Instagram");
    expect(text).not.toContain("Odile");
  });

  it("names what waits for a decision, beside the running month only", async () => {
    const company = await companyInOctober();
    const { tenant, owner } = company;
    await owner.api.goals.create(write({ tenant, title: "More leads" }));
    await seatByName(owner, tenant, "Ruth", "sales", true);
    await engage(owner, company, { providerId: await addProvider(owner, company), title: "Films", renewsOn: "2026-12-20", noticeDays: 60, scopes: [{ activityId: company.activityId, channelId: null, monthSeconds: null }], interactionReason: "They know us" });
    await addHours(db, company, [{ memberId: company.memberId, on: "2026-09-07", seconds: HOUR, activityId: company.activityId }]);
    const keys = async (person = owner) => (await company.summary(person)).decisions?.map(({ key }) => key);
    expect(await keys()).toEqual(["engagement", "verdicts", "unsigned", "review"]);
    expect((await company.summary()).decisions?.[1]).toEqual({ key: "verdicts", values: { count: { count: 1 }, names: { names: ["Instagram"] } }, about: null });
    expect(await keys(personAt(db, await addMember(db, company, "viewer"), now))).toEqual(["verdicts", "unsigned", "review"]);
    expect((await company.summary(owner, "2026-09")).decisions).toBeNull();
  });

  it("counts as many channels due as the overview and the board", async () => {
    const company = await companyInOctober();
    await openChannel(company.founder, company, "LinkedIn");
    const { decisions } = await company.summary();
    const { verdictsDue } = await company.owner.api.overview.month({ tenant: company.tenant });
    const { dueCount } = await company.owner.api.verdicts.board({ tenant: company.tenant });
    expect([decisions?.find(({ key }) => key === "verdicts")?.values.count, verdictsDue, dueCount]).toEqual([{ count: 2 }, 2, 2]);
  });

  it("shows the verdicts that were given in the month, and KPIs as they stood at its end", async () => {
    const company = await companyInOctober();
    const { tenant, owner } = company;
    await personAt(db, owner, new Date("2026-09-20T10:00:00Z")).api.verdicts.decide(write({ tenant, channelId: company.channelId, verdict: "keep" as const, why: WHY, override: "New" }));
    const kpiId = crypto.randomUUID();
    await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(TODAY) }));
    for (const [on, value] of [["2026-09-01", 58], ["2026-10-10", 40]] as const) await owner.api.kpis.measure(write({ tenant, kpiId, on, value, note: "" }));
    const september = await company.summary(owner, "2026-09");
    expect(september.verdicts).toEqual([{ key: "keep", values: { names: { names: ["Instagram"] }, count: { count: 1 } } }]);
    expect(september.kpis[0]).toMatchObject({ value: 58 });
    const october = await company.summary();
    expect(october.verdicts).toEqual([]);
    expect(october.kpis[0]).toMatchObject({ value: 40, status: "on-track", sentence: { key: "onTrack" } });
  });

  it("goes into a file in the units that machines read", async () => {
    const company = await companyInOctober();
    const { name, columns, rows } = await company.owner.api.summary.table({ tenant: company.tenant });
    expect(name).toBe(`${company.tenant}-summary-2026-10`);
    expect(columns.map(({ head }) => head)).toEqual(["month", "figure", "value", "budget_or_target", "unit", "status"]);
    expect(rows.find(([, figure]) => figure === "time")).toEqual(["2026-10", "time", 0, 144_000, "seconds", "under"]);
    expect(rows.find(([, figure]) => figure === "money_at_cost")?.[3]).toBe(5000);
    expect(rows.filter(([, figure]) => figure === "roi").map(([month]) => month)).toEqual(["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]);
  });
});
