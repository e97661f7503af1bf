import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel, plainBudget } from "../testing/budgets";
import { write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";
import { companyWithChannel, DECIDED_ON, workedChannel, written } from "../testing/verdicts";

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
