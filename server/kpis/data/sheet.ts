import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Days } from "../../domain/cadence";
import { Prisma } from "../../generated/prisma/client";

const goalRow = z.object({ goalId: z.string().nullable(), title: z.string().nullable(), seconds: z.number() });

/** What a member worked in a range of days, by goal, most first. */
export async function sumByGoal(tx: Tx, tenantId: TenantId, memberId: string, { from, to }: Days) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT e.goal_id AS "goalId", g.title, sum(e.seconds)::float8 AS seconds
    FROM time_entries e LEFT JOIN goals g ON g.tenant_id = e.tenant_id AND g.id = e.goal_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.member_id = ${memberId}::uuid AND e."on" BETWEEN ${from}::date AND ${to}::date AND e.deleted_at IS NULL
    GROUP BY e.goal_id, g.title ORDER BY e.goal_id IS NULL, 3 DESC, g.title`);
  return z.array(goalRow).parse(rows);
}
