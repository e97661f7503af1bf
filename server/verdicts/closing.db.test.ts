import { beforeAll, describe, expect, it } from "vitest";
import { lockChannel } from "../channels/data";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel, setBudget } from "../testing/budgets";
import { write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { auditChannel, DECIDED_AT, WHY, workedChannel } from "../testing/verdicts";
import { insertVerdict } from "./data/verdicts";
import { CLOSING_STEPS } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

describe("a dropped channel", () => {
  async function dropped() {
    const company = await workedChannel(db);
    const { owner, tenant, channelId } = company;
    await setBudget(owner, company, "2026-01", 10, { channelId });
    await auditChannel(owner, tenant, channelId);
    const { id: verdictId } = await company.decide("drop");
    const status = async () => (await owner.api.channels.list({ tenant }))[0]?.status;
    const tick = (step: (typeof CLOSING_STEPS)[number], isDone = true) => owner.api.verdicts.tick(write({ tenant, verdictId, step, isDone }));
    return { ...company, verdictId, status, tick };
  }

  it("is closed with the last step of its list, whoever ticks which first", async () => {
    const { owner, page, status, tick } = await dropped();
    expect(await page()).toMatchObject({ row: { due: ["closing"] }, closing: { freedSeconds: 10 * HOUR, movedSeconds: 0, goals: [{ title: "More leads" }] } });
    const [first, ...rest] = CLOSING_STEPS;
    for (const step of rest) await tick(step);
    expect(await status()).toBe("active");
    await tick("save-content", false);
    await tick(first);
    expect(await status()).toBe("active");
    await tick("save-content");
    expect(await status()).toBe("closed");
    expect((await page()).closing?.steps.every(({ doneAt, by }) => doneAt !== null && by === owner.name)).toBe(true);
    await expect(tick(first, false)).rejects.toMatchObject({ code: "CONFLICT", message: "channelClosed" });
  });

  it("gives its hours to goals from the next month on, each once, and leaves this month alone", async () => {
    const { owner, tenant, channelId, goalId, verdictId, page } = await dropped();
    const move = (hours: number) => owner.api.verdicts.moveHours(write({ tenant, verdictId, goalId, seconds: hours * HOUR }));
    await move(4);
    await expect(move(7)).rejects.toMatchObject({ code: "CONFLICT", message: "moreThanFreed" });
    await move(6);
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    const budgetOf = (id: string) => lines.find(({ channels, goal }) => goal?.id === id || channels.some((channel) => channel.id === id))?.time.budget.slice(9);
    expect(budgetOf(channelId)).toEqual([10 * HOUR, null, null]);
    expect(budgetOf(goalId)).toEqual([null, 10 * HOUR, 10 * HOUR]);
    expect((await page()).closing?.movedSeconds).toBe(10 * HOUR);
  });

  it("is not dropped again while its list goes on, and gives what it gave once only", async () => {
    const { owner, tenant, goalId, verdictId, decide, page } = await dropped();
    const move = (id: string, hours: number) => owner.api.verdicts.moveHours(write({ tenant, verdictId: id, goalId, seconds: hours * HOUR }));
    await expect(decide("drop")).rejects.toMatchObject({ code: "CONFLICT", message: "droppedAlready" });
    await move(verdictId, 4);
    await decide("keep");
    const { id: again } = await decide("drop");
    expect((await page()).closing).toMatchObject({ freedSeconds: 6 * HOUR, movedSeconds: 0 });
    await move(again, 6);
    await decide("keep");
    await decide("drop");
    expect((await page()).closing).toMatchObject({ freedSeconds: 0, movedSeconds: 0 });
  });

  it("without a budget frees its usual hours, less what it gave away already", async () => {
    const { owner, tenant, memberId, activityId, channelId, goalId, decide, page, ...place } = await workedChannel(db);
    await addHours(db, place, ["2026-07-10", "2026-08-10"].map((on) => ({ memberId, on, seconds: 8 * HOUR, activityId, channelId })));
    await auditChannel(owner, tenant, channelId);
    // Five of the twenty days before today lie in September.
    const { id: verdictId } = await decide("drop");
    expect((await page()).closing?.freedSeconds).toBe(7 * HOUR);
    await owner.api.verdicts.moveHours(write({ tenant, verdictId, goalId, seconds: 5 * HOUR }));
    await decide("keep");
    await decide("drop");
    expect((await page()).closing?.freedSeconds).toBe(2 * HOUR);
  });

  it("whose budget is the sum of its parts gives their hours", async () => {
    const company = await workedChannel(db);
    const { owner, tenant, channelId, goalId, activityId } = company;
    const replies = await activityNamed(owner, company, "Responding");
    await setBudget(owner, company, "2026-01", 6, { channelId, activityId });
    await setBudget(owner, company, "2026-01", 4, { channelId, activityId: replies });
    await auditChannel(owner, tenant, channelId);
    const { id: verdictId } = await company.decide("drop");
    await owner.api.verdicts.moveHours(write({ tenant, verdictId, goalId, seconds: 8 * HOUR }));
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    const inNovember = lines.flatMap(({ time, goal }) => (time.budget[10] === null ? [] : [[goal?.id ?? null, time.budget[10]]]));
    expect(inNovember).toEqual(expect.arrayContaining([[null, 2 * HOUR], [goalId, 8 * HOUR]]));
    expect(inNovember).toHaveLength(2);
  });

  it("gives no hour twice when two people move them at once", async () => {
    const company = await dropped();
    const { owner, tenant, channelId, goalId, verdictId, inSpring } = company;
    const other = await openChannel(inSpring, company, "Facebook", "facebook");
    await setBudget(owner, company, "2026-01", 10, { channelId: other });
    await auditChannel(owner, tenant, other);
    const { id: otherId } = await owner.api.verdicts.decide(write({ tenant, channelId: other, verdict: "drop", why: WHY, override: "Nobody is there." }));
    await Promise.all([verdictId, otherId, verdictId, otherId].map((id) => owner.api.verdicts.moveHours(write({ tenant, verdictId: id, goalId, seconds: 3 * HOUR }))));
    const { lines } = await owner.api.budgets.year({ tenant, year: 2026 });
    expect(lines.find(({ goal }) => goal?.id === goalId)?.time.budget[10]).toBe(12 * HOUR);
    expect(lines.find(({ channels }) => channels.some(({ id }) => id === channelId))?.time.budget[10]).toBe(4 * HOUR);
  });

  it("is ticked no more where somebody decided while the tick waited", async () => {
    const { id, memberId, channelId, tick } = await dropped();
    const ticked = inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: id });
      await lockChannel(tx, tenantId, channelId);
      const waiting = Promise.allSettled([tick("tell-audience")]);
      await expect.poll(() => db.read.$queryRaw`SELECT 1 AS waits FROM pg_locks WHERE NOT granted`).toEqual([{ waits: 1 }]);
      await insertVerdict(tx, tenantId, { channelId, month: "2026-10", verdict: "keep", recommendation: "keep", reasons: [], seconds: 0, why: WHY, auditId: null, decidedAt: new Date(DECIDED_AT.getTime() + 1000), byId: memberId });
      return { waiting };
    });
    expect(await (await ticked).waiting).toMatchObject([{ status: "rejected", reason: { code: "CONFLICT", message: "decidedAnew" } }]);
  });

  it("goes on with the list of its last verdict only", async () => {
    const { decide, tick } = await dropped();
    await decide("keep");
    await expect(tick("tell-audience")).rejects.toMatchObject({ code: "CONFLICT", message: "decidedAnew" });
  });
});
