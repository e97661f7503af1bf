import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { standingsIn } from "../alerts/standings";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { activityNamed, openChannel, plainBudget, scopeOf } from "../testing/budgets";
import { closeMonth } from "../testing/closings";
import { makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { addTool } from "../testing/tools";
import { writeSplit } from "./data";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const may = new Date("2026-05-20T10:00:00Z");
const MONTHS = ["2026-03", "2026-04", "2026-05"];

/** A company with three channels, a budget in money for each, one for two of them and one for everything, and two tools. */
async function companyWithTools() {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam", currency: "EUR", holidayCountry: null });
  const owner = personAt(db, company.owner, may);
  const { slug: tenant } = company;
  const channels = [await openChannel(owner, company, "LinkedIn"), await openChannel(owner, company, "YouTube"), await openChannel(owner, company, "Instagram")];
  const [one = "", two = ""] = channels;
  const money = { tenant, measure: "money" as const, month: "2026-03", fromOn: null, reach: "from-here-on" as const, amount: 1_000_00 };
  for (const channelId of [undefined, ...channels]) await owner.api.budgets.set(write({ ...money, ...scopeOf({ channelId }) }));
  await owner.api.budgets.create(write({ tenant, ...plainBudget, channelIds: [one, two], minor: 2_000_00 }));
  await owner.api.budgets.create(write({ tenant, ...plainBudget, name: "Spring", channelIds: [one], holds: { period: "whole" as const, from: "2026-03-01", lastOn: "2026-05-31" }, seconds: 3600, minor: 3_000_00 }));
  const tools = [await addTool(owner, company, { name: "Planner" }), await addTool(owner, company, { name: "Monitor" })];
  const inside = <T>(work: (tx: Tx, id: TenantId) => Promise<T>) => inTransaction(db, "mutation", async (tx) => work(tx, await actAs(tx, { tenantId: company.id })));
  return { company, tenant, owner, channels, one, two, tools, inside };
}
type Place = Awaited<ReturnType<typeof companyWithTools>>;

/** What budgets say was spent besides hours, by the channels that they are for, in each month. */
async function byBudgets({ tenant, owner, channels, one, two }: Place) {
  const { lines, long, headline } = await owner.api.budgets.year({ tenant, year: 2026 });
  const of = (ids: readonly string[]) => lines.find((line) => line.activities.length === 0 && line.channels.map(({ id }) => id).sort().join() === [...ids].sort().join())?.money?.expenses.slice(2, 5);
  return { each: channels.map((id) => of([id])), pool: of([one, two]), all: of([]), long: long[0]?.money?.expenses, headline: headline.money?.slice(2, 5).map(({ expenses }) => expenses) };
}

/** What the return says that each channel cost besides labour, of which there is none here that has a rate. */
async function byReturn({ tenant, owner, channels }: Place) {
  const boards = await Promise.all(MONTHS.map((month) => owner.api.roi.range({ tenant, from: month })));
  return { each: channels.map((id) => boards.map((board) => board.channels.find(({ channelId }) => channelId === id)?.allInMinor ?? 0)), all: boards.map(({ total }) => total.allInMinor) };
}

const plus = (...rows: (readonly (number | null)[] | undefined)[]) => MONTHS.map((_, index) => rows.reduce((sum, row) => sum + (row?.[index] ?? 0), 0));
const sum = (row: readonly number[] | undefined) => (row ?? []).reduce((total, each) => total + each, 0);

const split = fc.record({ from: fc.option(fc.constantFrom(...MONTHS)), split: fc.constantFrom("hours" as const, "equal" as const, "fixed" as const), shares: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 })), of: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }) });
const story = fc.record({
  splits: fc.tuple(...[0, 1].map(() => fc.uniqueArray(split, { selector: ({ from }) => from, maxLength: 3 }))),
  hours: fc.array(fc.record({ month: fc.constantFrom(...MONTHS), at: fc.integer({ min: 0, max: 2 }), seconds: fc.integer({ min: 1, max: 80_000 }) }), { maxLength: 8 }),
  spent: fc.array(fc.record({ month: fc.constantFrom(...MONTHS), day: fc.integer({ min: 1, max: 28 }), tool: fc.integer({ min: 0, max: 1 }), amountMinor: fc.integer({ min: 0, max: 90_000 }) }), { minLength: 1, maxLength: 8 }),
  ads: fc.array(fc.record({ month: fc.constantFrom(...MONTHS), at: fc.integer({ min: 0, max: 2 }), amountMinor: fc.integer({ min: 0, max: 90_000 }) }), { maxLength: 4 }),
});

