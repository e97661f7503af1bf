import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, type Person, write } from "../testing/factories";
import { rounds, roundsTimeout } from "../testing/rounds";
import { testDatabase } from "../testing/test-database";
import { makeWork } from "../testing/time-entries";
import { besideTheOther, countTimers, doing, pressStart } from "../testing/timers";
import { callContext } from "../trpc/context";
import { createCaller } from "../trpc/root";
import { settleForgotten } from "./jobs";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const hour = 3_600_000;
/** A time of the ninth of March in Amsterdam. */
const day = (time: string) => Date.parse(`2026-03-09T${time}:00+01:00`);
const at = ({ userId, sessionId }: Person, moment: number) => createCaller(callContext({ db, who: { userId, sessionId }, ip: "127.0.0.1", now: new Date(moment) }));

async function running(startedAt: number, timeZone = "Europe/Amsterdam") {
  const made = await makeCompany(db);
  const tenant = made.slug;
  const work = await makeWork(made.owner, tenant);
  const start = doing(tenant, work, timeZone);
  await at(made.owner, startedAt).timer.start(write(start));
  const entries = async () => (await made.owner.api.time.entries({ tenant })).entries;
  const timer = async (moment: number) => (await at(made.owner, moment).timer.current({})).timer;
  return { ...made, tenant, work, doing: start, entries, timer };
}

