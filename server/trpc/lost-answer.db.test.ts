import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { cuttable } from "../testing/cut-at-commit";
import { makeCompany, personAt, write } from "../testing/factories";
import { rounds, roundsTimeout } from "../testing/rounds";
import { makeWork } from "../testing/time-entries";
import { workerDatabase } from "../testing/worker-database";

let db: Database;
let way: Awaited<ReturnType<typeof cuttable>>;
beforeAll(async () => {
  const { appUrl } = await workerDatabase();
  process.env.DATABASE_URL = appUrl;
  way = await cuttable(appUrl);
  db = openDatabase(way.url, 1);
});
afterAll(async () => {
  await db.close();
  way.close();
});

const ROUNDS = rounds(10, 500);

it("a write whose answer is lost while it is being committed has one effect when it is sent again, and the same answer from then on", { timeout: roundsTimeout(60_000) }, async () => {
  const { slug: tenant, owner } = await makeCompany(db);
  const { activityId, channelId } = await makeWork(owner, tenant);
  const { api } = personAt(db, owner, new Date());
  for (let round = 1; round <= ROUNDS; round++) {
    const entry = write({ tenant, entryId: crypto.randomUUID(), on: "2026-03-10", timeZone: "Europe/Amsterdam", seconds: 60 * round, startedAt: null, endedAt: null, channelId, activityId, goalId: null, note: `Round ${round}` });
    way.cutNext();
    await expect(api.time.log(entry)).rejects.toThrow();
    expect(way.cuts()).toBe(round);
    expect((await api.time.entries({ tenant })).count).toBe(round);
    const again = await api.time.log(entry);
    expect(await api.time.log(entry)).toEqual(again);
    expect((await api.time.entries({ tenant })).count).toBe(round);
  }
});
