import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";
import type { MailJob } from "./schema";

/**
 * Puts a mail into the outbox within the call's own transaction: it is sent when the change that it speaks of has been
 * kept, and never otherwise. Tried again for about a day when the post fails.
 */
export async function sendLater(tx: Tx, job: MailJob): Promise<void> {
  await tx.$executeRaw(Prisma.sql`INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff) VALUES ('mail', ${JSON.stringify(job)}::jsonb, 12, 15, true)`);
}
