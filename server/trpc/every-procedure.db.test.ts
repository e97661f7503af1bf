import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTORS } from "../testing/matrix/actors";
import { declarationFindings, inventoryFindings } from "../testing/matrix/declared";
import { doorFindings } from "../testing/matrix/door";
import { readExpected } from "../testing/matrix/expected";
import { fixtures } from "../testing/matrix/fixtures";
import { MODES, type Mode, openStage, type Stage } from "../testing/matrix/rehearsal";
import { allProcedures, attackByAll, type Bench, makeBench } from "../testing/matrix/run";
import { stateNow } from "../testing/matrix/state";
import { buildWorld, worldFindings } from "../testing/matrix/world";
import { copyDatabase } from "../testing/worker-database";
import { appRouter } from "./root";

const procedures = allProcedures();
const expected = readExpected();
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
  it("is whole: none is loaded later, and each has its fixture and its line in authz.matrix.csv", () => {
    expect(Object.keys((appRouter._def as unknown as { lazy: object }).lazy)).toEqual([]);
    expect(inventoryFindings(procedures.map(({ path }) => path), fixtures, expected)).toEqual([]);
  });

  it("is tried in a world in which every table has rows of every tenant", async () => {
    expect(await worldFindings(db)).toEqual([]);
  });

  it.each(procedures)("$path names every id of its input, says outright what goes out, and sends no secret", (procedure) => {
    expect(declarationFindings(procedure, fixtures[procedure.path]?.("A", "owner").refs ?? {})).toEqual([]);
  });
});

describe("the door into tenants", () => {
  it("shows each person the tenants that they may enter, and of no table a row of any other", async () => {
    const stage = await openStage(addresses, "normal");
    expect(await doorFindings(db, stage)).toEqual([]);
    await stage.close();
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

  it.each(procedures)("$path", { timeout: 180_000 }, async (procedure) => {
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
