import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeAgency, makeClient, makeCompany, write, type Person } from "../testing/factories";
import { insist } from "../testing/insist";
import { testDatabase } from "../testing/test-database";
import { makeWork } from "../testing/time-entries";
import { countTimers, doing } from "../testing/timers";
import { callContext } from "../trpc/context";
import { createCaller } from "../trpc/root";
import { stopTimerInto } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const hour = 3_600_000;
/** The person's calls at a moment of the server's clock. */
const at = ({ userId, sessionId }: Person, moment: Date | number) => createCaller(callContext({ db, who: { userId, sessionId }, ip: "127.0.0.1", now: new Date(moment) }));
const everything = async (person: Person, tenant: string) => (await person.api.time.entries({ tenant })).entries;
/** A time of the ninth of March in Amsterdam. */
const day = (time: string) => Date.parse(`2026-03-09T${time}:00+01:00`);

async function company() {
  const made = await makeCompany(db);
  return { ...made, tenant: made.slug, work: await makeWork(made.owner, made.slug) };
}

describe("the timer", () => {
  it("makes an entry of the time between start and stop, by the server's clock", async () => {
    const { tenant, owner, work } = await company();
    const start = Date.now();
    await at(owner, start).timer.start(write(doing(tenant, work)));
    expect((await owner.api.timer.current({})).timer).toMatchObject({ tenant, channelName: "LinkedIn", activityName: "Monitoring", note: "replies", startedAt: new Date(start).toISOString() });
    const { stopped } = await at(owner, start + hour + 499).timer.stop(write({}));
    expect(stopped).toMatchObject({ tenant, seconds: 3600, flag: null });
    expect(await everything(owner, tenant)).toEqual([expect.objectContaining({ id: stopped?.entryId, seconds: 3600, source: "timer", channelId: work.channelId, startedAt: new Date(start).toISOString() })]);
    expect((await owner.api.timer.current({})).timer).toBeNull();
  });

  it("does nothing when it is stopped twice, even at once", async () => {
    const { tenant, owner, work } = await company();
    const start = Date.now();
    await at(owner, start).timer.start(write(doing(tenant, work)));
    const answers = await Promise.all(Array.from({ length: 10 }, () => at(owner, start + hour).timer.stop(write({}))));
    expect(answers.filter(({ stopped }) => stopped !== null)).toHaveLength(1);
    expect(await everything(owner, tenant)).toHaveLength(1);
  });

  it("runs once for a person over all tenants: a start ends the other in its own tenant", async () => {
    const agency = await makeAgency(db);
    const [one, two] = [await makeClient(db, agency), await makeClient(db, agency)];
    const [workOne, workTwo] = [await makeWork(one.owner, one.slug), await makeWork(two.owner, two.slug)];
    const start = Date.now();
    await at(agency.owner, start).timer.start(write(doing(one.slug, workOne)));
    const again = write(doing(two.slug, workTwo));
    const { stopped } = await at(agency.owner, start + hour).timer.start(again);
    expect(stopped).toMatchObject({ tenant: one.slug, seconds: 3600 });
    expect(await at(agency.owner, start + 2 * hour).timer.start(again)).toEqual({ stopped });
    expect((await agency.owner.api.timer.current({})).timer).toMatchObject({ tenant: two.slug, startedAt: new Date(start + hour).toISOString() });
    expect([await everything(agency.owner, one.slug), await everything(agency.owner, two.slug)].map(({ length }) => length)).toEqual([1, 0]);
  });

  it("leaves one running after a hundred starts at once, with neither gap nor overlap behind it", async () => {
    const { tenant, owner, work } = await company();
    const start = Date.now() - 100_000;
    const starts = Array.from({ length: 100 }, (_, index) => ({ moment: start + index * 1000, input: write(doing(tenant, work)) }));
    await Promise.all(starts.map(({ moment, input }) => insist(() => at(owner, moment).timer.start(input))));
    expect(await countTimers(db, owner)).toBe(1);
    const running = (await owner.api.timer.current({})).timer;
    const intervals: { startedAt: string | null; endedAt: string | null; seconds: number }[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: { entries: typeof intervals; nextCursor: string | null } = await owner.api.time.entries({ tenant, ...(cursor ? { cursor } : {}) });
      intervals.push(...page.entries);
      cursor = page.nextCursor;
    }
    const line = intervals.map(({ startedAt, endedAt }) => ({ from: Date.parse(startedAt!), to: Date.parse(endedAt!) })).sort((a, b) => a.from - b.from);
    const joints = [...line.map(({ from }) => from).slice(1), Date.parse(running!.startedAt)];
    expect(line.length).toBeGreaterThan(0);
    expect(joints.map((joint, index) => joint - line[index]!.to)).toEqual(joints.map(() => 0));
    const logged = intervals.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(logged * 1000).toBe(Date.parse(running!.startedAt) - line[0]!.from);
  });

  it("keeps work past midnight on the day on which it started, in the zone of whoever started it", async () => {
    const { tenant, owner, work } = await company();
    // 23:30 on the eighth in São Paulo, until one in the morning.
    await at(owner, Date.parse("2026-03-09T02:30:00Z")).timer.start(write(doing(tenant, work, "America/Sao_Paulo")));
    const { stopped } = await at(owner, Date.parse("2026-03-09T04:00:00Z")).timer.stop(write({}));
    expect(stopped).toMatchObject({ on: "2026-03-08", seconds: 5400 });
    expect((await owner.api.time.week({ tenant, on: "2026-03-09" })).entries).toEqual([]);
    expect((await owner.api.time.week({ tenant, on: "2026-03-08" })).entries).toMatchObject([{ on: "2026-03-08", timeZone: "America/Sao_Paulo" }]);
  });

  it("becomes an entry of one day at most, and says so, however often its person was asked", async () => {
    const { tenant, owner, work } = await company();
    await at(owner, day("06:00")).timer.start(write(doing(tenant, work)));
    for (const hours of [4, 8, 12, 16, 20, 23]) expect(await at(owner, day("06:00") + hours * hour).timer.confirm(write({}))).toEqual({ stopped: null });
    const { stopped } = await at(owner, day("06:00") + 60 * hour).timer.stop(write({}));
    expect(stopped).toMatchObject({ seconds: 86_400, flag: "timer-capped" });
    expect((await everything(owner, tenant))[0]).toMatchObject({ endedAt: "2026-03-10T05:00:00.000Z", flag: "timer-capped" });
  });

  it("takes no negative time from a clock that went back, and leaves no empty entry after a double click", async () => {
    const { tenant, owner, work } = await company();
    const start = Date.now();
    await at(owner, start).timer.start(write(doing(tenant, work)));
    await at(owner, start - hour).timer.start(write(doing(tenant, work)));
    expect((await owner.api.timer.current({})).timer?.startedAt).toBe(new Date(start).toISOString());
    expect(await at(owner, start + 200).timer.stop(write({}))).toEqual({ stopped: null });
    expect(await everything(owner, tenant)).toEqual([]);
  });

  it("can be told what is being done and that it began earlier, within a day and not in the future", async () => {
    const { tenant, owner, work } = await company();
    const start = Date.now();
    await at(owner, start).timer.start(write(doing(tenant, work)));
    const change = (startedAt: number) => at(owner, start).timer.change(write({ tenant, channelId: null, activityId: work.otherActivityId, goalId: null, note: "drafts", startedAt: new Date(startedAt).toISOString() }));
    await change(start - hour);
    expect((await owner.api.timer.current({})).timer).toMatchObject({ channelId: null, activityName: "Editorial", note: "drafts", startedAt: new Date(start - hour).toISOString() });
    await expect(change(start + 1000)).rejects.toMatchObject({ message: "startsInFuture" });
    await expect(change(start - 25 * hour)).rejects.toMatchObject({ message: "startedTooLongAgo" });
    await expect(at(owner, start).timer.change(write({ tenant, channelId: null, activityId: randomUUID(), goalId: null, note: "", startedAt: new Date(start).toISOString() }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("can be thrown away, and then there is none to change", async () => {
    const { tenant, owner, work } = await company();
    await owner.api.timer.start(write(doing(tenant, work)));
    await owner.api.timer.discard(write({}));
    expect((await owner.api.timer.current({})).timer).toBeNull();
    expect(await everything(owner, tenant)).toEqual([]);
    await expect(owner.api.timer.change(write({ tenant, channelId: null, activityId: work.activityId, goalId: null, note: "", startedAt: new Date(Date.now() - hour).toISOString() }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noTimer" });
  });

  it("is nobody else's: others neither see nor stop it, and roles that log no time cannot start one", async () => {
    const made = await company();
    const [member, viewer] = [await addMember(db, made, "member"), await addMember(db, made, "viewer")];
    await member.api.timer.start(write(doing(made.tenant, made.work)));
    expect((await made.owner.api.timer.current({})).timer).toBeNull();
    expect(await made.owner.api.timer.stop(write({}))).toEqual({ stopped: null });
    expect((await member.api.timer.current({})).timer).not.toBeNull();
    await expect(viewer.api.timer.start(write(doing(made.tenant, made.work)))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is stopped into an entry when the membership ends, and does not stand in the way of the next", async () => {
    const [made, elsewhere] = [await company(), await company()];
    const member = await addMember(db, made, "member");
    const start = Date.now();
    await at(member, start).timer.start(write(doing(made.tenant, made.work)));
    const stopped = await inTransaction(db, "mutation", async (tx) => {
      const id = await actAs(tx, { userId: made.owner.userId, tenantId: made.id });
      return stopTimerInto(tx, { id, slug: made.slug }, member.memberId, new Date(start + hour));
    });
    expect(stopped).toMatchObject({ seconds: 3600 });
    expect(await everything(made.owner, made.tenant)).toMatchObject([{ memberName: member.name, source: "timer" }]);
    await addMember(db, elsewhere, "member", member);
    await member.api.timer.start(write(doing(elsewhere.tenant, elsewhere.work)));
    expect((await member.api.timer.current({})).timer?.tenant).toBe(elsewhere.tenant);
  });
});
