import type PgBoss from "pg-boss";
import { database, type Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { compose } from "./compose";
import { draft } from "./letters";
import { type Post, postOf } from "./post";
import { mailJob, type MailOutcome } from "./schema";
import { mailTexts } from "./texts";

/** Works the mail queue: looks once a second, sends one after the other. What a job came to is kept with it. */
export async function work(boss: PgBoss): Promise<void> {
  const post = postOf();
  await boss.work<unknown>("mail", { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => job && sendMail(database(), post, job.data, new Date()));
}

/**
 * Sends the mail of one job. The link in it is kept before it is sent, and the post is asked outside the transaction.
 * Throws where the job is to be tried again; the next try makes a new link and voids this one.
 */
export async function sendMail(db: Database, post: Post, data: unknown, now: Date): Promise<MailOutcome> {
  const job = mailJob.parse(data);
  const t = mailTexts("en");
  const letter = await inTransaction(db, "mutation", (tx) => draft(tx, job, t, now));
  if ("skipped" in letter) return { outcome: "skipped", why: letter.skipped };
  await post(compose(letter, t));
  return { outcome: "sent" };
}
