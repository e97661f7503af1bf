import type PgBoss from "pg-boss";
import { database, type Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { alertJob, findTenantsWithBudgets, insertJobs, releaseJobs } from "./data/job";
import { watchTenant } from "./watch";

const MOST_AT_ONCE = 200;
/** How often every tenant is looked at, whether something was written or not. */
export const ROUND_SECONDS = 900;

/** A look takes a fraction of this. What hangs is given back, or it would hold up all that came with it until their jobs had expired. */
const LONGEST_LOOK_MS = 15_000;

/**
 * Works the alerts queue: takes all that waits, looks once at each tenant, and gives back only what failed, which is tried
 * again and ends among the dead letters. First what a worker before it left undone. A round asks for all
 * tenants.
 */
export async function work(boss: PgBoss): Promise<void> {
  await inTransaction(database(), "mutation", releaseJobs);
  await boss.work<unknown>("alerts", { pollingIntervalSeconds: 2, batchSize: MOST_AT_ONCE }, async (jobs) => {
    const failed = await watchAll(database(), jobs, new Date());
    for (const { ids, error } of failed) {
      process.stderr.write(`✖ alerts: ${error.message}\n`);
      for (const id of ids) await boss.fail("alerts", id, { message: error.message });
    }
  });
  await boss.work("alert-rounds", { pollingIntervalSeconds: 5, batchSize: 1 }, () => askForAll(database()));
}

/** Looks at each tenant that the jobs name, each in a transaction of its own. Answers the jobs of those where it failed, and why. */
export async function watchAll(db: Database, jobs: readonly { id: string; data: unknown }[], now: Date): Promise<{ ids: string[]; error: Error }[]> {
  const named = new Map<unknown, string[]>();
  for (const { id, data } of jobs) {
    const key = (data as { tenantId?: unknown } | null)?.tenantId;
    named.set(key, [...(named.get(key) ?? []), id]);
  }
  const failed: { ids: string[]; error: Error }[] = [];
  for (const [tenantId, ids] of named) {
    try {
      const job = alertJob.safeParse({ tenantId }).data;
      if (!job) throw new Error("a job that names no tenant");
      await inTime(inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, job), now)), LONGEST_LOOK_MS);
    } catch (error) {
      failed.push({ ids, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  return failed;
}

/** The same, or an error where it has not come to an end by then; what comes of it later is nobody's. */
async function inTime(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for a look at every tenant that can have alerts. */
export async function askForAll(db: Database): Promise<{ asked: number }> {
  return inTransaction(db, "mutation", async (tx) => {
    const tenants = await findTenantsWithBudgets(tx);
    await insertJobs(tx, tenants);
    return { asked: tenants.length };
  });
}
