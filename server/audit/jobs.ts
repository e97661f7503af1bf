import type PgBoss from "pg-boss";
import { database, type Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { findTenantsToCheck, findTenantsToSeal, sealLines, upsertCheck } from "./data/seals";
import { allowLong, findAuditedTables, upsertReplay } from "./data/trail";
import { checkNewest, SEAL_LINES } from "./seals";
import { isReplayDue, replayTable } from "./verify";

/** How often lines are sealed: until then only what the tables hold speaks for them. */
export const EVERY_SECONDS = 60;

/** Each tenant's trail is compared with its seals once a day, a few tenants at a time. */
const CHECK_EVERY_MS = 86_400_000;
const CHECKS_AT_ONCE = 5;

/** Works the audit queue. A job carries nothing: what is not sealed is looked up when it runs. */
export async function work(boss: PgBoss): Promise<void> {
  await boss.work("audit", { pollingIntervalSeconds: 10, batchSize: 1 }, async () => {
    await sealAll(database(), new Date());
    await checkOldest(database(), new Date());
  });
}

/**
 * Seals what every tenant has written since, each seal in a transaction of its own; where it fails, the other tenants' are made
 * all the same. Twice at once, the second finds nothing left. Answers how many lines it were.
 */
export async function sealAll(db: Database, now: Date): Promise<number> {
  let lines = 0;
  for (const tenantId of await inTransaction(db, "query", findTenantsToSeal)) {
    await orSay(`the trail of ${tenantId} could not be sealed`, async () => {
      for (let sealed = SEAL_LINES; sealed === SEAL_LINES; lines += sealed) {
        sealed = await inTransaction(db, "mutation", async (tx) => {
          await actAs(tx, { tenantId });
          return sealLines(tx, now, SEAL_LINES);
        });
      }
    });
  }
  return lines;
}

/**
 * Compares the trails whose turn it was not for a day with their seals, and replays those of which it is time. A turn is taken
 * before, and kept where the comparison fails: the others need not wait for it. Answers in how many of them something does not match.
 */
export async function checkOldest(db: Database, now: Date): Promise<number> {
  let broken = 0;
  for (const tenantId of await inTransaction(db, "query", (tx) => findTenantsToCheck(tx, new Date(now.getTime() - CHECK_EVERY_MS), CHECKS_AT_ONCE))) {
    await orSay(`the trail of ${tenantId} could not be compared with its seals`, async () => {
      await inTransaction(db, "mutation", async (tx) => upsertCheck(tx, await actAs(tx, { tenantId }), now));
      const findings = await inTransaction(db, "mutation", async (tx) => checkNewest(tx, await actAs(tx, { tenantId }), now));
      const rows = await replayWhenDue(db, tenantId, now);
      if (findings.length > 0) say(`the trail of ${tenantId} does not match its seals: ${first(findings.map(({ says }) => says))}`);
      if (rows.length > 0) say(`the tables of ${tenantId} are not what its trail says: ${first(rows)}`);
      if (findings.length + rows.length > 0) broken += 1;
    });
  }
  return broken;
}

/** Replays a tenant's trail where it is time, each table in a transaction of its own: nobody who writes waits, and none is open for long. */
async function replayWhenDue(db: Database, tenantId: string, now: Date): Promise<string[]> {
  const tables = await inTransaction(db, "query", async (tx) => ((await isReplayDue(tx, await actAs(tx, { tenantId }), now)) ? findAuditedTables(tx) : []));
  if (tables.length === 0) return [];
  const found: string[] = [];
  for (const table of tables) {
    found.push(...(await inTransaction(db, "query", async (tx) => {
      await allowLong(tx);
      return replayTable(tx, await actAs(tx, { tenantId }), table);
    })));
  }
  await inTransaction(db, "mutation", async (tx) => upsertReplay(tx, await actAs(tx, { tenantId }), now, found.length));
  return found;
}

const first = (findings: readonly string[]) => findings.slice(0, 5).join(", ");
const say = (text: string) => void process.stderr.write(`✖ audit: ${text}\n`);

/** Does one tenant's part; a failure is written down and is not the next one's. */
async function orSay(failed: string, work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    say(`${failed}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
