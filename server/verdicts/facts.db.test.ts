import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel, plainBudget } from "../testing/budgets";
import { addMember, type Person, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";
import { auditChannel, companyWithChannel, DECIDED_ON, workedChannel, written } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

describe("what a channel is judged by", () => {
  it("goes back to its first time where that came with an import", async () => {
    const { owner, tenant, memberId, activityId, ...place } = await workedChannel(db);
    const channelId = await openChannel(owner, place, "Facebook", "facebook");
    await addHours(db, place, ["2026-02-10", "2026-07-10", "2026-08-10", "2026-09-10"].map((on) => ({ memberId, on, seconds: 6 * HOUR, activityId, channelId })));
    const { row } = await owner.api.verdicts.channel({ tenant, channelId });
    expect(row).toMatchObject({ monthSeconds: 6 * HOUR, neglect: "silent" });
    expect(row.advised?.reasons.map(({ key }) => key)).not.toContain("window-short");
  });

  it("is its open goals: a retired one keeps it no more", async () => {
    const { owner, tenant, channelId, goalId, page } = await workedChannel(db);
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    await owner.api.channels.change(write({ tenant, channelId, version, ...fields, goalIds: [goalId] }));
    expect(await page()).toMatchObject({ row: { goals: ["More leads"] }, goals: [{ title: "More leads" }] });
    await owner.api.goals.retire(write({ tenant, goalId }));
    expect(await page()).toMatchObject({ row: { goals: [] }, goals: [] });
  });

  it("knows the same hours of goals below its own as the board of goals: what is planned for them before what was logged", async () => {
    const { owner, tenant, memberId, activityId, channelId, goalId, ...place } = await companyWithChannel(db);
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    await owner.api.channels.change(write({ tenant, channelId, version, ...fields, goalIds: [goalId] }));
    const kpiId = crypto.randomUUID();
    await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(DECIDED_ON), goalId }));
    await owner.api.kpis.measure(write({ tenant, kpiId, on: DECIDED_ON, value: 40, note: "" }));
    const { id: auditId } = await owner.api.audits.open(write({ tenant, channelId }));
    await owner.api.audits.complete(write({ tenant, auditId, version: 1, ...written, providerAffordable: false, tacticsAdequate: true }));
    const { id: lower } = await owner.api.goals.create(write({ tenant, title: "Brand" }));
    const advised = async () => (await owner.api.verdicts.channel({ tenant, channelId })).row.advised;
    expect(await advised()).toMatchObject({ recommendation: "drop" });
    await addHours(db, place, ["2026-07-10", "2026-08-10"].map((on) => ({ memberId, on, seconds: 6 * HOUR, activityId, goalId: lower })));
    expect((await advised())?.reasons).toContainEqual({ key: "lower-goal-has-hours", values: { seconds: 4 * HOUR } });
    await owner.api.budgets.create(write({ tenant, ...plainBudget, goalId: lower, holds: { period: "month" as const, from: "2026-10" }, seconds: 9 * HOUR }));
    expect(await advised()).toMatchObject({ recommendation: "reallocate" });
    expect((await advised())?.reasons).toContainEqual({ key: "lower-goal-has-hours", values: { seconds: 9 * HOUR } });
    expect((await owner.api.goals.board({ tenant })).goals.find(({ id }) => id === lower)?.seconds).toBe(9 * HOUR);
  });
});

