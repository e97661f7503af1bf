import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { ROI_BYS, type RoiBy } from "../domain/roi";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, type Person, write } from "../testing/factories";
import { putKind, putReturns } from "../testing/returns";
import { makeWork } from "../testing/time-entries";
import { addTool } from "../testing/tools";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const MONTHS = { from: "2026-01", to: "2026-03" };
const CAMPAIGNS = ["", "Spring fair", "SPRING FAIR", "Spring fair 2026", "50 % off_", "İstanbul"];
const NOTES = ["", "Stand for the spring fair", "spring fair 2026: flyers", "50 off", "istanbul", "Replies"];

const day = fc.constantFrom("2026-01-01", "2026-01-31", "2026-02-14", "2026-03-01", "2026-03-31", "2026-04-01");
const one = fc.integer({ min: 0, max: 5 });
const where = { on: day, channel: one, goal: one, campaign: one };
const story = fc.record({
  currency: fc.constantFrom("EUR", "JPY", "KWD"),
  split: fc.constantFrom("hours" as const, "equal" as const, "fixed" as const),
  work: fc.array(fc.record({ ...where, person: one, seconds: fc.integer({ min: 1, max: 40_000 }), costHourMinor: fc.option(fc.integer({ min: 1, max: 9_999 })) }), { minLength: 6, maxLength: 25 }),
  spent: fc.array(fc.record({ ...where, kind: fc.constantFrom("fee", "tool", "ads", "training", "other"), amountMinor: fc.integer({ min: 1, max: 99_999 }) }), { minLength: 6, maxLength: 20 }),
  returned: fc.array(fc.record({ ...where, kind: fc.constantFrom(0, 1, 2), engagement: one, quantity: fc.integer({ min: 0, max: 99 }), amountMinor: fc.option(fc.integer({ min: 0, max: 99_999 })), isPaid: fc.boolean() }), { minLength: 8, maxLength: 25 }),
});

/** A company with everything that rows can be of. */
async function tell({ currency, split, work, spent, returned }: typeof story extends fc.Arbitrary<infer S> ? S : never) {
  const company = await makeCompany(db, { currency });
  const { owner, slug: tenant } = company;
  const works = [await makeWork(owner, tenant), await makeWork(owner, tenant, "Instagram", "instagram")];
  const channels = works.map(({ channelId }) => channelId);
  const goals = [(await owner.api.goals.create(write({ tenant, title: "Leads" }))).id, (await owner.api.goals.create(write({ tenant, title: "Staff" }))).id];
  const activityId = works[0]?.activityId ?? "";
  const people = [company.memberId];
  const engagements: string[] = [];
  for (const feesFrom of ["2026-01", "2026-03"]) {
    const providerId = await addProvider(owner, company);
    engagements.push(await engage(owner, company, { providerId, feesFrom, scopes: [{ activityId, channelId: channels[0] ?? null, monthSeconds: null }] }));
    const { memberId } = await addMember(db, company, "external");
    await owner.api.providers.assign(write({ tenant, memberId, providerId }));
    people.push(memberId);
  }
  const toolId = await addTool(owner, company, { channels: channels.slice(0, 1).map((channelId) => ({ channelId, sharePermille: null })) });
  await owner.api.roi.setSharing(write({ tenant, split, channels: [] }));
  await inTransaction(db, "mutation", async (tx) => {
    const id = await actAs(tx, { tenantId: company.id });
    for (const { on, channel, goal, campaign, person, seconds, costHourMinor } of work) {
      const entryId = randomUUID();
      await tx.timeEntry.create({ data: { tenantId: id, id: entryId, memberId: people[person % 3] ?? "", activityId, on: columnOf(on), timeZone: "Europe/Amsterdam", seconds, channelId: channels[channel] ?? null, goalId: goals[goal] ?? null, note: NOTES[campaign] ?? "" } });
      await tx.timeEntry.updateMany({ where: { tenantId: id, id: entryId }, data: { costHourMinor } });
    }
    await tx.expense.createMany({ data: spent.map(({ on, channel, goal, campaign, ...row }) => ({ tenantId: id, id: randomUUID(), byId: company.memberId, ...row, on: columnOf(on), channelId: channels[channel] ?? null, goalId: goals[goal] ?? null, campaign: CAMPAIGNS[campaign] ?? "" })) });
    await tx.expense.create({ data: { tenantId: id, id: randomUUID(), byId: company.memberId, on: columnOf("2026-02-01"), kind: "tool", amountMinor: 10_001, toolId, feeMonth: columnOf("2026-02-01") } });
    const kinds = [
      await putKind(tx, id, "revenue", [{ from: "2026-01-01", to: "2026-02-01", marginPermille: 333 }, { from: "2026-02-01", marginPermille: 667 }]),
      await putKind(tx, id, "result", [{ from: "2026-01-15", closePermille: 333, dealMinor: 101, marginPermille: 777 }]),
      await putKind(tx, id, "saving", [{ from: "2026-01-01", amountMinor: 77 }]),
    ];
    await putReturns(tx, id, company.memberId, returned.map(({ channel, goal, campaign, engagement, kind, ...row }) => ({ ...row, kindId: kinds[kind] ?? "", channelId: channels[channel] ?? null, goalId: goals[goal] ?? null, engagementId: engagements[engagement] ?? null, campaign: CAMPAIGNS[campaign] ?? "" })));
  });
  return { tenant, api: owner.api };
}

