import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { writeSplit } from "../cost-splits/data";
import { ask } from "../db/ask";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { addDays, monthOf } from "../domain/day";
import { roiLine } from "../domain/roi";
import { roiCells, type RoiRows } from "../domain/roi-cells";
import type { Sharing } from "../domain/sharing";
import { pricedOf } from "../domain/priced";
import { makeCompany, type Person, type Place } from "../testing/factories";
import { NO_WORTH, putKind, putReturns } from "../testing/returns";
import { makeWork } from "../testing/time-entries";
import { testDatabase } from "../testing/test-database";
import { roiBy, roiOf, roiOfTenants, tenantsRoiQuestions } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const YEAR = { from: "2026-01", to: "2026-03" };
type At = Place & { owner: Person; memberId: string; channelId: string; activityId: string };

async function workplace(currency = "EUR"): Promise<At> {
  const company = await makeCompany(db, { currency });
  return { ...company, ...(await makeWork(company.owner, company.slug)) };
}

/** In a transaction that stands in the tenant. */
const inside = <T>({ id }: Place, work: (tx: Tx, tenantId: TenantId) => Promise<T>, kind: "query" | "mutation" = "mutation") => inTransaction(db, kind, async (tx) => work(tx, await actAs(tx, { tenantId: id })));

type Work = { on: string; seconds: number; channelId: string | null; costHourMinor: number | null; goalId?: string; note?: string };

/** The database prices what is added by the tenant's rates, of which there are none; each entry then gets one of its own. */
async function putWork(tx: Tx, tenantId: TenantId, { memberId, activityId }: At, rows: readonly Work[]) {
  const withIds = rows.map((row) => ({ ...row, id: randomUUID() }));
  await tx.timeEntry.createMany({ data: withIds.map(({ on, costHourMinor: _, ...row }) => ({ tenantId, memberId, activityId, timeZone: "Europe/Amsterdam", ...row, on: columnOf(on) })) });
  for (const { id, costHourMinor } of withIds) if (costHourMinor !== null) await tx.timeEntry.updateMany({ where: { tenantId, id }, data: { costHourMinor } });
}

type Spend = { on: string; kind: string; amountMinor: number; channelId?: string | null; goalId?: string; campaign?: string; toolId?: string };
const putSpent = (tx: Tx, tenantId: TenantId, byId: string, rows: readonly Spend[]) => tx.expense.createMany({ data: rows.map(({ on, toolId, ...row }) => ({ tenantId, id: randomUUID(), byId, ...row, ...(toolId && { toolId, feeMonth: columnOf(`${on.slice(0, 7)}-01`) }), on: columnOf(on) })) });

/** The month of the formulas: 40 h × 45, 600 external, 150 tools, 450 ads; 12 leads × 250, 2000 × 40 %. */
async function theMonth(at: At) {
  await inside(at, async (tx, tenantId) => {
    const { channelId } = at;
    await putWork(tx, tenantId, at, [{ on: "2026-03-02", seconds: 20 * 3600, channelId, costHourMinor: 4500, note: "Spring fair, stand" }, { on: "2026-03-03", seconds: 20 * 3600, channelId: null, costHourMinor: 4500 }]);
    await putSpent(tx, tenantId, at.memberId, [{ on: "2026-03-01", kind: "fee", amountMinor: 600_00 }, { on: "2026-03-01", kind: "tool", amountMinor: 150_00, channelId }, { on: "2026-03-31", kind: "ads", amountMinor: 450_00, channelId, campaign: "Spring Fair" }]);
    const leads = await putKind(tx, tenantId, "result", [{ from: "2026-01-01", closePermille: 200, dealMinor: 2500_00, marginPermille: 500 }]);
    const sales = await putKind(tx, tenantId, "revenue", [{ from: "2026-01-01", marginPermille: 400 }]);
    await putReturns(tx, tenantId, at.memberId, [{ on: "2026-03-20", kindId: leads, quantity: 12, channelId, campaign: "spring fair" }, { on: "2026-03-25", kindId: sales, amountMinor: 2000_00 }]);
  });
}

