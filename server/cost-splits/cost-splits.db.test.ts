import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyTrail } from "../audit/verify";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel } from "../testing/budgets";
import { closeMonth, reopenMonth } from "../testing/closings";
import { makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { addTool, plainTool } from "../testing/tools";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const may = new Date("2026-05-20T10:00:00Z");
const MONTHS = ["2026-02", "2026-03", "2026-04", "2026-05"];
const byHours = (ids: readonly string[]) => ids.map((channelId) => ({ channelId, sharePermille: null }));

/** A company in May 2026 with two hours on one channel and one on another each month, and 100.01 of fees that are for neither. */
async function companyInMay() {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam", currency: "EUR" });
  const owner = personAt(db, company.owner, may);
  const { slug: tenant, memberId } = company;
  const [one, two] = [await openChannel(owner, company, "LinkedIn"), await openChannel(owner, company, "YouTube")];
  const activityId = await activityNamed(owner, company, "Monitoring");
  await addHours(db, company, MONTHS.flatMap((month) => [{ memberId, activityId, on: `${month}-10`, seconds: 7200, channelId: one }, { memberId, activityId, on: `${month}-11`, seconds: 3600, channelId: two }]));
  for (const month of MONTHS) await owner.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: `${month}-02`, kind: "fee" as const, amountMinor: 100_01, channelId: null, goalId: null, supplier: "", note: "" }));
  /** What each month cost on either channel, and everything together. */
  const costs = async () => {
    const told = [];
    for (const month of MONTHS) {
      const { total, channels } = await owner.api.roi.range({ tenant, from: month });
      const of = (id: string) => channels.find(({ channelId }) => channelId === id)?.allInMinor ?? 0;
      told.push([of(one), of(two), total.allInMinor]);
    }
    return told;
  };
  return { company, tenant, owner, one, two, costs, close: (month: string) => closeMonth(db, company, month, may) };
}

