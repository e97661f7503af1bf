import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueFaults } from "./faults/catalogue-faults";
import { codeFaults } from "./faults/code-faults";
import { doorFaults } from "./faults/door-faults";
import type { Workbench } from "./faults/fault";
import { lockFaults } from "./faults/lock-faults";
import { matrixFaults } from "./faults/matrix-faults";
import { sealFaults } from "./faults/seal-faults";
import { timerFaults } from "./faults/timer-faults";
import { readExpected } from "./matrix/expected";
import { type Mode, openStage, type Stage } from "./matrix/rehearsal";
import { type Bench, makeBench } from "./matrix/run";
import { buildWorld } from "./matrix/world";
import { copyDatabase } from "./worker-database";

const faults = [...catalogueFaults, ...matrixFaults, ...doorFaults, ...codeFaults, ...lockFaults, ...sealFaults, ...timerFaults];
let caught = 0;

let db: pg.Client;
let workbench: Workbench;
const stages: Stage[] = [];

beforeAll(async () => {
  const addresses = await copyDatabase("faults");
  process.env.DATABASE_URL = addresses.appUrl;
  db = new pg.Client(addresses.superUrl);
  await db.connect();
  await buildWorld(db);
  const benches = new Map<string, Promise<Bench>>();
  const open = async (mode: Mode, forgets?: boolean) => {
    const stage = await openStage(addresses, mode, forgets);
    stages.push(stage);
    return makeBench(db, stage, mode, readExpected());
  };
  const bench = (mode: Mode, forgets?: boolean) => {
    const kept = benches.get(`${mode} ${forgets}`) ?? open(mode, forgets);
    benches.set(`${mode} ${forgets}`, kept);
    return kept;
  };
  workbench = { addresses, db, bench };
});
afterAll(async () => {
  for (const stage of stages) await stage.close();
  await db.end();
  process.stdout.write(`faults: ${faults.length} faults, ${caught} caught\n`);
});

describe("a wall that is taken down is missed when", () => {
  it.each(faults)("$name", { timeout: 180_000 }, async ({ findings, says }) => {
    expect(await findings(workbench, false), "found although all walls stand").toEqual([]);
    const found = await findings(workbench, true);
    expect(found.join("\n")).toMatch(says);
    caught += 1;
  });
});
