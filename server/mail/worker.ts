import type PgBoss from "pg-boss";
import type { Database } from "../db/client";
import { sendMail } from "./jobs";
import { postOf } from "./post";

/** Works the mail queue: looks once a second, sends one after the other. What a job came to is kept with it. */
export async function workMail(boss: PgBoss, db: Database): Promise<void> {
  const post = postOf();
  await boss.work<unknown>("mail", { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => job && sendMail(db, post, job.data, new Date()));
}
