import { z } from "zod";
import { ROLES } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

/** In an agency's own tenant: all of its clients, archived ones too, in an order that is always the same so that locks do not cross. */
export async function findAgencyClients(tx: Tx): Promise<{ id: string; slug: string }[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT id, slug FROM agency_clients()`);
  return z.array(z.object({ id: z.string(), slug: z.string() })).parse(rows);
}

/** The agency's clients that the person may enter, by name, open ones first. */
export async function findClientsOf(tx: Tx, agencyId: TenantId, userId: string, now: Date) {
  const rows = await tx.tenant.findMany({
    where: { agencyId, members: { some: { userId, removedAt: null } } },
    select: {
      id: true, slug: true, name: true, archivedAt: true,
      members: { where: { userId: { not: null }, removedAt: null }, select: { userId: true, role: true }, take: 1000 },
      invites: { where: { handsOver: true, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }, select: { email: true }, take: 1 },
    },
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    take: 1000,
  });
  return rows.map(({ members, invites, ...row }) => ({
    ...row,
    members: members.map((member) => z.object({ userId: z.string(), role: z.enum(ROLES) }).parse(member)),
    handOverTo: invites[0]?.email ?? null,
  }));
}