describe("a forgotten timer", () => {
  it("forgotten timer, 22 h on the clock: is asked about, stopped at its limit, flagged, and cleared by a look at it", async () => {
    const { tenant, owner, entries, timer } = await running(day("08:00"));
    expect(await timer(day("11:59"))).toMatchObject({ state: "running", asksAt: "2026-03-09T11:00:00.000Z" });
    expect(await timer(day("12:00"))).toMatchObject({ state: "ask", endsAt: "2026-03-09T17:00:00.000Z" });
    const later = day("08:00") + 22 * hour;
    expect(await timer(later)).toMatchObject({ state: "stop", endsAt: "2026-03-09T17:00:00.000Z" });
    await settleForgotten(db, new Date(later));
    expect(await timer(later)).toBeNull();
    const [entry, ...others] = await entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ on: "2026-03-09", seconds: 36_000, endedAt: "2026-03-09T17:00:00.000Z", flag: "timer-stopped", source: "timer" });
    await owner.api.time.confirm(write({ tenant, entryIds: [entry!.id] }));
    expect(await entries()).toMatchObject([{ flag: null, seconds: 36_000, version: 2 }]);
  });

  it("ends where it was to end though no job ran: when it is stopped, settled or followed by another", async () => {
    for (const end of ["stop", "settle", "confirm", "start"] as const) {
      const { owner, doing, entries } = await running(day("08:00"));
      const late = at(owner, day("08:00") + 22 * hour);
      const { stopped } = end === "start" ? await late.timer.start(write(doing)) : await late.timer[end](write({}));
      expect([end, stopped?.seconds, stopped?.flag]).toEqual([end, 36_000, "timer-stopped"]);
      expect(await entries()).toHaveLength(1);
    }
  });

  it("goes on after an answer, and is all work when its person stops it while it asks", async () => {
    const { owner, entries, timer } = await running(day("08:00"));
    await at(owner, day("13:00")).timer.confirm(write({}));
    await settleForgotten(db, new Date(day("18:30")));
    expect(await timer(day("18:30"))).toMatchObject({ state: "ask", startedAt: "2026-03-09T07:00:00.000Z" });
    expect((await at(owner, day("18:30")).timer.settle(write({}))).stopped).toBeNull();
    expect((await at(owner, day("18:30")).timer.stop(write({}))).stopped).toMatchObject({ seconds: 37_800, flag: null });
    expect(await entries()).toMatchObject([{ flag: null }]);
  });

  it("takes a change of what runs for an answer", async () => {
    const { owner, tenant, work, timer } = await running(day("08:00"));
    await at(owner, day("13:00")).timer.change(write({ tenant, channelId: null, activityId: work.activityId, goalId: null, note: "", startedAt: new Date(day("07:30")).toISOString() }));
    expect(await timer(day("16:59"))).toMatchObject({ state: "running", asksAt: "2026-03-09T16:00:00.000Z" });
  });

  it("is asked about and stopped after as long as its workspace says", async () => {
    const made = await running(day("08:00"));
    const { slug: _, kind: __, isArchived: ___, memberId: ____, role: _____, fieldRights: ______, ...settings } = await made.owner.api.tenants.current({ tenant: made.tenant });
    await made.owner.api.tenants.change(write({ tenant: made.tenant, ...settings, locale: "en", timerAskSeconds: 3600, timerStopSeconds: 7200 }));
    expect(await made.timer(day("09:30"))).toMatchObject({ state: "ask" });
    await settleForgotten(db, new Date(day("10:00")));
    expect(await made.entries()).toMatchObject([{ seconds: 7200, flag: "timer-stopped" }]);
  });

  it("becomes one entry however many jobs and tabs find it at once", async () => {
    const { owner, entries } = await running(day("08:00"));
    const late = day("08:00") + 22 * hour;
    await Promise.all([...Array.from({ length: 4 }, () => settleForgotten(db, new Date(late))), ...Array.from({ length: 4 }, () => at(owner, late).timer.settle(write({})))]);
    expect(await entries()).toMatchObject([{ seconds: 36_000 }]);
    await settleForgotten(db, new Date(late + hour));
    expect(await entries()).toHaveLength(1);
  });

  it("keeps nobody else's timer waiting where one cannot be written", async () => {
    const [stuck, fine] = [await running(day("06:00")), await running(day("08:00"))];
    await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { userId: stuck.owner.userId, tenantId: stuck.id });
      await tx.runningTimer.updateMany({ where: { userId: stuck.owner.userId }, data: { timeZone: "Atlantis/Harbour" } });
    });
    await expect(settleForgotten(db, new Date(day("20:00")))).rejects.toThrow(RangeError);
    expect(await fine.entries()).toHaveLength(1);
    await stuck.owner.api.timer.discard(write({}));
  });

  it("asks to be checked until its entry is changed, by its person or whoever may change it", async () => {
    const made = await running(day("08:00"));
    const [manager, member] = [await addMember(db, { id: made.id, slug: made.tenant }, "manager"), await addMember(db, { id: made.id, slug: made.tenant }, "member")];
    await settleForgotten(db, new Date(day("08:00") + 22 * hour));
    const [entry] = await made.entries();
    const { on, timeZone, channelId, activityId, goalId, note, startedAt } = entry!;
    await expect(member.api.time.confirm(write({ tenant: made.tenant, entryIds: [entry!.id] }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(made.owner.api.time.confirm(write({ tenant: made.tenant, entryIds: [randomUUID()] }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await manager.api.time.change(write({ tenant: made.tenant, entryId: entry!.id, version: 1, on, timeZone, channelId, activityId, goalId, note, startedAt, endedAt: "2026-03-09T09:00:00Z", seconds: 7200 }));
    expect(await made.entries()).toMatchObject([{ seconds: 7200, flag: null }]);
  });
});

it("a double click starts two timers and breaks the page for good: one runs, also for the database itself, and the page reads it", { timeout: roundsTimeout(20_000) }, async () => {
  const made = await makeCompany(db);
  const { owner, slug: tenant } = made;
  const work = await makeWork(owner, tenant);
  const clicks = { ...owner, api: at(owner, day("08:00")) };
  for (let round = 0; round < rounds(3, 100); round += 1) {
    // From nothing, and again while it runs.
    for (let click = 0; click < 2; click += 1) expect(await pressStart(db, clicks, doing(tenant, work))).toBe(1);
    await expect(besideTheOther(db, made, work)).rejects.toThrow(/running_timers_pkey/);
    expect((await at(owner, day("08:01")).timer.current({})).timer).toMatchObject({ tenant, state: "running", startedAt: "2026-03-09T07:00:00.000Z" });
    expect((await at(owner, day("09:00")).timer.stop(write({}))).stopped).toMatchObject({ seconds: 3600 });
    expect(await countTimers(db, owner)).toBe(0);
    expect((await owner.api.time.entries({ tenant })).seconds).toBe(3600 * (round + 1));
  }
});
