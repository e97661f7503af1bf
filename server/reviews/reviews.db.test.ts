import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { actAs } from "../db/tenant";
import { columnOfMonth } from "../db/day-column";
import { addDays, addMonths, firstDayOf, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { activityNamed, openChannel, setBudget } from "../testing/budgets";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const thisMonth = monthOf(todayIn("Europe/Amsterdam", new Date()));
const month = addMonths(thisMonth, -1);
const words = { happened: "The fair took a week.", verdicts: "TikTok can wait.", decisions: "Answer on LinkedIn first.", nextMonth: "Two cases." };

/** Ten hours on a channel with a budget of eight, of twenty for all. */
async function companyAfterAMonth() {
  const company = await makeCompany(db);
  const { slug: tenant, owner, memberId } = company;
  const channelId = await openChannel(owner, company, "LinkedIn");
  await setBudget(owner, company, month, 20);
  await setBudget(owner, company, month, 8, { channelId });
  const log = async (hours: number) => addHours(db, company, [{ memberId, channelId, activityId: await activityNamed(owner, company, "Editorial"), goalId: null, on: addDays(firstDayOf(month), 3), seconds: hours * 3600, note: "" }]);
  await log(10);
  const save = (version: number, change: object = {}) => owner.api.reviews.save(write({ tenant, month, version, ...words, ...change }));
  return { company, tenant, owner, log, save, read: () => owner.api.reviews.month({ tenant }), finish: (version: number) => owner.api.reviews.finish(write({ tenant, month, version, ...words })) };
}

describe("the review of a month", () => {
  it("is of the month before this, and begins with what it came to", async () => {
    const { read } = await companyAfterAMonth();
    expect(await read()).toMatchObject({
      month, thisMonth, happened: "", version: 0, completed: null, months: [],
      figures: { total: { usedSeconds: 36_000, budgetSeconds: 72_000 }, channelsOver: [{ name: "LinkedIn", usedSeconds: 36_000, budgetSeconds: 28_800 }], waiting: [{ name: "LinkedIn", due: ["verdict"] }], nextBudgetSeconds: 72_000 },
    });
  });

  it("keeps what is written as it is typed, and lets nobody write over another", async () => {
    const { save, read } = await companyAfterAMonth();
    expect(await save(0)).toEqual({ version: 1 });
    expect(await save(1, { decisions: "  Answer " })).toEqual({ version: 2 });
    for (const late of [0, 1]) await expect(save(late)).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect(await read()).toMatchObject({ ...words, decisions: "  Answer ", version: 2, months: [{ month, isCompleted: false }] });
  });

  it("is a record once it is finished: work that comes later and words that follow change nothing", async () => {
    const { owner, save, finish, log, read } = await companyAfterAMonth();
    await save(0);
    await finish(1);
    const before = await read();
    expect(before).toMatchObject({ completed: { byName: owner.name }, figures: { total: { usedSeconds: 36_000 } }, months: [{ isCompleted: true }] });
    await log(5);
    for (const late of [() => save(3), () => finish(3)]) await expect(late()).rejects.toMatchObject({ code: "CONFLICT", message: "reviewFinished" });
    expect(await read()).toEqual(before);
  });

  it("can be held in one go, without having been written before", async () => {
    const { finish, read } = await companyAfterAMonth();
    await finish(0);
    expect(await read()).toMatchObject({ ...words, completed: {} });
  });

  it("is not changed by any other way either once it is finished", async () => {
    const { company, finish } = await companyAfterAMonth();
    await finish(0);
    const change = inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      await tx.monthlyReview.updateMany({ where: { tenantId, month: columnOfMonth(month) }, data: { decisions: "Something else" } });
    });
    await expect(change).rejects.toThrow();
  });

  it("waits for its month, is read by executives and held by managers", async () => {
    const { company, tenant, owner } = await companyAfterAMonth();
    await expect(owner.api.reviews.save(write({ tenant, month: addMonths(thisMonth, 1), version: 0, ...words }))).rejects.toMatchObject({ message: "reviewAhead" });
    const [executive, external] = [await addMember(db, company, "executive"), await addMember(db, company, "external")];
    expect(await executive.api.reviews.month({ tenant })).toMatchObject({ month });
    await expect(executive.api.reviews.save(write({ tenant, month, version: 0, ...words }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(external.api.reviews.month({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the strategy's log", () => {
  it("tells what was changed and learned, latest first, and for a client's viewer without names", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Leads" }));
    const add = (line: object, person: Pick<typeof owner, "api"> = owner) => person.api.strategyChanges.add(write({ tenant, changeId: randomUUID(), kind: "change" as const, what: "Service before brand", why: "Half of the messages are questions", goalId: null, ...line }));
    await add({}, personAt(db, owner, new Date(Date.now() - 60_000)));
    await add({ kind: "learning", what: "Questions beat announcements", goalId });
    expect(await owner.api.strategyChanges.list({ tenant })).toMatchObject([{ kind: "learning", goalTitle: "Leads", byName: owner.name }, { kind: "change", goalTitle: null }]);
    const viewer = await addMember(db, company, "viewer");
    expect((await viewer.api.strategyChanges.list({ tenant })).map(({ byName }) => byName)).toEqual([null, null]);
    await expect(add({ goalId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
