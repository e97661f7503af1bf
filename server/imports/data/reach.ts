import { z } from "zod";
import { ROLES, type Role } from "../../auth/permissions";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";

const MOST = 1000;

/** Every platform that a channel can be on, also one that is no longer offered. */
export async function findPlatformKeys(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.platform.findMany({ select: { key: true }, take: MOST });
  return new Set(rows.map(({ key }) => key));
}

/**
 * The tenants in scope that the person may enter and that are open, with their channels: the one of the upload first, an
 * agency's clients by name behind it.
 */
export async function findReachedTenants(tx: Tx, home: TenantId, userId: string, mayImport: (role: Role) => boolean) {
  const rows = await tx.tenant.findMany({
    where: { OR: [{ id: home }, { agencyId: home }], archivedAt: null, members: { some: { userId, removedAt: null } } },
    select: {
      id: true, slug: true, name: true,
      members: { where: { userId, removedAt: null }, select: { role: true }, take: 1 },
      channels: { select: { id: true, name: true, platform: { select: { name: true, aliases: true } } }, orderBy: { name: "asc" }, take: MOST },
    },
    orderBy: { name: "asc" },
    take: MOST,
  });
  const reached = rows
    .filter(({ members }) => members[0] && mayImport(z.enum(ROLES).parse(members[0].role)))
    .map(({ id, slug, name, channels }) => ({ id, slug, name, channels: channels.map(({ platform, ...channel }) => ({ ...channel, aliases: [platform.name, ...platform.aliases] })) }));
  return [...reached.filter(({ id }) => id === home), ...reached.filter(({ id }) => id !== home)];
}
