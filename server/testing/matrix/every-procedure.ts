import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyDatabase } from "../worker-database";
import { ACTORS } from "./actors";
import { readExpected } from "./expected";
import { fixtures } from "./fixtures";
import { type Mode, openStage, type Stage } from "./rehearsal";
import { allProcedures, attackByAll, type Bench, makeBench } from "./run";
import { stateNow } from "./state";
import { buildWorld } from "./world";

const procedures = allProcedures();
const expected = readExpected();

/** A world of its own in a database of its own, for the file of tests that calls this; what it holds is there once tests run. */
export function useWorld(name: string) {
  const world = {} as { db: pg.Client; addresses: Awaited<ReturnType<typeof copyDatabase>> };
  beforeAll(async () => {
    world.addresses = await copyDatabase(name);
    // Rate limits are counted beside the call, through the address that the app itself reads.
    process.env.DATABASE_URL = world.addresses.appUrl;
    process.env.WORTHWHILE_DEMO = "off";
    process.env.NEXTAUTH_URL = "https://worthwhile.test";
    process.env.NEXTAUTH_SECRET = "only for hashing the keys of rate limits";
    world.db = new pg.Client(world.addresses.superUrl);
    await world.db.connect();
    await buildWorld(world.db);
  });
  afterAll(() => world.db.end());
  return world;
}

/** Tests that call every procedure by every actor in some modes, and say in one line what it came to. */
export function callEveryProcedure(world: ReturnType<typeof useWorld>, modes: readonly Mode[]) {
  const totals = { calls: 0, findings: 0 };
  afterAll(() => void process.stdout.write(`matrix: ${procedures.length} procedures × ${ACTORS.length} actors × ${modes.length} modes, ${totals.calls} calls, leaks ${totals.findings}\n`));

  describe.each(modes)("%s: every procedure by every actor", (mode: Mode) => {
    let stage: Stage;
    let bench: Bench;
    beforeAll(async () => {
      stage = await openStage(world.addresses, mode);
      bench = await makeBench(world.db, stage, mode, expected);
    });
    afterAll(async () => {
      totals.calls += bench.calls.count;
      await stage.close();
    });

    it.each(procedures)("$path", { timeout: 180_000 }, async (procedure) => {
      const fixture = fixtures[procedure.path];
      if (!fixture) throw new Error(`${procedure.path} has no fixture: add one valid call to server/testing/matrix/fixtures/ and a line to server/trpc/authz.matrix.csv`);
      const findings = await attackByAll(bench, procedure, fixture);
      totals.findings += findings.length;
      expect(findings).toEqual([]);
    });

    it("has left everything as it was", async () => {
      expect(await stateNow(world.db, bench.hashes)).toEqual(bench.before);
    });
  });
}
