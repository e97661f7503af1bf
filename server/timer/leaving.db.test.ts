import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { updateMember } from "../members/data";
import { addMember, makeAgency, makeClient, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { makeWork } from "../testing/time-entries";
import { stopTimerInto } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const doing = (tenant: string, { channelId, activityId }: { channelId: string; activityId: string }) => write({ tenant, channelId, activityId, goalId: null, note: "", timeZone: "Europe/Amsterdam" });
type Ended = { status: string; reason?: unknown };

/** Neither waited for the other in a circle: whoever came second was told so at most that the membership had ended. */
function expectNoCircle(results: readonly Ended[]) {
  const reasons = results.flatMap(({ reason }) => (reason ? [(reason as { code?: string }).code] : []));
  expect(reasons.filter((code) => code !== "NOT_FOUND")).toEqual([]);
}

describe("a timer that starts while its person is taken out", () => {
  it("waits for the end of the membership, whose timer is then stopped by that", async () => {
    const made = await makeCompany(db);
    const work = await makeWork(made.owner, made.slug);
    const member = await addMember(db, made, "member");
    await member.api.timer.start(doing(made.slug, work));
    let start: Promise<unknown> = Promise.resolve();
    await inTransaction(db, "mutation", async (tx) => {
      const id = await actAs(tx, { userId: made.owner.userId, tenantId: made.id });
      await updateMember(tx, id, member.memberId, { removedAt: new Date() });
      start = member.api.timer.start(doing(made.slug, work)).catch((error: unknown) => error);
      await expect.poll(() => db.read.$queryRaw`SELECT 1 AS waits FROM pg_locks WHERE NOT granted`).toEqual([{ waits: 1 }]);
      await stopTimerInto(tx, { id, slug: made.slug }, member.memberId, new Date(Date.now() + 3_600_000));
    });
    expect(await start).toMatchObject({ code: "NOT_FOUND" });
    expect((await made.owner.api.time.entries({ tenant: made.slug })).entries).toMatchObject([{ memberName: member.name, source: "timer" }]);
  });

  it("waits its turn where the person leaves an agency and so all of its clients", async () => {
    const agency = await makeAgency(db);
    const clients = [await makeClient(db, agency), await makeClient(db, agency)];
    const places = await Promise.all([...clients, agency].map(async ({ slug, id, owner }) => ({ slug, id, work: await makeWork(owner, slug) })));
    for (let round = 0; round < 12; round++) {
      const member = await addMember(db, agency, "member");
      for (const client of clients) await addMember(db, client, "member", member);
      const [from, to] = [places[round % 3]!, places[(round + 1 + Math.floor(round / 6)) % 3]!];
      await member.api.timer.start(doing(from.slug, from.work));
      expectNoCircle(await Promise.allSettled([member.api.timer.start(doing(to.slug, to.work)), agency.owner.api.members.remove(write({ tenant: agency.slug, memberId: member.memberId }))]));
      expect((await member.api.timer.current({})).timer).toBeNull();
    }
  });
});
