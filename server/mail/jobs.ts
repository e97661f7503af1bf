import type { Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { compose } from "./compose";
import { draft } from "./letters";
import type { Post } from "./post";
import { mailJob, type MailOutcome } from "./schema";
import { mailTexts } from "./texts";

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
