import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { confidence } from "../goals/schema";
import type { ItemFields } from "./schema";

/** What could be done, with the goals that it serves. */
export async function findItems(tx: Tx, tenantId: TenantId) {
  const rows = await tx.priorityItem.findMany({
    where: { tenantId, deletedAt: null },
    select: {
      id: true, title: true, activityId: true, channelId: true, guessSeconds: true, confidence: true, version: true,
      activity: { select: { name: true } }, channel: { select: { name: true } },
      impacts: { select: { goalId: true, impact: true, goal: { select: { title: true, rank: true, retiredAt: true } } }, orderBy: { goal: { rank: "asc" } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(({ activity, channel, impacts, ...row }) => ({
    ...row,
    confidence: confidence.parse(row.confidence),
    activityName: activity?.name ?? null,
    channelName: channel?.name ?? null,
    impacts: impacts.map(({ goalId, impact, goal }) => ({ goalId, title: goal.title, rank: goal.retiredAt ? null : goal.rank, impact: impact.toNumber() })),
  }));
}

export async function insertItem(tx: Tx, tenantId: TenantId, itemId: string, { impacts, ...fields }: ItemFields, createdAt: Date) {
  await tx.priorityItem.create({ data: { tenantId, id: itemId, ...fields, createdAt }, select: { id: true } });
  await insertImpacts(tx, tenantId, itemId, impacts);
}

/** Writes all fields and the goals that it serves if nobody has changed it since `version` was read. */
export async function updateItem(tx: Tx, tenantId: TenantId, itemId: string, version: number, { impacts, ...fields }: ItemFields) {
  const { count } = await tx.priorityItem.updateMany({ where: { tenantId, id: itemId, version, deletedAt: null }, data: { ...fields, version: { increment: 1 } } });
  if (count === 0) {
    const there = await tx.priorityItem.findFirst({ where: { tenantId, id: itemId, deletedAt: null }, select: { id: true } });
    throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchItem");
  }
  await tx.priorityImpact.deleteMany({ where: { tenantId, itemId } });
  await insertImpacts(tx, tenantId, itemId, impacts);
}

async function insertImpacts(tx: Tx, tenantId: TenantId, itemId: string, impacts: ItemFields["impacts"]) {
  await tx.priorityImpact.createMany({ data: impacts.map((impact) => ({ tenantId, itemId, ...impact })) });
}

/** Takes it off the list (a date), or puts it back (null). */
export async function updateItemDeletedAt(tx: Tx, tenantId: TenantId, itemId: string, deletedAt: Date | null) {
  const { count } = await tx.priorityItem.updateMany({ where: { tenantId, id: itemId }, data: { deletedAt } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchItem");
}
