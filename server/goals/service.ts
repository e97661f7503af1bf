import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { insertGoal, lockOpenGoals, updateGoal, updateGoalFacts } from "./data";
import type { GoalFields } from "./schema";

/** Adds a goal at the end of the ranking. */
export async function addGoal(tx: Tx, tenantId: TenantId, title: string) {
  const open = await lockOpenGoals(tx, tenantId);
  return insertGoal(tx, tenantId, title, open.length + 1);
}

/** Writes all that is said of a goal. INVALID where it would count as failed above what counts as success. */
export async function changeGoal(tx: Tx, tenantId: TenantId, goalId: string, version: number, fields: GoalFields) {
  if (fields.failurePercent > fields.successPercent) throw new DomainError("INVALID", "failsAboveSuccess");
  await updateGoalFacts(tx, tenantId, goalId, version, fields);
}

/** Puts the open goals into the given order. CONFLICT where the list is not exactly the open goals: somebody else changed them. */
export async function rankGoals(tx: Tx, tenantId: TenantId, goalIds: readonly string[]) {
  const open = await lockOpenGoals(tx, tenantId);
  const ranks = new Map(open.map(({ id, rank }) => [id, rank]));
  if (goalIds.some((id) => !ranks.has(id))) throw new DomainError("NOT_FOUND", "noSuchGoal");
  if (goalIds.length !== open.length || new Set(goalIds).size !== open.length) throw new DomainError("CONFLICT", "changedMeanwhile");
  for (const [index, goalId] of goalIds.entries()) if (ranks.get(goalId) !== index + 1) await updateGoal(tx, tenantId, goalId, { rank: index + 1 });
}

/** Takes a goal out of the ranking; those behind it move up. Its hours stay. */
export async function retireGoal(tx: Tx, tenantId: TenantId, goalId: string, now: Date) {
  const open = await lockOpenGoals(tx, tenantId);
  await updateGoal(tx, tenantId, goalId, { retiredAt: now });
  await rankGoals(tx, tenantId, open.map(({ id }) => id).filter((id) => id !== goalId));
}

/** Brings a retired goal back at the end of the ranking. */
export async function restoreGoal(tx: Tx, tenantId: TenantId, goalId: string) {
  const open = await lockOpenGoals(tx, tenantId);
  if (open.some(({ id }) => id === goalId)) return;
  await updateGoal(tx, tenantId, goalId, { retiredAt: null, rank: open.length + 1 });
}
