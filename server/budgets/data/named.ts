import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";

export type Named = { channels: { id: string; name: string; isRetired: boolean }[]; activities: { id: string; name: string; kind: string; isRetired: boolean }[] };

/** What budgets can be for, in the order in which it is shown; closed channels and retired activities too, for their past. */
export async function findNamed(tx: Tx, tenantId: TenantId): Promise<Named> {
  const channels = await tx.channel.findMany({ where: { tenantId }, select: { id: true, name: true, status: true }, orderBy: { name: "asc" }, take: 1000 });
  const activities = await tx.activity.findMany({ where: { tenantId }, select: { id: true, name: true, kind: true, retiredAt: true }, orderBy: [{ position: "asc" }, { name: "asc" }], take: 500 });
  return {
    channels: channels.map(({ status, ...channel }) => ({ ...channel, isRetired: status === "closed" })),
    activities: activities.map(({ retiredAt, ...activity }) => ({ ...activity, isRetired: retiredAt !== null })),
  };
}

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
