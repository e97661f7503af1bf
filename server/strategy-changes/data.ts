import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type ChangeFields, type StrategyChange, strategyChange } from "./schema";

/** What was changed and learned, latest first. */
export async function findChanges(tx: Tx, tenantId: TenantId): Promise<StrategyChange[]> {
  const rows = await tx.strategyChange.findMany({
    where: { tenantId },
    select: { id: true, kind: true, what: true, why: true, createdAt: true, goal: { select: { title: true } }, by: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  return rows.map(({ goal, by, createdAt, ...row }) => strategyChange.parse({ ...row, createdAt: createdAt.toISOString(), goalTitle: goal?.title ?? null, byName: by.user?.name ?? by.placeholder }));
}

export async function insertChange(tx: Tx, tenantId: TenantId, changeId: string, fields: ChangeFields & { byId: string; createdAt: Date }) {
  await tx.strategyChange.create({ data: { tenantId, id: changeId, ...fields }, select: { id: true } });
}
