import { z } from "zod";
import { ROLES } from "../../auth/permissions";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

/** What the job is told: which import of which tenant, and on whose behalf. Rights are read again when it runs. */
export const importJob = z.strictObject({ tenantId: z.uuid(), tenant: z.string(), importId: z.uuid(), userId: z.uuid() });
export type ImportJob = z.infer<typeof importJob>;

/** Asks for the job in the transaction of the call: both happen or neither. A worker that died gives it back after five minutes. */
export async function insertJob(tx: Tx, job: ImportJob) {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, expire_in)
    VALUES ('imports', ${JSON.stringify(job)}::jsonb, 9, 2, true, interval '5 minutes')`);
}

/** The job that forgets an uploaded file. */
export const forgetJob = z.strictObject({ tenantId: z.uuid(), importId: z.uuid() });
export type ForgetJob = z.infer<typeof forgetJob>;

/** How long a file is kept: long enough to see that the hours are right, and to ask about them. */
const KEPT = Prisma.sql`interval '90 days'`;

/** Asks for the file to be forgotten when its time is over. A job that waits is itself forgotten after two weeks, unless it says otherwise. */
export async function insertForgetting(tx: Tx, job: ForgetJob) {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO pgboss.job (name, data, start_after, keep_until, retry_limit, retry_delay, retry_backoff)
    VALUES ('import-files', ${JSON.stringify(job)}::jsonb, now() + ${KEPT}, now() + 2 * ${KEPT}, 12, 60, true)`);
}

/**
 * Gives back the jobs that a worker had in hand when it was killed, so that they need not wait until they expire. Where
 * another worker is at one, the second finds it done: each import is done under a lock of its own.
 */
export async function releaseJobs(tx: Tx): Promise<number> {
  return tx.$executeRaw(Prisma.sql`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'imports' AND state = 'active'`);
}

const place = z.object({ tenant_id: z.string(), kind: z.string(), role: z.enum(ROLES), archived_at: z.date().nullable() });

/** What the person is in the tenant at this moment; null for somebody who is not in it. */
export async function findJobPlace(tx: Tx, userId: string, slug: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT tenant_id, kind, role, archived_at FROM job_place(${userId}::uuid, ${slug})`);
  const found = place.optional().parse(rows[0]);
  return found ? { tenantId: found.tenant_id, isAgency: found.kind === "agency", role: found.role, isArchived: found.archived_at !== null } : null;
}

/** Gives this transaction the time that 100,000 rows take; those of requests keep their short limits. */
export async function allowLongWork(tx: Tx) {
  await tx.$queryRaw(Prisma.sql`SELECT set_config('statement_timeout', '120s', true), set_config('lock_timeout', '30s', true), set_config('idle_in_transaction_session_timeout', '120s', true)`);
}

/** Waits until nobody else works on the thing of this name, and keeps it until the transaction ends. */
export async function lockByName(tx: Tx, name: string) {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
