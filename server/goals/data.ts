import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import type { Goal } from "./schema";

/** Open goals by rank, then retired ones by title. */
export async function findGoals(tx: Tx, tenantId: TenantId): Promise<Goal[]> {
  const rows = await tx.goal.findMany({
    where: { tenantId },
    select: { id: true, title: true, rank: true, retiredAt: true },
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { rank: "asc" }, { title: "asc" }],
    take: 500,
  });
  return rows.map(({ id, title, rank, retiredAt }) => ({ id, title, rank: retiredAt ? null : rank }));
}

/**
 * The ids of the open goals by rank, locked until the transaction ends so that two people cannot rank at once. Not FOR UPDATE:
 * foreign keys to the tenant share its key lock, and two writers would wait for each other.
 */
export async function lockOpenGoals(tx: Tx, tenantId: TenantId): Promise<string[]> {
  await tx.$queryRaw`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.goal.findMany({ where: { tenantId, retiredAt: null }, select: { id: true }, orderBy: { rank: "asc" }, take: 500 });
  return rows.map(({ id }) => id);
}

export function insertGoal(tx: Tx, tenantId: TenantId, title: string, rank: number) {
  return tx.goal.create({ data: { tenantId, title, rank }, select: { id: true } });
}

export async function updateGoal(tx: Tx, tenantId: TenantId, goalId: string, change: { title?: string; rank?: number; retiredAt?: Date | null }) {
  const { count } = await tx.goal.updateMany({ where: { tenantId, id: goalId }, data: change });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchGoal");
}