describe("the return on investment", () => {
  it("of the month of the formulas is 26.7 %, and 744 % by ads alone", async () => {
    const at = await workplace();
    await theMonth(at);
    const { total, channels, months } = await inside(at, (tx, id) => roiOf(tx, { id }, { from: "2026-03", to: "2026-03" }), "query");
    expect(total).toMatchObject({ cost: { laborMinor: 1800_00, externalMinor: 600_00, toolsMinor: 150_00, adsMinor: 450_00, otherMinor: 0 }, costMinor: 3000_00, returnMinor: 3800_00, seconds: 144_000, results: 12 });
    expect([total.roi?.toFixed(3), total.adsOnlyRoi?.toFixed(2)]).toEqual(["0.267", "7.44"]);
    // All cost falls on the one channel; the revenue that names none stays with none.
    expect(channels.map(({ channelId, costMinor, returnMinor }) => [channelId, costMinor, returnMinor])).toEqual([[at.channelId, 3000_00, 3000_00], [null, 0, 800_00]]);
    expect(months).toHaveLength(1);
  });

  it("by campaign counts what names it and hours whose note holds its words, and says what is not allocated", async () => {
    const at = await workplace();
    await theMonth(at);
    const { total, lines } = await inside(at, (tx, id) => roiBy(tx, { id }, YEAR, "campaign"), "query");
    expect(lines.map(({ name, costMinor, returnMinor, seconds }) => [name?.toLowerCase(), costMinor, returnMinor, seconds])).toEqual([["spring fair", 1350_00, 3000_00, 72_000], [undefined, 1650_00, 800_00, 72_000]]);
    expect([total.costMinor, total.returnMinor]).toEqual([3000_00, 3800_00]);
  });

  it("leaves out what was removed, and values a return by what one was worth on its day", async () => {
    const at = await workplace();
    const { total } = await inside(at, async (tx, id) => {
      const kindId = await putKind(tx, id, "result", [{ from: "2026-01-01", to: "2026-02-01", amountMinor: 100 }, { from: "2026-02-01", to: "2026-03-01", amountMinor: 250 }]);
      const on = (day: string, deletedAt: Date | null = null) => ({ on: day, kindId, quantity: 1, deletedAt });
      await putReturns(tx, id, at.memberId, [on("2026-01-31"), on("2026-02-01"), on("2026-02-28"), on("2026-03-01"), on("2026-02-10", new Date())]);
      return roiOf(tx, { id }, YEAR);
    });
    expect(total).toMatchObject({ returnMinor: 600, results: 4, coverage: { results: 4, valuedResults: 3 }, roi: null });
  });

  it("is told of months of the dearest hours that can be typed", async () => {
    const at = await workplace();
    const days = Array.from({ length: 110 }, (_, index) => addDays("2026-01-01", index));
    await inside(at, (tx, tenantId) => putWork(tx, tenantId, at, days.map((on) => ({ on, seconds: 86_400, channelId: at.channelId, costHourMinor: 1_000_000_000 }))));
    const { activities } = await at.owner.api.roi.range({ tenant: at.slug, from: "2026-01", to: "2026-04" });
    expect(activities.map(({ laborMinor }) => laborMinor)).toEqual([110 * 24 * 1_000_000_000]);
  });
});

const day = fc.constantFrom("2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-31");
const where = fc.integer({ min: 0, max: 3 });
const story = fc.record({
  split: fc.constantFrom("hours" as const, "equal" as const, "fixed" as const),
  later: fc.constantFrom("hours" as const, "equal" as const, "fixed" as const),
  work: fc.array(fc.record({ on: day, where, seconds: fc.integer({ min: 1, max: 86_400 }), costHourMinor: fc.option(fc.integer({ min: 0, max: 90_000 })) }), { maxLength: 12 }),
  spent: fc.array(fc.record({ on: day, where, kind: fc.constantFrom("fee" as const, "tool" as const, "ads" as const, "training" as const, "other" as const), amountMinor: fc.integer({ min: 0, max: 900_000 }) }), { maxLength: 12 }),
  returned: fc.array(fc.record({ on: day, where, kind: fc.constantFrom("revenue" as const, "result" as const, "saving" as const), quantity: fc.integer({ min: 0, max: 500 }), amountMinor: fc.option(fc.integer({ min: 0, max: 900_000 })), isPaid: fc.boolean() }), { maxLength: 12 }),
  worth: fc.record({ amountMinor: fc.integer({ min: 0, max: 90_000 }), closePermille: fc.integer({ min: 0, max: 1000 }), dealMinor: fc.integer({ min: 0, max: 900_000 }), marginPermille: fc.integer({ min: 0, max: 1000 }) }),
});