describe("what of a tool falls on a channel", () => {
  it("is the same to the last minor unit in its budgets, its pool's, their alerts and its return, and adds up to everything", async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ splits, hours, spent, ads }) => {
        const place = await companyWithTools();
        const { company, channels, tools, inside } = place;
        const activityId = await activityNamed(place.owner, company, "Monitoring");
        await addHours(db, company, hours.map(({ month, at, seconds }) => ({ memberId: company.memberId, activityId, on: `${month}-10`, seconds, channelId: channels[at] ?? null })));
        await inside(async (tx, tenantId) => {
          for (const [index, toolId] of tools.entries()) {
            // From the beginning it is for two of them, so that nothing is left for all to share.
            await writeSplit(tx, tenantId, toolId, { from: null, split: "equal", channels: channels.slice(index, index + 2).map((channelId) => ({ channelId, sharePermille: null })) });
            for (const { from, split: rule, shares, of } of splits[index] ?? []) await writeSplit(tx, tenantId, toolId, { from, split: rule, channels: of.map((at) => ({ channelId: channels[at] ?? "", sharePermille: shares[at] ?? 0 })) });
          }
          const row = { tenantId, byId: company.memberId };
          // Each of another month, as somebody may have moved them by hand to where they are.
          await tx.expense.createMany({ data: spent.map(({ month, day, tool, amountMinor }, index) => ({ ...row, id: randomUUID(), kind: "tool", amountMinor, toolId: tools[tool] ?? null, feeMonth: columnOf(`20${10 + index}-01-01`), on: columnOf(`${month}-${String(day).padStart(2, "0")}`) })) });
          await tx.expense.createMany({ data: ads.map(({ month, at, amountMinor }) => ({ ...row, id: randomUUID(), kind: "ads", amountMinor, channelId: channels[at] ?? null, on: columnOf(`${month}-15`) })) });
        });
        const [budgets, returned] = [await byBudgets(place), await byReturn(place)];
        expect(budgets.each).toEqual(returned.each);
        expect(budgets.pool).toEqual(plus(returned.each[0], returned.each[1]));
        expect(budgets.long).toBe(sum(returned.each[0]));
        expect(budgets.all).toEqual(returned.all);
        expect(budgets.headline).toEqual(returned.all);
        expect(plus(...budgets.each)).toEqual(MONTHS.map((month) => [...spent, ...ads].reduce((total, row) => (row.month === month ? total + row.amountMinor : total), 0)));
        const standings = await inside((tx, id) => standingsIn(tx, { id, today: "2026-05-20", holidayCountry: null, holidayRegion: null }, ["2026-03", "2026-05"]));
        const used = channels.map((id) => MONTHS.map((month) => standings.find(({ line, measure, month: of }) => measure === "money" && of === month && line.period === "month" && line.channelIds.join() === id)?.used ?? null));
        // Hours without a rate are worth nobody knows what, so what is used is not known where there are some.
        for (const [at, months] of used.entries()) for (const [index, amount] of months.entries()) expect([null, budgets.each[at]?.[index]]).toContain(amount);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it("is in a closed month's record and in the evidence of its channel, and a later change moves neither", async () => {
    const place = await companyWithTools();
    const { company, tenant, owner, one, two, tools: [toolId = ""], inside } = place;
    const activityId = await activityNamed(owner, company, "Monitoring");
    await addHours(db, company, [[one, 7200], [two, 3600]].map(([channelId, seconds]) => ({ memberId: company.memberId, activityId, on: "2026-04-10", seconds: Number(seconds), channelId: String(channelId) })));
    await inside(async (tx, tenantId) => {
      await writeSplit(tx, tenantId, toolId, { from: null, split: "hours", channels: [one, two].map((channelId) => ({ channelId, sharePermille: null })) });
      await tx.expense.create({ data: { tenantId, id: randomUUID(), byId: company.memberId, kind: "tool", amountMinor: 100_00, toolId, feeMonth: columnOf("2026-04-01"), on: columnOf("2026-04-01") }, select: { id: true } });
    });
    await closeMonth(db, company, "2026-04", may);
    await inside((tx, tenantId) => writeSplit(tx, tenantId, toolId, { from: "2026-05", split: "fixed", channels: [{ channelId: two, sharePermille: 1000 }] }));
    const { rows } = await owner.api.retainers.month({ tenant, month: "2026-04" });
    const recorded = (id: string) => rows.find((row) => row.channels.length === 1 && row.channels[0]?.id === id)?.closed;
    expect([recorded(one), recorded(two)]).toMatchObject([{ money: { spent: [{ kind: "tool", amountMinor: 66_67 }] }, differences: [] }, { money: { spent: [{ kind: "tool", amountMinor: 33_33 }] }, differences: [] }]);
    const page = await owner.api.verdicts.channel({ tenant, channelId: one });
    // Of the one full month since its first hour.
    expect(page.evidence.cost?.spentMinor).toBe(66_67);
  });
});
