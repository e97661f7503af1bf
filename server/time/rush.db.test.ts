import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "../db/client";
import { rounds, roundsTimeout } from "../testing/rounds";
import { doRushStep, RUSH_KINDS } from "../testing/rush/acts";
import { judge } from "../testing/rush/judge";
import { compareHeld, type Held, lockOrOpen } from "../testing/rush/locks";
import { openRush, type RushStep } from "../testing/rush/rush";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const WRITES = rounds(300, 10_000);
const DEVICES = 8;
const step = fc.record<RushStep>({ kind: fc.nat(RUSH_KINDS - 1), n: fc.nat(100), value: fc.nat(5000) });

it("eight devices at once start, stop, log, change, move, delete, restore, hand in, approve, close and open again: what was acknowledged is there once, and no locked day moves", { timeout: roundsTimeout(60_000) }, async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  const steps = fc.sample(step, { seed, numRuns: WRITES });
  const rush = await openRush(db);
  const { owner, manager, members } = rush.at;
  const known = new Map([owner, manager, ...members].map(({ memberId }) => [memberId, [] as string[]]));
  const held: Held[] = [];
  const devices = [owner, manager, ...members, ...members].slice(0, DEVICES);
  await Promise.all(devices.map(async (person, device) => {
    const own: Held[] = [];
    for (const each of steps.filter((_, index) => index % DEVICES === device)) {
      if (device < 2 && each.kind % 2 === 0) await lockOrOpen(rush, person, own, each);
      else await doRushStep(rush, person, known.get(person.memberId) ?? [], each);
    }
    held.push(...own);
  }));
  for (const each of held) await compareHeld(rush, each);
  const counts = `${rush.acknowledged.length} acknowledged, ${[...rush.refused].map(([why, times]) => `${times} ${why}`).join(", ")}, ${rush.busy} busy`;
  expect(await judge(rush), `SEED=${seed}: ${counts}`).toEqual([]);
  expect(rush.acknowledged.length, `SEED=${seed}: ${counts}`).toBeGreaterThan(WRITES / 4);
});