describe("what the database adds up", () => {
  it.each(["EUR", "JPY", "KWD"])("is what the definition says of the rows, with unpriced hours and unvalued returns, in %s", async (currency) => {
    const at = await workplace(currency);
    const others = await Promise.all(["Instagram", "YouTube"].map((name) => makeWork(at.owner, at.slug, name, name.toLowerCase())));
    const channels = [at.channelId, ...others.map(({ channelId }) => channelId), null];
    const [home, other] = [await inside(at, (tx, id) => tx.tool.create({ data: { tenantId: id, id: randomUUID(), name: "A scheduler", countsFrom: columnOf("2026-01-01"), byId: at.memberId }, select: { id: true } })), channels.slice(1, 3)];
    const tools: Sharing["tools"] = new Map([[home.id, { split: "hours", channels: other.flatMap((key) => (key === null ? [] : [{ key, sharePermille: null }])) }]]);
    await inside(at, (tx, id) => writeSplit(tx, id, home.id, { from: null, split: "hours", channels: other.flatMap((channelId) => (channelId === null ? [] : [{ channelId, sharePermille: null }])) }));
    await fc.assert(
      fc.asyncProperty(story, async ({ split, later, work, spent, returned, worth }) => {
        const channelOf = (index: number) => channels[index] ?? null;
        const shares = new Map([[at.channelId, 300], [others[0]?.channelId ?? "", 700]]);
        const toldOf = await inTransaction(db, "mutation", async (tx) => {
          const id = await actAs(tx, { tenantId: at.id });
          const channelsBy = [...shares].map(([channelId, sharePermille]) => ({ channelId, sharePermille }));
          await writeSplit(tx, id, null, { from: null, split, channels: channelsBy });
          await writeSplit(tx, id, null, { from: "2026-02", split: later, channels: channelsBy });
          await putWork(tx, id, at, work.map(({ where: index, ...row }) => ({ ...row, channelId: channelOf(index) })));
          await putSpent(tx, id, at.memberId, spent.map(({ where: index, ...row }) => ({ ...row, channelId: channelOf(index) })));
          await putSpent(tx, id, at.memberId, [{ on: "2026-02-01", kind: "tool", amountMinor: 10_001, toolId: home.id }]);
          const kinds = {
            revenue: await putKind(tx, id, "revenue", [{ from: "2026-01-15", marginPermille: worth.marginPermille }], `revenue ${randomUUID()}`),
            result: await putKind(tx, id, "result", [{ from: "2026-01-15", closePermille: worth.closePermille, dealMinor: worth.dealMinor, marginPermille: worth.marginPermille }], `result ${randomUUID()}`),
            saving: await putKind(tx, id, "saving", [{ from: "2026-01-15", amountMinor: worth.amountMinor }], `saving ${randomUUID()}`),
          };
          await putReturns(tx, id, at.memberId, returned.map(({ where: index, kind, ...row }) => ({ ...row, kindId: kinds[kind], channelId: channelOf(index) })));
          const found = await roiOf(tx, { id }, YEAR);
          const many = roiOfTenants([id], await ask(tx, tenantsRoiQuestions([id], YEAR))).get(id);
          const named = await roiBy(tx, { id }, YEAR, "goal");
          // Leaves the tenant as it was for the next one.
          await tx.timeEntry.updateMany({ where: { tenantId: id }, data: { deletedAt: new Date() } });
          await tx.return.updateMany({ where: { tenantId: id }, data: { deletedAt: new Date() } });
          await tx.expense.updateMany({ where: { tenantId: id }, data: { deletedAt: new Date(), toolId: null, feeMonth: null } });
          return { found, many, named };
        });
        const valued = (kind: "revenue" | "result" | "saving") => ({ revenue: { ...NO_WORTH, marginPermille: worth.marginPermille }, result: { ...worth, amountMinor: null }, saving: { ...NO_WORTH, amountMinor: worth.amountMinor } })[kind];
        const rows: RoiRows = {
          worked: work.map(({ on, where: index, seconds, costHourMinor }) => ({ month: monthOf(on), key: channelOf(index), seconds, ...pricedOf({ seconds, hourMinor: costHourMinor }) })),
          spent: [...spent.map(({ on, where: index, ...row }) => ({ month: monthOf(on), key: channelOf(index), toolId: null, ...row })), { month: "2026-02", key: null, toolId: home.id, kind: "tool", amountMinor: 10_001 }],
          returned: returned.map(({ on, where: index, kind, quantity, amountMinor, isPaid }) => ({ month: monthOf(on), key: channelOf(index), kind, quantity, amountMinor: amountMinor ?? 0, isPaid, rows: 1, unknown: kind === "revenue" && amountMinor === null ? 1 : 0, worth: on < "2026-01-15" ? null : valued(kind) })),
        };
        const cells = roiCells(rows, (month) => ({ split: month < "2026-02" ? split : later, shares, tools }));
        const total = roiLine(cells, returned.length > 0);
        expect(toldOf.found.total).toEqual(total);
        expect(toldOf.many).toEqual(total);
        expect(toldOf.named.total).toEqual(total);
        for (const { channelId, roi: _, adsOnlyRoi: __, ...line } of toldOf.found.channels) {
          const { roi: ___, adsOnlyRoi: ____, ...expected } = roiLine(cells.filter(({ key }) => key === channelId), true);
          expect(line).toEqual(expected);
        }
        expect(toldOf.found.channels.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(total.costMinor);
        for (const { month, ...line } of toldOf.found.months) expect(line.costMinor).toBe(roiLine(cells.filter((cell) => cell.month === month), true).costMinor);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