const KINDS = { externalMinor: "fee", toolsMinor: "tool", adsMinor: "ads", otherMinor: "training,other" } as const;
const sumOf = (amounts: readonly (number | null)[]) => amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

/** Asks for the rows of every number of a working, and holds them against it. */
async function follow({ tenant, api }: { tenant: string; api: Person["api"] }, by: RoiBy, key: string | null) {
  const { line, sharedCost, returns, missing } = await api.roi.working({ tenant, ...MONTHS, by, key });
  const part = key === null ? {} : { [by]: key === "" && by !== "campaign" ? "none" : key };
  const [cost, from] = [line.cost ?? { laborMinor: -1, externalMinor: -1, toolsMinor: -1, adsMinor: -1, otherMinor: -1 }, sharedCost ?? { laborMinor: 0, externalMinor: 0, toolsMinor: 0, adsMinor: 0, otherMinor: 0 }];
  const days = { from: "2026-01-01", to: "2026-03-31" };

  const priced = await api.time.entries({ tenant, ...days, ...part, priced: "cost" });
  // Nothing opens nothing: what is of no channel and was shared out is no cost of its own any more.
  const isSharedOut = by === "channel" && key === "" && line.allInMinor === 0;
  expect([isSharedOut ? 0 : priced.cost?.minor, priced.seconds]).toEqual([cost.laborMinor - from.laborMinor, line.coverage.pricedSeconds]);
  expect(sumOf(priced.entries.map(({ seconds }) => seconds))).toBe(priced.seconds);
  expect((await api.time.entries({ tenant, ...days, ...part, unpriced: "cost" })).seconds).toBe(line.seconds - line.coverage.pricedSeconds);

  const ofNoChannel = by === "channel" && key === "" ? { shared: "all" as const } : part;
  for (const [name, kind] of isSharedOut ? [] : Object.entries(KINDS)) {
    const spent = await api.expenses.list({ tenant, ...MONTHS, ...ofNoChannel, kind });
    expect(spent.totalMinor, `${by} ${key} ${name}`).toBe(cost[name as keyof typeof KINDS] - from[name as keyof typeof KINDS]);
    expect(sumOf(spent.expenses.map(({ amountMinor }) => amountMinor))).toBe(spent.totalMinor);
  }
  for (const gap of missing) if (gap.what === "channel") expect((await api.expenses.list({ tenant, ...MONTHS, shared: "all" })).totalMinor).toBe(gap.minor);

  const cameBack = async (filter: object, minor: number | null, what: string) => {
    const list = await api.returns.list({ tenant, ...MONTHS, ...part, ...filter });
    expect([list.totalMinor, sumOf(list.returns.map(({ worthMinor }) => worthMinor)), list.returns.length], `${by} ${key} ${what}`).toEqual([minor ?? 0, minor ?? 0, list.rows]);
    return list;
  };
  expect((await cameBack({}, line.returnMinor, "all")).rows).toBe(line.returns);
  await cameBack({ paid: "yes" }, line.paidMinor, "paid");
  await cameBack({ paid: "no" }, line.returnMinor - line.paidMinor, "organic");
  for (const { kindId, valueId, worthMinor } of returns) await cameBack({ kind: kindId, value: valueId ?? "none" }, worthMinor, "kind and value");
  for (const kindId of new Set(returns.map((row) => row.kindId))) await cameBack({ kind: kindId }, sumOf(returns.filter((row) => row.kindId === kindId).map(({ worthMinor }) => worthMinor)), "kind");
}

describe("the rows behind every number of an ROI over several months", () => {
  it("add up to it: hours and labour, what was spent and what came back, by channel, goal, provider and campaign, and of what names none", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const at = await tell(told);
        await follow(at, "channel", null);
        for (const by of ROI_BYS) {
          const keys = by === "channel" ? (await at.api.roi.range({ tenant: at.tenant, ...MONTHS })).channels.map(({ channelId }) => channelId) : (await at.api.roi.by({ tenant: at.tenant, ...MONTHS, by })).lines.map(({ key }) => key);
          for (const key of keys) await follow(at, by, key ?? "");
        }
      }),
      { numRuns: 3 },
    );
  }, 180_000);
});
