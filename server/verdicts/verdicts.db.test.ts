import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { setBudget } from "../testing/budgets";
import { addMember, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { auditChannel, companyWithChannel, DECIDED_AT, workOn } from "../testing/verdicts";
import { CLOSING_STEPS } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const why = "We have talked it over.";

async function worked() {
  const company = await companyWithChannel(db);
  await workOn(db, company, company.channelId, company.activityId, 20);
  const decide = (verdict: "keep" | "delegate" | "drop", override: string | null = null, person = company.owner) => person.api.verdicts.decide(write({ tenant: company.tenant, channelId: company.channelId, verdict, why, override }));
  const page = () => company.owner.api.verdicts.channel({ tenant: company.tenant, channelId: company.channelId });
  return { ...company, decide, page };
}

describe("the board", () => {
  it("says of each channel what it takes a month and that its verdict is due", async () => {
    const { owner, tenant, memberId, channelId, activityId, ...place } = await worked();
    await setRate(owner, place, "cost", 45, "2026-01-01");
    await addHours(db, place, ["2026-07-10", "2026-08-10", "2026-09-10"].map((on) => ({ memberId, on, seconds: 6 * HOUR, activityId, channelId })));
    const board = await owner.api.verdicts.board({ tenant });
    // Five of the twenty days before today lie in September.
    expect(board).toMatchObject({ month: "2026-10", seesCost: true, dueCount: 1, rows: [{ name: "Instagram", monthSeconds: Math.round((23 * HOUR) / 3), costMinor: 34_500, verdict: null, due: ["verdict"], neglect: null }] });
    expect(board.rows[0]?.advised).toMatchObject({ recommendation: "analyse-first", reasons: [{ key: "no-data" }, { key: "no-audit" }] });
  });

  it("tells a reader without the right nothing of cost, and a client's reader no names", async () => {
    const company = await worked();
    await setRate(company.owner, company, "cost", 45, "2026-01-01");
    const viewer = await addMember(db, company, "viewer", await makePerson(db, {}, { now: DECIDED_AT }));
    const board = await viewer.api.verdicts.board({ tenant: company.tenant });
    expect(board).toMatchObject({ seesCost: false, sum: { costMinor: null }, rows: [{ costMinor: null, ownerName: null }] });
    await company.decide("keep");
    expect((await viewer.api.verdicts.channel({ tenant: company.tenant, channelId: company.channelId })).verdicts).toMatchObject([{ verdict: "keep", by: null }]);
  });

  it("asks no verdict of an idea, and none a second time in a month", async () => {
    const { owner, tenant, channelId, inSpring, decide, ...place } = await worked();
    await inSpring.api.channels.create(write({ tenant, name: "Podcast", platformKey: "linkedin", handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "idea", minimumMonthSeconds: null }));
    expect((await owner.api.verdicts.board({ tenant })).rows.map(({ name, due }) => [name, due])).toEqual([["Instagram", ["verdict"]], ["Podcast", []]]);
    await decide("keep");
    expect((await owner.api.verdicts.board({ tenant })).dueCount).toBe(0);
    expect([channelId, place.slug]).toBeTruthy();
  });
});

describe("a verdict", () => {
  it("is kept for good with who, when, why and what was recommended", async () => {
    const { owner, decide, page } = await worked();
    await decide("keep");
    await decide("keep");
    const { verdicts } = await page();
    expect(verdicts).toHaveLength(2);
    expect(verdicts[0]).toMatchObject({ month: "2026-10", verdict: "keep", recommendation: "analyse-first", why, by: owner.name, decidedAt: DECIDED_AT.toISOString(), overrides: [] });
  });

  it("is not keep while the channel is neglected, but by an owner's reason, which is kept", async () => {
    const company = await companyWithChannel(db);
    const { tenant, channelId, owner } = company;
    const manager = await addMember(db, company, "manager", await makePerson(db, {}, { now: DECIDED_AT }));
    const decide = (person: typeof owner, override: string | null) => person.api.verdicts.decide(write({ tenant, channelId, verdict: "keep", why, override }));
    await expect(decide(owner, null)).rejects.toMatchObject({ code: "CONFLICT", message: "keepWhileNeglected" });
    await expect(decide(manager, "Because")).rejects.toMatchObject({ code: "FORBIDDEN", message: "onlyOwnersOverride" });
    await decide(owner, "The summer pause is over.");
    const { verdicts, row } = await owner.api.verdicts.channel({ tenant, channelId });
    expect(row.neglect).toBe("silent");
    expect(verdicts).toMatchObject([{ overrides: [{ gate: "keep-neglected", reason: "The summer pause is over." }] }]);
  });

  it("is neither delegate nor drop without a completed audit, nor while its tactics were wrong", async () => {
    const { owner, tenant, channelId, decide } = await worked();
    for (const verdict of ["delegate", "drop"] as const) await expect(decide(verdict)).rejects.toMatchObject({ code: "CONFLICT", message: "verdictWithoutAudit" });
    await owner.api.audits.open(write({ tenant, channelId }));
    await expect(decide("drop")).rejects.toMatchObject({ message: "verdictWithoutAudit" });
    await auditChannel(owner, tenant, channelId, false);
    await expect(decide("drop")).rejects.toMatchObject({ code: "CONFLICT", message: "tacticsFirst" });
    await expect(decide("delegate")).rejects.toMatchObject({ message: "tacticsFirst" });
    await auditChannel(owner, tenant, channelId, true);
    await decide("delegate");
    expect((await owner.api.channels.list({ tenant }))[0]?.status).toBe("delegated");
  });

  it("cannot be gone round by the register", async () => {
    const { owner, tenant, channelId } = await worked();
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    for (const status of ["delegated", "closed", "idea", "experiment"] as const) await expect(owner.api.channels.change(write({ tenant, channelId, version, ...fields, status }))).rejects.toMatchObject({ code: "CONFLICT", message: "statusByVerdict" });
  });

  it("ends the experiment that the channel was", async () => {
    const { owner, tenant, channelId, decide, page } = await worked();
    const start = () => owner.api.experiments.start(write({ tenant, channelId, hypothesis: "Reels bring more visits", capSeconds: 20 * HOUR, capMinor: null, endsOn: "2026-11-30" }));
    await start();
    await expect(start()).rejects.toMatchObject({ code: "CONFLICT", message: "experimentRuns" });
    expect(await page()).toMatchObject({ row: { status: "experiment", due: [], advised: { reasons: [{ key: "experiment-running", values: { until: "2026-11-30" } }, { key: "no-data" }, { key: "no-audit" }] } } });
    await decide("keep");
    expect(await page()).toMatchObject({ row: { status: "active" }, experiments: [{ endedAt: DECIDED_AT.toISOString().replace(".000", ""), usedSeconds: HOUR }] });
    await start();
  });
});

describe("the overview", () => {
  it("counts what waits as the board does, through every state of a channel, and of the running month only", async () => {
    const { owner, tenant, channelId, decide, inSpring } = await worked();
    const counted: number[] = [];
    const count = async () => {
      const { verdictsDue } = await owner.api.overview.month({ tenant });
      expect(verdictsDue).toBe((await owner.api.verdicts.board({ tenant })).dueCount);
      counted.push(verdictsDue ?? -1);
    };
    await count();
    await inSpring.api.experiments.start(write({ tenant, channelId, hypothesis: "Over by now", capSeconds: null, capMinor: null, endsOn: "2026-05-01" }));
    await count();
    await decide("keep");
    await count();
    await owner.api.experiments.start(write({ tenant, channelId, hypothesis: "Runs", capSeconds: null, capMinor: null, endsOn: "2026-10-15" }));
    await count();
    await auditChannel(owner, tenant, channelId);
    const { id: verdictId } = await decide("drop");
    await count();
    for (const step of CLOSING_STEPS) await owner.api.verdicts.tick(write({ tenant, verdictId, step, isDone: true }));
    await count();
    expect(counted).toEqual([1, 1, 0, 0, 1, 0]);
    expect((await owner.api.overview.month({ tenant, month: "2026-09" })).verdictsDue).toBeNull();
  });
});

describe("a dropped channel", () => {
  async function dropped() {
    const company = await worked();
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

  it("goes on with the list of its last verdict only", async () => {
    const { decide, tick } = await dropped();
    await decide("keep");
    await expect(tick("tell-audience")).rejects.toMatchObject({ code: "CONFLICT", message: "decidedAnew" });
  });
});
