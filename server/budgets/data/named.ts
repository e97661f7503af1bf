import { z } from "zod";
import { ask, question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

const channelRow = z.object({ id: z.string(), name: z.string(), isRetired: z.boolean() });
const activityRow = channelRow.extend({ kind: z.string() });
export type Named = { channels: z.infer<typeof channelRow>[]; activities: z.infer<typeof activityRow>[] };

/** What budgets can be for, in the order in which it is shown; closed channels and retired activities too, for their past. */
export const findNamed = (tx: Tx, tenantId: TenantId): Promise<Named> => ask(tx, namedQuestions(tenantId));

/** The same as questions, to be asked together with others. */
export const namedQuestions = (tenantId: TenantId) => ({
  channels: question(channelRow, Prisma.sql`SELECT id, name, status = 'closed' AS "isRetired" FROM channels WHERE tenant_id = ${tenantId}::uuid ORDER BY name LIMIT 1000`),
  activities: question(activityRow, Prisma.sql`SELECT id, name, kind, retired_at IS NOT NULL AS "isRetired" FROM activities WHERE tenant_id = ${tenantId}::uuid ORDER BY position, name LIMIT 500`),
});

export type NamedTarget = { id: string; name: string; isRetired: boolean };

/** Goals by rank, retired ones last. */
export async function findGoalNames(tx: Tx, tenantId: TenantId): Promise<NamedTarget[]> {
  const rows = await tx.goal.findMany({ where: { tenantId }, select: { id: true, title: true, retiredAt: true }, orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { rank: "asc" }], take: 500 });
  return rows.map(({ id, title, retiredAt }) => ({ id, name: title, isRetired: retiredAt !== null }));
}

/** Everybody who is or was here, by name; without an account under the name that an import gave. */
export async function findMemberNames(tx: Tx, tenantId: TenantId): Promise<NamedTarget[]> {
  const rows = await tx.member.findMany({ where: { tenantId }, select: { id: true, placeholder: true, removedAt: true, user: { select: { name: true } } }, take: 5000 });
  return rows.map(({ id, placeholder, removedAt, user }) => ({ id, name: user?.name ?? placeholder ?? "", isRetired: removedAt !== null })).sort((a, b) => a.name.localeCompare(b.name, "en"));
}
