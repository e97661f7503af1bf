import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { auditChannel, workedChannel } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

describe("an experiment", () => {
  const trial = { hypothesis: "Reels bring more visits", capSeconds: null, capMinor: null };

  it("lasts a year at most, and its hours end with it", async () => {
    const { owner, tenant, memberId, channelId, activityId, decide, page, ...place } = await workedChannel(db);
    const until = (endsOn: string) => owner.api.experiments.start(write({ tenant, channelId, ...trial, endsOn }));
    await expect(until("2027-10-17")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "experimentTooLong" });
    await until("2027-10-16");
    await decide("keep");
    await addHours(db, place, [{ memberId, on: "2026-10-16", seconds: 5 * HOUR, activityId, channelId }]);
    expect((await page()).experiments).toMatchObject([{ endsOn: "2027-10-16", usedSeconds: HOUR }]);
  });

  it("is not started on a channel that is closed or being closed, and is on one that is kept after all", async () => {
    const { owner, tenant, channelId, decide } = await workedChannel(db);
    const start = (id: string) => owner.api.experiments.start(write({ tenant, channelId: id, ...trial, endsOn: "2026-11-30" }));
    const closed = await owner.api.channels.create(write({ tenant, name: "X", platformKey: "x", handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "closed", minimumMonthSeconds: null }));
    await expect(start(closed.id)).rejects.toMatchObject({ code: "CONFLICT", message: "experimentOnClosed" });
    await auditChannel(owner, tenant, channelId);
    await decide("drop");
    await expect(start(channelId)).rejects.toMatchObject({ code: "CONFLICT", message: "experimentOnClosed" });
    await decide("keep");
    await start(channelId);
  });
});
