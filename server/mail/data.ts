import { z } from "zod";
import { ROLES } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { MailJob } from "./schema";

/**
 * Puts a mail into the outbox within the call's own transaction: it is sent when the change that it speaks of has been
 * kept, and never otherwise. Tried again for about a day when the post fails.
 */
export async function sendLater(tx: Tx, job: MailJob): Promise<void> {
  await tx.$executeRaw(Prisma.sql`INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff) VALUES ('mail', ${JSON.stringify(job)}::jsonb, 12, 15, true)`);
}

const invite = z.object({
  email: z.string(),
  role: z.enum(ROLES),
  handsOver: z.boolean(),
  expiresAt: z.date(),
  acceptedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  tenant: z.object({ name: z.string(), archivedAt: z.date().nullable() }),
  invitedBy: z.object({ role: z.enum(ROLES), removedAt: z.date().nullable(), user: z.object({ name: z.string() }).nullable() }),
});

/** An invitation with who sends it, as they are at this moment. NOT_FOUND where the tenant has no such invitation. */
export async function findInviteToSend(tx: Tx, tenantId: TenantId, inviteId: string) {
  const row = await tx.invite.findFirst({
    where: { tenantId, id: inviteId },
    select: {
      email: true, role: true, handsOver: true, expiresAt: true, acceptedAt: true, revokedAt: true,
      tenant: { select: { name: true, archivedAt: true } },
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
