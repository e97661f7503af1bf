import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addDays } from "../domain/day";
import { normOf } from "../domain/norm";
import { todayIn } from "../domain/zone";
import { settleForgotten } from "../timer/jobs";
import { linesOf } from "../testing/exports";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const today = todayIn("Europe/Amsterdam", new Date());

async function company() {
  const made = await makeCompany(db);
  return { ...made, tenant: made.slug, work: await makeWork(made.owner, made.slug) };
}

describe("what work usually takes", () => {
  it("is found in the database as the rule says, by channel, activity and complexity", async () => {
    const { tenant, owner, work } = await company();
    const lengths = [600, 1200, 1333, 2400, 3000, 7201, 60];
    for (const [index, seconds] of lengths.entries()) {
      await logWork(owner, tenant, { on: addDays(today, -index), seconds, channelId: work.channelId, activityId: work.activityId, complexity: index < 5 ? "hard" : null });
    }
    for (const seconds of [900, 900]) await logWork(owner, tenant, { on: today, seconds, activityId: work.activityId });
    const { norms, calibratingUntil } = await owner.api.norms.list({ tenant });
    expect(calibratingUntil).toBeNull();
    const named = { activityId: work.activityId, activityName: "Monitoring" };
    expect(norms).toEqual([
      { ...named, channelId: work.channelId, channelName: "LinkedIn", complexity: null, ...normOf(lengths) },
      { ...named, channelId: work.channelId, channelName: "LinkedIn", complexity: "hard", ...normOf(lengths.slice(0, 5)) },
      { ...named, channelId: null, channelName: null, complexity: null, sample: 2, lowSeconds: null, medianSeconds: null, highSeconds: null },
    ]);
    const { sample, lowSeconds, medianSeconds, highSeconds } = normOf(lengths);
    const [whole, hard, few] = linesOf(await owner.api.norms.table({ tenant }));
    expect(whole).toEqual({ activity: "Monitoring", channel: "LinkedIn", complexity: "all", sample, low_seconds: lowSeconds, median_seconds: medianSeconds, high_seconds: highSeconds });
    expect([hard?.complexity, few]).toEqual(["hard", { activity: "Monitoring", channel: "", complexity: "all", sample: 2, low_seconds: null, median_seconds: null, high_seconds: null }]);
  });

  it("does not count what is deleted, older than a year, to come, of no length, or a forgotten timer's", async () => {
    const { tenant, owner, work } = await company();
    const log = (change: object) => logWork(owner, tenant, { on: today, activityId: work.activityId, channelId: work.channelId, ...change });
    await log({ seconds: 1200 });
    const gone = await log({ seconds: 9000 });
    await owner.api.time.remove(write({ tenant, entryIds: [gone] }));
    await log({ seconds: 9000, on: addDays(today, -420) });
    await log({ seconds: 9000, on: addDays(today, 1) });
    await log({ seconds: 0 });
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    await personAt(db, owner, lastWeek).api.timer.start(write({ tenant, channelId: work.channelId, activityId: work.activityId, goalId: null, note: "", timeZone: "Europe/Amsterdam" }));
    await settleForgotten(db, new Date());
    expect((await owner.api.norms.list({ tenant })).norms).toMatchObject([{ sample: 1 }]);
  });

  it("says that it is being found out until the day that was set, and holds from that day on", async () => {
    const { tenant, owner } = await company();
    const calibrate = async (calibrationUntil: string) => {
      const { slug: _, kind: __, isArchived: ___, memberId: ____, role: _____, fieldRights: ______, ...settings } = await owner.api.tenants.current({ tenant });
      await owner.api.tenants.change(write({ tenant, ...settings, locale: "en", calibrationUntil }));
    };
    await calibrate(addDays(today, 1));
    expect((await owner.api.norms.list({ tenant })).calibratingUntil).toBe(addDays(today, 1));
    await calibrate(today);
    expect((await owner.api.norms.list({ tenant })).calibratingUntil).toBeNull();
  });

  it("is to external people what it takes themselves, and to a tenant nothing of another's", async () => {
    const [made, elsewhere] = [await company(), await company()];
    const external = await addMember(db, made, "external");
    await logWork(made.owner, made.tenant, { on: today, activityId: made.work.activityId });
    await logWork(external, made.tenant, { on: today, activityId: made.work.otherActivityId });
    expect((await external.api.norms.list({ tenant: made.tenant })).norms.map(({ activityId }) => activityId)).toEqual([made.work.otherActivityId]);
    expect((await made.owner.api.norms.list({ tenant: made.tenant })).norms).toHaveLength(2);
    expect((await elsewhere.owner.api.norms.list({ tenant: elsewhere.tenant })).norms).toEqual([]);
  });
});
