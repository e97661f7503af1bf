import type PgBoss from "pg-boss";
import { database } from "../db/client";
import { doDayWork } from "./day-work";

/** How often it is looked which fees have fallen due: a day begins in every zone within this. */
export const EVERY_SECONDS = 3600;

/** Works the fees queue. A job carries nothing: what is due is worked out when it runs, and counted once however many run. */
export async function work(boss: PgBoss): Promise<void> {
  await boss.work("fees", { pollingIntervalSeconds: 10, batchSize: 1 }, async () => {
    const failed = await doDayWork(database(), new Date());
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} workspaces’ fees and letters did not go as they should: ${failed[0]?.message ?? ""}`);
  });
}
