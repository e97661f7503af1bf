import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { addKind, addReturn, LEAD, MARGIN } from "../testing/returns";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("what cost of no channel is shared by", () => {
  it("is set by managers, and moves cost between channels without changing the client's", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const [one, two] = [await openChannel(owner, company, "LinkedIn"), await openChannel(owner, company, "YouTube")];
    await owner.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: "2026-03-02", kind: "fee" as const, amountMinor: 100_01, channelId: null, goalId: null, supplier: "", note: "" }));
    const costs = async () => {
      const { total, channels } = await owner.api.roi.range({ tenant, from: "2026-03" });
      return [total.allInMinor, ...channels.map(({ allInMinor }) => allInMinor)];
    };
    expect(await costs()).toEqual([100_01, 100_01]);
    await owner.api.roi.setSharing(write({ tenant, from: "2026-03", split: "fixed" as const, channels: [{ channelId: one, sharePermille: 250 }, { channelId: two, sharePermille: 750 }] }));
    expect((await costs()).slice(0, 1)).toEqual([100_01]);
    expect((await costs()).slice(1).sort()).toEqual([25_00, 75_01]);
    expect(await owner.api.roi.sharing({ tenant })).toMatchObject({ splits: [{ from: null, split: "hours", channels: [] }, { from: "2026-03", split: "fixed", channels: expect.arrayContaining([{ channelId: one, sharePermille: 250 }, { channelId: two, sharePermille: 750 }]) }] });
    const executive = await addMember(db, company, "executive");
    await expect(executive.api.roi.setSharing(write({ tenant, split: "equal" as const, channels: [] }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the working of an ROI", () => {
  it("has every input, adds up to the figure, and names what is missing", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const channelId = await openChannel(owner, company, "LinkedIn");
    const [activity] = await owner.api.activities.list({ tenant });
    const leads = await addKind(owner, tenant, "result", LEAD, "Leads");
    const calls = await addKind(owner, tenant, "saving", null, "Calls avoided");
    await addReturn(owner, tenant, { kindId: leads, channelId });
    await addReturn(owner, tenant, { kindId: calls, channelId, quantity: 30 });
    await owner.api.time.log(write({ tenant, entryId: randomUUID(), on: "2026-03-02", timeZone: "Europe/Amsterdam", seconds: 7200, startedAt: null, endedAt: null, channelId, activityId: activity?.id ?? "", goalId: null, note: "" }));
    await owner.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: "2026-03-02", kind: "ads" as const, amountMinor: 450_00, channelId: null, goalId: null, supplier: "", note: "" }));
    const ask = (of: string | null) => owner.api.roi.working({ tenant, from: "2026-03", by: "channel", key: of });
    const before = await ask(null);
    expect(before.missing).toEqual([{ what: "rates", seconds: 7200 }, { what: "value", kindId: calls, name: "Calls avoided", count: 30 }, { what: "channel", minor: 450_00 }]);
    expect(before.line).toMatchObject({ roi: null, allInMinor: 450_00, returnMinor: 3000_00, coverage: { pricedSeconds: 0, seconds: 7200, valuedResults: 12, results: 42 } });
    expect(before.returns).toEqual(expect.arrayContaining([expect.objectContaining({ name: "Leads", quantity: 12, worth: LEAD, worthMinor: 3000_00 }), expect.objectContaining({ name: "Calls avoided", worthMinor: null })]));
    await owner.api.rates.set(write({ tenant, kind: "cost" as const, memberId: null, channelId: null, from: "2026-01-01", hourMinor: 4500 }));
    const after = await ask(channelId);
    expect(after.line).toMatchObject({ cost: { laborMinor: 90_00, adsMinor: 450_00 }, allInMinor: 540_00, roi: (3000_00 - 540_00) / 540_00 });
    expect(after.missing.map(({ what }) => what)).toEqual(["value", "channel"]);
    await expect(ask(randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("says a channel's own labour and its part of the shared apart: its hours at their rates come to what is its own", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const [linkedIn, youTube] = [await openChannel(owner, company, "LinkedIn"), await openChannel(owner, company, "YouTube")];
    const [activity] = await owner.api.activities.list({ tenant });
    await owner.api.rates.set(write({ tenant, kind: "cost" as const, memberId: null, channelId: null, from: "2026-01-01", hourMinor: 4500 }));
    for (const [channelId, seconds] of [[linkedIn, 7200], [youTube, 3600], [null, 2000]] as const) await owner.api.time.log(write({ tenant, entryId: randomUUID(), on: "2026-03-02", timeZone: "Europe/Amsterdam", seconds, startedAt: null, endedAt: null, channelId, activityId: activity?.id ?? "", goalId: null, note: "" }));
    const ask = async (by: "channel" | "goal", key: string | null) => {
      const { line, sharedCost } = await owner.api.roi.working({ tenant, from: "2026-03", by, key });
      return [line.coverage.pricedSeconds, (line.cost?.laborMinor ?? 0) - (sharedCost?.laborMinor ?? 0), sharedCost?.laborMinor];
    };
    // 2 h × 45 and 1 h × 45, with two thirds and a third of 25 that belong to neither.
    expect([await ask("channel", linkedIn), await ask("channel", youTube), await ask("channel", null)]).toEqual([[7200, 90_00, 16_67], [3600, 45_00, 8_33], [12_800, 160_00, 0]]);
    const executive = await addMember(db, company, "executive");
    expect(await executive.api.roi.working({ tenant, from: "2026-03", by: "channel", key: linkedIn })).toMatchObject({ line: { cost: null }, sharedCost: null });
  });

  it("opens for the largest sums, and knows no worth of money whose exchange rate nobody knows", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const deals = await addKind(owner, tenant, "result", { ...LEAD, closePermille: null, dealMinor: null, marginPermille: null, amountMinor: 2_000_000_000 });
    const sales = await addKind(owner, tenant, "revenue", MARGIN);
    await addReturn(owner, tenant, { kindId: deals, quantity: 1_000_000 });
    await addReturn(owner, tenant, { kindId: sales, quantity: null, amountMinor: 2000_00, currency: "USD" });
    const { returns } = await owner.api.roi.working({ tenant, from: "2026-03", by: "channel", key: null });
    expect(returns.map(({ kindId, worthMinor }) => [kindId, worthMinor])).toEqual([[sales, null], [deals, 2_000_000_000_000_000]]);
  });

  it("shares cost among channels alone: a goal's working names no way of sharing", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "More leads" }));
    const sharedOf = async (by: "channel" | "goal", key: string | null) => (await owner.api.roi.working({ tenant, from: "2026-03", by, key })).shared;
    expect([await sharedOf("channel", null), await sharedOf("goal", goalId)]).toEqual([[{ from: "2026-03", to: "2026-03", split: "hours" }], []]);
  });

  it("does not know what work cost of which no hour has a rate, and adds it up for nobody", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const [priced, unpriced] = [await openChannel(owner, company, "LinkedIn"), await openChannel(owner, company, "YouTube")];
    const [activity] = await owner.api.activities.list({ tenant });
    for (const channelId of [priced, unpriced]) await owner.api.time.log(write({ tenant, entryId: randomUUID(), on: "2026-03-02", timeZone: "Europe/Amsterdam", seconds: 7200, startedAt: null, endedAt: null, channelId, activityId: activity?.id ?? "", goalId: null, note: "" }));
    await owner.api.rates.set(write({ tenant, kind: "cost" as const, memberId: null, channelId: priced, from: "2026-01-01", hourMinor: 4500 }));
    const { activities } = await owner.api.roi.range({ tenant, from: "2026-03" });
    expect(new Map(activities.map(({ channelId, laborMinor }) => [channelId, laborMinor]))).toEqual(new Map([[priced, 90_00], [unpriced, null]]));
  });

  it("tells whoever may not see rates all cost as one sum", async () => {
    const company = await makeCompany(db);
    const manager = await addMember(db, company, "manager");
    const found = await manager.api.roi.range({ tenant: company.slug, from: "2026-03" });
    expect(found.total.cost).toBeNull();
    expect((await company.owner.api.roi.range({ tenant: company.slug, from: "2026-03" })).total.cost).not.toBeNull();
  });
});
