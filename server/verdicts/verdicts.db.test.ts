import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { auditChannel, companyWithChannel, DECIDED_AT, WHY, workedChannel } from "../testing/verdicts";
import { CLOSING_STEPS } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

describe("the board", () => {
  it("says of each channel what it takes a month and that its verdict is due", async () => {
    const { owner, tenant, memberId, channelId, activityId, ...place } = await workedChannel(db);
    await setRate(owner, place, "cost", 45, "2026-01-01");
    await addHours(db, place, ["2026-07-10", "2026-08-10", "2026-09-10"].map((on) => ({ memberId, on, seconds: 6 * HOUR, activityId, channelId })));
    const board = await owner.api.verdicts.board({ tenant });
    // Five of the twenty days before today lie in September.
    expect(board).toMatchObject({ month: "2026-10", seesCost: true, dueCount: 1, rows: [{ name: "Instagram", monthSeconds: Math.round((23 * HOUR) / 3), costMinor: 34_500, verdict: null, due: ["verdict"], neglect: null }] });
    expect(board.rows[0]?.advised).toMatchObject({ recommendation: "analyse-first", reasons: [{ key: "no-data" }, { key: "no-audit" }] });
  });

  it("tells a reader without the right nothing of cost, and a client's reader no names", async () => {
    const company = await workedChannel(db);
    await setRate(company.owner, company, "cost", 45, "2026-01-01");
    const viewer = await addMember(db, company, "viewer", await makePerson(db, {}, { now: DECIDED_AT }));
    const board = await viewer.api.verdicts.board({ tenant: company.tenant });
    expect(board).toMatchObject({ seesCost: false, sum: { costMinor: null }, rows: [{ costMinor: null, ownerName: null }] });
    await company.decide("keep");
    expect((await viewer.api.verdicts.channel({ tenant: company.tenant, channelId: company.channelId })).verdicts).toMatchObject([{ verdict: "keep", by: null }]);
  });

  it("asks no verdict of an idea, and none a second time in a month", async () => {
    const { owner, tenant, channelId, inSpring, decide, ...place } = await workedChannel(db);
    await inSpring.api.channels.create(write({ tenant, name: "Podcast", platformKey: "linkedin", handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "idea", minimumMonthSeconds: null }));
    expect((await owner.api.verdicts.board({ tenant })).rows.map(({ name, due }) => [name, due])).toEqual([["Instagram", ["verdict"]], ["Podcast", []]]);
    await decide("keep");
    expect((await owner.api.verdicts.board({ tenant })).dueCount).toBe(0);
    expect([channelId, place.slug]).toBeTruthy();
  });
});

describe("a verdict", () => {
  it("is kept for good with who, when, why and what was recommended", async () => {
    const { owner, decide, page } = await workedChannel(db);
    await decide("keep");
    await decide("keep");
    const { verdicts } = await page();
    expect(verdicts).toHaveLength(2);
    expect(verdicts[0]).toMatchObject({ month: "2026-10", verdict: "keep", recommendation: "analyse-first", why: WHY, by: owner.name, decidedAt: DECIDED_AT.toISOString(), overrides: [] });
  });

  it("is not keep while the channel is neglected, but by an owner's reason, which is kept", async () => {
    const company = await companyWithChannel(db);
    const { tenant, channelId, owner } = company;
    const manager = await addMember(db, company, "manager", await makePerson(db, {}, { now: DECIDED_AT }));
    const decide = (person: typeof owner, override: string | null) => person.api.verdicts.decide(write({ tenant, channelId, verdict: "keep", why: WHY, override }));
    await expect(decide(owner, null)).rejects.toMatchObject({ code: "CONFLICT", message: "keepWhileNeglected" });
    await expect(decide(manager, "Because")).rejects.toMatchObject({ code: "FORBIDDEN", message: "onlyOwnersOverride" });
    await decide(owner, "The summer pause is over.");
    const { verdicts, row } = await owner.api.verdicts.channel({ tenant, channelId });
    expect(row.neglect).toBe("silent");
    expect(verdicts).toMatchObject([{ overrides: [{ gate: "keep-neglected", reason: "The summer pause is over." }] }]);
  });

  it("is neither delegate nor drop without a completed audit, nor while its tactics were wrong", async () => {
    const { owner, tenant, channelId, decide } = await workedChannel(db);
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
    const { owner, tenant, channelId } = await workedChannel(db);
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    for (const status of ["delegated", "closed", "idea", "experiment"] as const) await expect(owner.api.channels.change(write({ tenant, channelId, version, ...fields, status }))).rejects.toMatchObject({ code: "CONFLICT", message: "statusByVerdict" });
  });

  it("ends the experiment that the channel was", async () => {
    const { owner, tenant, channelId, decide, page } = await workedChannel(db);
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
    const { owner, tenant, channelId, decide, inSpring } = await workedChannel(db);
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
