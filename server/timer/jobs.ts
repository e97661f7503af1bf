import type PgBoss from "pg-boss";
import { database, type Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { timerState } from "../domain/timer";
import { findUnanswered, lockMembership } from "./data";
import { stopTimerInto } from "./service";

/** How often forgotten timers are looked for; one that is found late ends when it was to end all the same. */
export const EVERY_SECONDS = 60;

/** Works the timers queue. A job carries nothing: what has ended is worked out when it runs. */
export async function work(boss: PgBoss): Promise<void> {
  await boss.work("timers", { pollingIntervalSeconds: 2, batchSize: 1 }, () => settleForgotten(database(), new Date()));
}

/**
 * Makes entries of all timers that have ended without a word, each in a transaction of its own: what cannot be written in
 * one tenant is in no other's way and is tried again the next minute. Worked out from the timers themselves, so that a run
 * that was lost or is done twice changes nothing. Answers how many it stopped; throws the first error after all were tried.
 */
export async function settleForgotten(db: Database, now: Date): Promise<{ stopped: number }> {
  const found = await inTransaction(db, "query", (tx) => findUnanswered(tx, now));
  let stopped = 0;
  const failures: unknown[] = [];
  for (const { tenantId, slug, memberId, run, limits } of found) {
    try {
      if (timerState(run, limits, now).state !== "stop") continue;
      const entry = await inTransaction(db, "mutation", async (tx) => {
        const id = await actAs(tx, { tenantId });
        // The membership before its timer, as they are ended.
        return (await lockMembership(tx, id, memberId)) ? stopTimerInto(tx, { id, slug }, memberId, now, run) : null;
      });
      if (entry) stopped += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return { stopped };
}
