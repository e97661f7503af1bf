import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { StrategyCounts } from "../domain/completeness";
import { Prisma } from "../generated/prisma/client";

const counts = z.object({
  openGoals: z.number(), goalsWithDueDate: z.number(), kpis: z.number(), audiences: z.number(), audiencePlaces: z.number(), competitors: z.number(), openChannels: z.number(), tools: z.number(),
  plannedActions: z.number(), costFacts: z.number(), reviewFacts: z.number(), budgets: z.number(), entries: z.number(),
});

/** How many there are of each thing that counts for a strategy. Whether there is any is all that is asked of time and expenses, so that is all that is read. */
export async function countStrategy(tx: Tx, tenantId: TenantId): Promise<StrategyCounts> {
  const own = Prisma.sql`tenant_id = ${tenantId}::uuid`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT
      (SELECT count(*)::int FROM goals WHERE ${own} AND retired_at IS NULL) AS "openGoals",
      (SELECT count(*)::int FROM goals WHERE ${own} AND retired_at IS NULL AND due_on IS NOT NULL) AS "goalsWithDueDate",
      (SELECT count(*)::int FROM kpis WHERE ${own} AND retired_at IS NULL) AS kpis,
      (SELECT count(*)::int FROM audiences WHERE ${own} AND archived_at IS NULL) AS audiences,
      (SELECT count(*)::int FROM audience_platforms p JOIN audiences a ON a.tenant_id = p.tenant_id AND a.id = p.audience_id WHERE p.tenant_id = ${tenantId}::uuid AND a.archived_at IS NULL AND p.reach <> '') AS "audiencePlaces",
      (SELECT count(*)::int FROM competitors WHERE ${own} AND archived_at IS NULL) AS competitors,
      (SELECT count(*)::int FROM channels WHERE ${own} AND status <> 'closed') AS "openChannels",
      (EXISTS (SELECT FROM tools WHERE ${own}) OR EXISTS (SELECT FROM expenses WHERE ${own} AND deleted_at IS NULL AND kind = 'tool'))::int AS "tools",
      (EXISTS (SELECT FROM priority_items WHERE ${own} AND deleted_at IS NULL)
        OR EXISTS (SELECT FROM scheduled_times WHERE ${own} AND deleted_at IS NULL) OR EXISTS (SELECT FROM routines WHERE ${own} AND deleted_at IS NULL))::int AS "plannedActions",
      (EXISTS (SELECT FROM rates WHERE ${own})
        OR EXISTS (SELECT FROM expenses WHERE ${own} AND deleted_at IS NULL) OR EXISTS (SELECT FROM budget_amounts WHERE ${own} AND measure = 'money'))::int AS "costFacts",
      (EXISTS (SELECT FROM monthly_reviews WHERE ${own})
        OR EXISTS (SELECT FROM strategy_changes WHERE ${own}) OR EXISTS (SELECT FROM platform_risks WHERE ${own}))::int AS "reviewFacts",
      EXISTS (SELECT FROM budget_amounts WHERE ${own})::int AS budgets,
      EXISTS (SELECT FROM time_entries WHERE ${own} AND deleted_at IS NULL)::int AS entries`);
  return counts.parse(rows[0]);
}
