import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { DEFAULT_ACTIVITIES, isBillable as isUsuallyBillable } from "./defaults";
import { activity, type Activity, type EffortKind } from "./schema";

/** All activities in the tenant's order, retired ones last; history needs their names. */
export async function findActivities(tx: Tx, tenantId: TenantId): Promise<Activity[]> {
  const rows = await tx.activity.findMany({
    where: { tenantId },
    select: { id: true, name: true, kind: true, aliases: true, isBillable: true, retiredAt: true },
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { position: "asc" }, { name: "asc" }],
    take: 500,
  });
  return rows.map(({ retiredAt, ...row }) => activity.parse({ ...row, isRetired: retiredAt !== null }));
}

export async function insertActivity(tx: Tx, tenantId: TenantId, { name, kind, isBillable = isUsuallyBillable(kind) }: { name: string; kind: EffortKind; isBillable?: boolean | undefined }) {
  const last = await tx.activity.aggregate({ where: { tenantId }, _max: { position: true } });
  return tx.activity.create({ data: { tenantId, name, kind, isBillable, position: (last._max.position ?? 0) + 10 }, select: { id: true } });
}

export async function insertDefaultActivities(tx: Tx, tenantId: TenantId) {
  await tx.activity.createMany({ data: DEFAULT_ACTIVITIES.map((row, index) => ({ ...row, aliases: [...row.aliases], isBillable: isUsuallyBillable(row.kind), tenantId, position: (index + 1) * 10 })) });
}

type Said = { name: string; kind: EffortKind; isBillable: boolean };

/** Changes it, where `was` is given only if it is that still. */
export async function updateActivity(tx: Tx, tenantId: TenantId, activityId: string, change: Partial<Said> & { retiredAt?: Date | null }, was: Partial<Said> = {}) {
  const { count } = await tx.activity.updateMany({ where: { tenantId, id: activityId, ...was }, data: change });
  if (count > 0) return;
  if (await tx.activity.findFirst({ where: { tenantId, id: activityId }, select: { id: true } })) throw new DomainError("CONFLICT", "changedMeanwhile");
  throw new DomainError("NOT_FOUND", "noSuchActivity");
}
