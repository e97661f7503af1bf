import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readExpected } from "../testing/matrix/expected";
import { fixtures } from "../testing/matrix/fixtures";
import { openStage, type Stage } from "../testing/matrix/rehearsal";
import { allProcedures, attempt, type Bench, makeBench } from "../testing/matrix/run";
import { slugOf } from "../testing/matrix/places";
import { buildWorld } from "../testing/matrix/world";
import { nastyInput } from "../testing/nasty";
import { rounds, roundsTimeout } from "../testing/rounds";
import { copyDatabase } from "../testing/worker-database";

/** The same in every run of the gate; FUZZ_SEED and FUZZ_RUNS try others, and longer. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
const RUNS = Number(process.env.FUZZ_RUNS ?? rounds(25, 300));

let db: pg.Client;
let stage: Stage;
let bench: Bench;

beforeAll(async () => {
  const addresses = await copyDatabase("scalars");
  process.env.DATABASE_URL = addresses.appUrl;
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  process.env.NEXTAUTH_SECRET = "only for hashing the keys of rate limits";
  process.env.WORTHWHILE_DEMO = "off";
  db = new pg.Client(addresses.superUrl);
  await db.connect();
  await buildWorld(db);
  stage = await openStage(addresses, "normal");
  bench = await makeBench(db, stage, "normal", readExpected());
});
afterAll(async () => {
  process.stdout.write(`bad input: ${bench.calls.count} calls, seed ${SEED}\n`);
  await stage.close();
  await db.end();
});

const keysOf = (input: z.ZodType) => Object.keys((z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as { properties?: object }).properties ?? {}).filter((key) => key !== "mutationId");

describe("input that makes no sense", () => {
  it.each(allProcedures())("is refused or taken by $path, and never breaks it", { timeout: roundsTimeout(120_000) }, async (procedure) => {
    const { path, scope, input } = procedure;
    const fixture = fixtures[path]?.(scope === "agency" ? "AG" : "A", "owner") ?? {};
    const place = scope === "tenant" ? { tenant: slugOf("A") } : scope === "agency" ? { agency: slugOf("AG") } : {};
    const nasty = nastyInput({ ...place, ...fixture.input }, keysOf(input));
    await fc.assert(
      fc.asyncProperty(nasty, async (given) => {
        const { answered } = await attempt(bench, procedure, "owner", { name: "nasty", input: given }, fixture.before);
        expect(answered.code, answered.text).not.toMatch(/^500/);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
