import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { confidence, type Goal, goalCategory, type GoalFields } from "./schema";

const RANKED = [{ retiredAt: { sort: "asc", nulls: "first" } }, { rank: "asc" }, { title: "asc" }] as const satisfies Prisma.GoalOrderByWithRelationInput[];

/** Open goals by rank, then retired ones by title. */
export async function findGoals(tx: Tx, tenantId: TenantId): Promise<Goal[]> {
  const rows = await tx.goal.findMany({ where: { tenantId }, select: { id: true, title: true, rank: true, retiredAt: true }, orderBy: [...RANKED], take: 500 });
  return rows.map(({ id, title, rank, retiredAt }) => ({ id, title, rank: retiredAt ? null : rank }));
}

export type StoredGoal = Goal & GoalFields & { version: number };

/** The same with everything that was said about them. */
export async function findGoalFacts(tx: Tx, tenantId: TenantId): Promise<StoredGoal[]> {
  const rows = await tx.goal.findMany({
    where: { tenantId },
    select: {
      id: true, title: true, rank: true, retiredAt: true, category: true, businessGoal: true, department: true, dueOn: true, completionCriterion: true, confidence: true,
      successPercent: true, failurePercent: true, note: true, version: true,
    },
    orderBy: [...RANKED],
    take: 500,
  });
  return rows.map(({ retiredAt, dueOn, ...row }) => ({
    ...row,
    rank: retiredAt ? null : row.rank,
    category: goalCategory.nullable().parse(row.category),
    confidence: confidence.nullable().parse(row.confidence),
    dueOn: dueOn && dayOf(dueOn),
  }));
}

/**
 * The open goals by rank, locked until the transaction ends so that two people cannot rank at once. Not FOR UPDATE:
 * foreign keys to the tenant share its key lock, and two writers would wait for each other.
 */
export async function lockOpenGoals(tx: Tx, tenantId: TenantId): Promise<{ id: string; rank: number }[]> {
  await tx.$queryRaw`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`;
  return tx.goal.findMany({ where: { tenantId, retiredAt: null }, select: { id: true, rank: true }, orderBy: { rank: "asc" }, take: 500 });
}

/** What is not said of it is as it is for a goal of which nobody has said anything. */
export function insertGoal(tx: Tx, tenantId: TenantId, title: string, rank: number, facts: Partial<Pick<GoalFields, "category" | "completionCriterion" | "successPercent" | "failurePercent">> = {}) {
  return tx.goal.create({ data: { tenantId, title, rank, ...facts }, select: { id: true } });
}

/** Its title, its place or whether it is retired: a write over which two people need not agree. */
export async function updateGoal(tx: Tx, tenantId: TenantId, goalId: string, change: { title?: string; rank?: number; retiredAt?: Date | null }) {
  const { count } = await tx.goal.updateMany({ where: { tenantId, id: goalId }, data: { ...change, ...(change.title !== undefined && { version: { increment: 1 } }) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchGoal");
}

/** Writes all fields if nobody has changed the goal since `version` was read. */
export async function updateGoalFacts(tx: Tx, tenantId: TenantId, goalId: string, version: number, { dueOn, ...fields }: GoalFields) {
  const { count } = await tx.goal.updateMany({ where: { tenantId, id: goalId, version }, data: { ...fields, dueOn: dueOn === null ? null : columnOf(dueOn), version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.goal.findFirst({ where: { tenantId, id: goalId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchGoal");
}

const workRow = z.object({ goalId: z.string().nullable(), activityId: z.string(), activityName: z.string(), seconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number(), unpricedSeconds: z.number() });
export type GoalWork = z.infer<typeof workRow>;

/** What was logged from `from` to `to`, both included, by goal and activity, with what it cost exactly. */
export async function sumGoalWork(tx: Tx, tenantId: TenantId, from: Day, to: Day): Promise<GoalWork[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.goal_id AS "goalId", e.activity_id AS "activityId", a.name AS "activityName", sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e.cost_hour_minor IS NOT NULL), 0)::float8 AS "pricedSeconds",
      coalesce(sum(e.seconds::bigint * e.cost_hour_minor), 0)::float8 AS "secondMinor",
      coalesce(sum(e.seconds) FILTER (WHERE e.cost_hour_minor IS NULL), 0)::float8 AS "unpricedSeconds"
    FROM time_entries e JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND e."on" BETWEEN ${from}::date AND ${to}::date
    GROUP BY e.goal_id, e.activity_id, a.name, a.position
    ORDER BY a.position, a.name, e.activity_id`);
  return z.array(workRow).parse(rows);
}