describe("the hours that a channel has", () => {
  it("are its budget; where only work inside it has budgets, those and what else it usually takes, and it has no budget", async () => {
    const { owner, tenant, memberId, activityId, channelId, goalId, ...place } = await companyWithChannel(db);
    const replies = await activityNamed(owner, { ...place, slug: tenant }, "Responding");
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    await owner.api.channels.change(write({ tenant, channelId, version, ...fields, goalIds: [goalId], minimumMonthSeconds: 5 * HOUR }));
    const kpiId = crypto.randomUUID();
    await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(DECIDED_ON), goalId }));
    await owner.api.kpis.measure(write({ tenant, kpiId, on: DECIDED_ON, value: 40, note: "" }));
    await auditChannel(owner, tenant, channelId);
    await addHours(db, place, ["2026-07-10", "2026-08-10", "2026-09-10"].flatMap((on) => [{ memberId, on, seconds: 6 * HOUR, activityId, channelId }, { memberId, on, seconds: 2 * HOUR, activityId: replies, channelId }]));
    const known = async () => {
      const { row, evidence } = await owner.api.verdicts.channel({ tenant, channelId });
      return { budgets: [row.budgetSeconds, evidence.budgetSeconds], capacity: row.advised?.reasons.find(({ key }) => key.startsWith("capacity")) };
    };
    const capacityOf = (key: string, hours: number) => ({ key, values: { seconds: hours * HOUR, minimum: 5 * HOUR } });
    expect(await known()).toEqual({ budgets: [null, null], capacity: capacityOf("capacity-enough", 8) });
    const holds = { period: "month" as const, from: "2026-10" };
    await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [channelId], activityIds: [replies], holds, seconds: 3 * HOUR }));
    expect(await known()).toEqual({ budgets: [null, null], capacity: capacityOf("capacity-enough", 9) });
    await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [channelId], holds, seconds: 4 * HOUR }));
    expect(await known()).toEqual({ budgets: [4 * HOUR, 4 * HOUR], capacity: capacityOf("capacity-short", 4) });
  });
});

describe("what a channel returned", () => {
  it("speaks in its recommendation and its audit, as the page of returns says it, and only to whoever may read returns", async () => {
    const { owner, tenant, channelId, ...place } = await workedChannel(db);
    await owner.api.rates.set(write({ tenant, kind: "cost" as const, memberId: null, channelId: null, from: "2026-01-01", hourMinor: 4500 }));
    const kindId = crypto.randomUUID();
    await owner.api.returns.addKind(write({ tenant, kindId, kind: "result" as const, name: "Leads", kpiId: null }));
    await owner.api.returns.setValue(write({ tenant, kindId, from: "2026-01-01", amountMinor: 333_33, closePermille: null, dealMinor: null, marginPermille: null }));
    await owner.api.returns.add(write({ tenant, returnId: crypto.randomUUID(), on: "2026-08-10", kindId, quantity: 7, amountMinor: null, currency: "EUR", channelId, goalId: null, engagementId: null, campaign: "", isPaid: false, note: "" }));
    const months = { from: "2026-07", to: "2026-09" };
    const board = await owner.api.roi.range({ tenant, ...months });
    const line = board.channels.find((channel) => channel.channelId === channelId);
    expect(line?.roi).not.toBeNull();
    const page = await owner.api.verdicts.channel({ tenant, channelId });
    const working = await owner.api.roi.working({ tenant, ...months, by: "channel", key: channelId });
    const { rows } = await owner.api.roi.table({ tenant, ...months });
    expect([page.evidence.roi, working.line.roi, rows.find(([, , name]) => name === line?.name)?.[5]]).toEqual([line?.roi, line?.roi, line?.roi]);

    const brought = { currency: "EUR", results: 7, returnMinor: line?.returnMinor, allInMinor: line?.allInMinor, perResultMinor: Math.round((line?.allInMinor ?? 0) / 7) };
    expect(page.evidence.brought).toEqual(brought);

    const { id: auditId } = await owner.api.audits.open(write({ tenant, channelId }));
    await owner.api.audits.complete(write({ tenant, auditId, version: 1, ...written, tacticsAdequate: true }));
    expect((await owner.api.audits.list({ tenant, channelId }))[0]?.evidence?.brought).toEqual(brought);
    const viewer = personAt(db, await addMember(db, { ...place, slug: tenant }, "viewer"), new Date(`${DECIDED_ON}T10:00:00Z`));
    const keys = async (person: Pick<Person, "api">) => (await person.api.verdicts.channel({ tenant, channelId })).row.advised?.reasons.map(({ key }) => key);
    expect(await keys(owner)).toContain("roi-reached");
    expect(await keys(viewer)).not.toContain("roi-reached");
    expect((await viewer.api.verdicts.channel({ tenant, channelId })).evidence).toMatchObject({ roi: null, brought: null });
    expect((await viewer.api.audits.list({ tenant, channelId }))[0]?.evidence).toMatchObject({ roi: null, brought: null });
  });
});
