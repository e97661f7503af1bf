import type PgBoss from "pg-boss";
import { database, type Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { findTenantsToCheck, findTenantsToSeal, sealLines } from "./data/seals";
import { checkTrail, SEAL_LINES } from "./seals";

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

/** Seals what every tenant has written since, each seal in a transaction of its own. Twice at once, the second finds nothing left. Answers how many lines it were. */
export async function sealAll(db: Database, now: Date): Promise<number> {
  let lines = 0;
  for (const tenantId of await inTransaction(db, "query", findTenantsToSeal)) {
    for (;;) {
      const sealed = await inTransaction(db, "mutation", async (tx) => {
        await actAs(tx, { tenantId });
        return sealLines(tx, now, SEAL_LINES);
      });
      lines += sealed;
      if (sealed < SEAL_LINES) break;
    }
  }
  return lines;
}

/** Compares the trails that were not for a day. Answers in how many of them something does not match. */
export async function checkOldest(db: Database, now: Date): Promise<number> {
  let broken = 0;
  for (const tenantId of await inTransaction(db, "query", (tx) => findTenantsToCheck(tx, new Date(now.getTime() - CHECK_EVERY_MS), CHECKS_AT_ONCE))) {
    const findings = await inTransaction(db, "mutation", async (tx) => checkTrail(tx, await actAs(tx, { tenantId }), now));
    if (findings.length === 0) continue;
    broken += 1;
    process.stderr.write(`✖ audit: the trail of ${tenantId} does not match its seals: ${findings.slice(0, 5).map(({ says }) => says).join(", ")}\n`);
  }
  return broken;
}
