import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { workedChannel } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

describe("what a channel is judged by", () => {
  it("goes back to its first time where that came with an import", async () => {
    const { owner, tenant, memberId, activityId, ...place } = await workedChannel(db);
    const channelId = await openChannel(owner, place, "Facebook", "facebook");
    await addHours(db, place, ["2026-02-10", "2026-07-10", "2026-08-10", "2026-09-10"].map((on) => ({ memberId, on, seconds: 6 * HOUR, activityId, channelId })));
    const { row } = await owner.api.verdicts.channel({ tenant, channelId });
    expect(row).toMatchObject({ monthSeconds: 6 * HOUR, neglect: "silent" });
    expect(row.advised?.reasons.map(({ key }) => key)).not.toContain("window-short");
  });

  it("is its open goals: a retired one keeps it no more", async () => {
    const { owner, tenant, channelId, goalId, page } = await workedChannel(db);
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    await owner.api.channels.change(write({ tenant, channelId, version, ...fields, goalIds: [goalId] }));
    expect(await page()).toMatchObject({ row: { goals: ["More leads"] }, goals: [{ title: "More leads" }] });
    await owner.api.goals.retire(write({ tenant, goalId }));
    expect(await page()).toMatchObject({ row: { goals: [] }, goals: [] });
  });
});
