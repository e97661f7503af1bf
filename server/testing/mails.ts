import { z } from "zod";
import type { Database } from "../db/client";
import { findSignIn } from "../auth/data";
import { inTransaction } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";
import { sendMail } from "../mail/jobs";
import type { Mail, MailOutcome } from "../mail/schema";

/** What the mail worker would do with the waiting jobs of one person, member or invitation: the mails, and what became of each job. */
export async function sendWaiting(db: Database, id: string, now = new Date()): Promise<{ mails: Mail[]; outcomes: MailOutcome[] }> {
  const rows = await inTransaction(db, "mutation", (tx) =>
    tx.$queryRaw<unknown[]>(Prisma.sql`DELETE FROM pgboss.job WHERE name = 'mail' AND (data->>'userId' = ${id} OR data->>'inviteId' = ${id} OR data->>'memberId' = ${id}) RETURNING data, created_on`),
  );
  const mails: Mail[] = [];
  const outcomes: MailOutcome[] = [];
  for (const { data } of z.array(z.object({ data: z.unknown() })).parse(rows)) {
    outcomes.push(await sendMail(db, (mail) => Promise.resolve(void mails.push(mail)), data, now));
  }
  return { mails, outcomes };
}

/** The account of an address, for following what a sign-up made. */
export async function accountOf(db: Database, email: string) {
  return inTransaction(db, "query", (tx) => findSignIn(tx, email));
}

/** The secret in the link of a mail. */
export function tokenIn(mail: Mail | undefined): string {
  return /#([\w-]{43})\s/.exec(mail?.text ?? "")?.[1] ?? "no token";
}