describe("how cost of no channel falls on the channels", () => {
  it("changes from this month on: the months before stay to the last minor unit, and everything together in all of them", async () => {
    const { tenant, owner, one, two, costs, close } = await companyInMay();
    await close("2026-03");
    const before = await costs();
    expect(before[1]).toEqual([66_67, 33_34, 100_01]);
    await owner.api.roi.setSharing(write({ tenant, split: "fixed" as const, channels: [{ channelId: one, sharePermille: 100 }, { channelId: two, sharePermille: 900 }] }));
    expect(await costs()).toEqual([...before.slice(0, 3), [10_00, 90_01, 100_01]]);
    expect(await owner.api.roi.sharing({ tenant })).toMatchObject({ currentMonth: "2026-05", closedMonths: ["2026-03"], splits: [{ from: null, split: "hours" }, { from: "2026-05", split: "fixed" }] });
  });

  it("is corrected in the past from an earlier month on, up to the next change, and in no closed one until that is opened again", async () => {
    const { company, tenant, owner, one, two, costs, close } = await companyInMay();
    const before = await costs();
    const equally = (from: string) => owner.api.roi.setSharing(write({ tenant, from, split: "equal" as const, channels: [] }));
    const toOne = (from: string) => owner.api.roi.setSharing(write({ tenant, from, split: "fixed" as const, channels: [{ channelId: one, sharePermille: 1000 }, { channelId: two, sharePermille: null }] }));
    await toOne("2026-05");
    const closingId = await close("2026-04");
    await expect(equally("2026-03")).rejects.toMatchObject({ code: "CONFLICT", message: "monthClosed" });
    await reopenMonth(db, company, closingId, may);
    await equally("2026-03");
    expect(await costs()).toEqual([before[0], [50_01, 50_00, 100_01], [50_01, 50_00, 100_01], [100_01, 0, 100_01]]);
    // A change that reaches no closed month is made whatever is closed.
    await close("2026-02");
    await toOne("2026-03");
    expect((await costs()).slice(0, 2)).toEqual([before[0], [100_01, 0, 100_01]]);
  });

  it("that is said again of the same month stands in the place of what was said, and both are on the trail", async () => {
    const { company, tenant, owner, one } = await companyInMay();
    const set = (split: "equal" | "fixed") => owner.api.roi.setSharing(write({ tenant, split, channels: [{ channelId: one, sharePermille: 1000 }] }));
    await set("fixed");
    await set("equal");
    await set("equal");
    expect((await owner.api.roi.sharing({ tenant })).splits).toEqual([{ from: null, split: "hours", channels: [] }, { from: "2026-05", split: "equal", channels: [] }]);
    const { lines, findings } = await inTransaction(db, "query", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      const lines = await tx.auditLine.findMany({ where: { tenantId, tableName: { in: ["cost_splits", "cost_split_channels"] } }, select: { op: true }, orderBy: { id: "asc" } });
      return { lines, findings: await verifyTrail(tx, tenantId) };
    });
    expect(lines.map(({ op }) => op)).toEqual(["insert", "insert", "update", "delete"]);
    expect(findings).toEqual([]);
  });

  it("names each channel once, of this place alone", async () => {
    const { tenant, owner, one } = await companyInMay();
    const set = (ids: readonly string[]) => owner.api.roi.setSharing(write({ tenant, split: "fixed" as const, channels: ids.map((channelId) => ({ channelId, sharePermille: 1 })) }));
    await expect(set([one, one])).rejects.toMatchObject({ message: "channelTwice" });
    await expect(set([randomUUID()])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("for which channels a tool is", () => {
  const price = { from: "2026-02-01", to: null, amountMinor: 30_01, currency: "EUR", per: "month" as const, seats: 1 };

  /** The same with a tool since February, for the first channel. */
  async function companyWithTool() {
    const place = await companyInMay();
    const { company, tenant, owner, one } = place;
    const fields = { ...plainTool, usedFrom: "2026-02-01", countsFrom: "2026-02", costs: [price], channels: byHours([one]) };
    const toolId = await addTool(owner, company, fields);
    const change = async (more: Partial<typeof plainTool>, splitFrom?: string) => {
      const { version } = await owner.api.tools.get({ tenant, toolId });
      await owner.api.tools.change(write({ tenant, toolId, version, ...fields, ...more, ...(splitFrom && { splitFrom }) }));
    };
    return { ...place, toolId, change };
  }

  it("changes from this month on: what it cost before stays on the channels where it was", async () => {
    const { tenant, owner, one, two, costs, close, toolId, change } = await companyWithTool();
    await close("2026-04");
    const before = await costs();
    await change({ channels: byHours([one, two]) });
    const after = await costs();
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3]).toEqual([66_67 + 20_01, 33_34 + 10_00, 130_02]);
    expect((await owner.api.tools.get({ tenant, toolId })).splits).toMatchObject([{ from: null, channels: [{ name: "LinkedIn" }] }, { from: "2026-05", channels: [{ name: "LinkedIn" }, { name: "YouTube" }] }]);
    expect((await owner.api.tools.list({ tenant })).tools[0]?.channels).toMatchObject([{ name: "LinkedIn", spentMinor: 20_01 }, { name: "YouTube", spentMinor: 10_00 }]);
  });

  it("is corrected in the past with what was counted of it, but for what somebody moved by hand, and in no closed month", async () => {
    const { company, tenant, owner, one, two, costs, close, change } = await companyWithTool();
    const [moved] = (await owner.api.expenses.list({ tenant, month: "2026-04" })).expenses.filter(({ kind }) => kind === "tool");
    await owner.api.expenses.change(write({ tenant, expenseId: moved?.id ?? "", version: moved?.version ?? 0, on: "2026-04-01", kind: "tool" as const, amountMinor: 30_01, channelId: two, goalId: null, supplier: "", note: "" }));
    const before = await costs();
    const closingId = await close("2026-03");
    await expect(change({ split: "equal", channels: byHours([one, two]) }, "2026-03")).rejects.toMatchObject({ message: "monthClosed" });
    await reopenMonth(db, company, closingId, may);
    await change({ split: "equal", channels: byHours([one, two]) }, "2026-03");
    const even = [66_67 + 15_01, 33_34 + 15_00, 130_02];
    const swapped = [66_67 + 15_00, 33_34 + 15_01, 130_02];
    expect(await costs()).toEqual([before[0], one < two ? even : swapped, before[2], one < two ? even : swapped]);
    await change({ channels: byHours([two]) }, "2026-05");
    const [counted] = (await owner.api.expenses.list({ tenant, month: "2026-05" })).expenses.filter(({ kind }) => kind === "tool");
    expect(counted?.channelId).toBe(two);
  });

  it("is written anew where it changes, and not with every other field", async () => {
    const { tenant, owner, one, toolId, change } = await companyWithTool();
    await change({ purpose: "Posts at set times", channels: byHours([one]) });
    expect((await owner.api.tools.get({ tenant, toolId })).splits).toHaveLength(1);
  });
});
