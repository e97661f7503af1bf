import { z } from "zod";
import { ROLES } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { type MailJob, type Unsent, unsent } from "./schema";

/**
 * Puts a mail into the outbox within the call's own transaction: it is sent when the change that it speaks of has been
 * kept, and never otherwise. Tried again for about a day when the post fails.
 */
export async function sendLater(tx: Tx, job: MailJob): Promise<void> {
  await tx.$executeRaw(Prisma.sql`INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff) VALUES ('mail', ${JSON.stringify(job)}::jsonb, 12, 15, true)`);
}

const unsentRow = unsent.omit({ lastTriedAt: true }).extend({ lastTriedAt: z.date() });

/** The jobs of the tenant in context that are not done: no policy guards the queue, so every question of it says whose. */
const ofTenant = Prisma.sql`j.data->>'tenantId' = app_tenant()::text`;
/** After so many tries in vain somebody should know. */
const TROUBLE_AFTER = 3;
/** Given up, or failed so often that somebody should know. */
const IN_TROUBLE = Prisma.sql`(j.name = 'mail' AND (j.state = 'failed' OR (j.state = 'retry' AND j.retry_count >= ${TROUBLE_AFTER}::int)))`;

/**
 * What could not be sent in the tenant in context, the latest first. Reminders are a person's, over all of their tenants: they
 * are told of where `withReminders`. What people asked for themselves (a new password, say) is nobody else's to know.
 */
export async function findUnsent(tx: Tx, { withReminders }: { withReminders: boolean }): Promise<Unsent[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT j.id, CASE j.name WHEN 'mail' THEN j.data->>'kind' ELSE 'budget-watch' END AS kind, coalesce(i.email, u.name, m.placeholder) AS "to",
      j.retry_count + 1 AS tries, coalesce(j.completed_on, j.started_on, j.created_on) AS "lastTriedAt", j.state <> 'retry' AS "isGivenUp"
    FROM pgboss.job j
      LEFT JOIN invites i ON i.tenant_id = app_tenant() AND i.id::text = j.data->>'inviteId'
      LEFT JOIN members m ON m.tenant_id = app_tenant() AND m.removed_at IS NULL AND (m.id::text = j.data->>'memberId' OR (j.data->>'kind' = 'missing-time' AND m.user_id::text = j.data->>'userId'))
      LEFT JOIN users u ON u.id = m.user_id
    WHERE (${IN_TROUBLE} AND (${ofTenant} OR (${withReminders} AND j.data->>'kind' = 'missing-time' AND m.id IS NOT NULL))) OR (j.name = 'dead-letters' AND ${ofTenant})
    ORDER BY "lastTriedAt" DESC LIMIT 100`);
  return z.array(unsentRow).parse(rows).map((row) => ({ ...row, lastTriedAt: row.lastTriedAt.toISOString() }));
}

/** Has a letter tried again at once, and then as often and in the same gaps as a first time. It stays in view until it has gone. */
export async function retryMail(tx: Tx, jobId: string) {
  await tx.$executeRaw(Prisma.sql`UPDATE pgboss.job SET state = 'retry', start_after = now(), started_on = NULL, completed_on = NULL, keep_until = now() + interval '14 days', retry_count = ${TROUBLE_AFTER}::int, retry_limit = ${TROUBLE_AFTER}::int + 12 WHERE name = 'mail' AND state IN ('failed', 'retry') AND id = ${jobId}::uuid`);
}

/** Takes a dead letter out, for what it asked for is asked for anew. */
export async function deleteDeadLetter(tx: Tx, jobId: string) {
  await tx.$executeRaw(Prisma.sql`DELETE FROM pgboss.job j WHERE j.name = 'dead-letters' AND ${ofTenant} AND j.id = ${jobId}::uuid`);
}

const invite = z.object({
  email: z.string(),
  role: z.enum(ROLES),
  handsOver: z.boolean(),
  expiresAt: z.date(),
  acceptedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  tenant: z.object({ name: z.string(), timeZone: z.string(), archivedAt: z.date().nullable() }),
  invitedBy: z.object({ role: z.enum(ROLES), removedAt: z.date().nullable(), user: z.object({ name: z.string() }).nullable() }),
});

/** An invitation with who sends it, as they are at this moment. NOT_FOUND where the tenant has no such invitation. */
export async function findInviteToSend(tx: Tx, tenantId: TenantId, inviteId: string) {
  const row = await tx.invite.findFirst({
    where: { tenantId, id: inviteId },
    select: {
      email: true, role: true, handsOver: true, expiresAt: true, acceptedAt: true, revokedAt: true,
      tenant: { select: { name: true, timeZone: true, archivedAt: true } },
      invitedBy: { select: { role: true, removedAt: true, user: { select: { name: true } } } },
    },
  });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchInvite");
  return invite.parse(row);
}

/** Keeps the hash of the link that is about to be sent; a link sent earlier is void. */
export async function updateInviteToken(tx: Tx, tenantId: TenantId, inviteId: string, tokenHash: string) {
  await tx.invite.updateMany({ where: { tenantId, id: inviteId }, data: { tokenHash } });
}
