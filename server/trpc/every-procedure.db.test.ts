import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ACTORS } from "../testing/matrix/actors";
import { readExpected } from "../testing/matrix/expected";
import { fixtures } from "../testing/matrix/fixtures";
import { idFields } from "../testing/matrix/id-fields";
import { MODES, type Mode, openStage, type Stage } from "../testing/matrix/rehearsal";
import { allProcedures, attackByAll, type Bench, makeBench } from "../testing/matrix/run";
import { stateNow } from "../testing/matrix/state";
import { buildWorld } from "../testing/matrix/world";
import { copyDatabase } from "../testing/worker-database";
import { appRouter } from "./root";

const procedures = allProcedures();
const expected = readExpected();
/** What sounds like a secret and is none. */
const SAID_ON_PURPOSE: Record<string, string> = { "accounts.demo": "the demo's passwords are there to be read, and only where there is a demo" };
const totals = { calls: 0, findings: 0 };

let db: pg.Client;
let addresses: Awaited<ReturnType<typeof copyDatabase>>;
beforeAll(async () => {
  addresses = await copyDatabase("matrix");
  // Rate limits are counted beside the call, through the address that the app itself reads.
  process.env.DATABASE_URL = addresses.appUrl;
  process.env.WORTHWHILE_DEMO = "off";
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  process.env.NEXTAUTH_SECRET = "only for hashing the keys of rate limits";
  db = new pg.Client(addresses.superUrl);
  await db.connect();
  await buildWorld(db);
});
afterAll(async () => {
  await db.end();
  process.stdout.write(`matrix: ${procedures.length} procedures × ${ACTORS.length} actors × ${MODES.length} modes, ${totals.calls} calls, leaks ${totals.findings}\n`);
});

describe("the inventory of procedures", () => {
  it("is whole: none is loaded later, and each has its line in authz.matrix.csv and its fixture, and no line or fixture is of one that is gone", () => {
    const paths = procedures.map(({ path }) => path).sort();
    expect(Object.keys((appRouter._def as unknown as { lazy: object }).lazy)).toEqual([]);
    expect(Object.keys(fixtures).sort(), "add a fixture to server/testing/matrix/fixtures/").toEqual(paths);
    expect([...expected.procedures].sort(), "decide who may call it and add its line to server/trpc/authz.matrix.csv").toEqual(paths);
  });

  it.each(procedures)("$path names every id of its input, says outright what goes out, and sends no secret", ({ path, input, output }) => {
    const refs = fixtures[path]?.("A", "owner").refs ?? {};
    const named = idFields(input).filter((field) => field !== "tenant" && field !== "agency");
    expect(Object.keys(refs).sort(), `say in the fixture of ${path} what each id is of`).toEqual(named);
    const shape = JSON.stringify(z.toJSONSchema(output, { io: "output", unrepresentable: "any" }));
    expect(shape, "an output that lets anything through").not.toMatch(/\{\}(?!\])/);
    if (!(path in SAID_ON_PURPOSE)) expect(shape).not.toMatch(/"[a-z]*(hash|token|secret|password)[a-z]*":/i);
  });
});

describe.each(MODES)("%s: every procedure by every actor", (mode: Mode) => {
  let stage: Stage;
  let bench: Bench;
  beforeAll(async () => {
    stage = await openStage(addresses, mode);
    bench = await makeBench(db, stage, mode, expected);
  });
  afterAll(async () => {
    totals.calls += bench.calls.count;
    await stage.close();
  });

  it.each(procedures)("$path", { timeout: 60_000 }, async (procedure) => {
    const fixture = fixtures[procedure.path];
    if (!fixture) throw new Error(`${procedure.path} has no fixture: add one valid call to server/testing/matrix/fixtures/ and a line to server/trpc/authz.matrix.csv`);
    const findings = await attackByAll(bench, procedure, fixture);
    totals.findings += findings.length;
    expect(findings).toEqual([]);
  });

  it("has left everything as it was", async () => {
    expect(await stateNow(db, bench.statement)).toEqual(bench.before);
  });
});
