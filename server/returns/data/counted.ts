import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Days } from "../../domain/cadence";
import { READINGS } from "../../domain/kpi-reading";
import { Prisma } from "../../generated/prisma/client";

const countedKind = z.object({
  kindId: z.string(), kindName: z.string(), kpiId: z.string(), kpiName: z.string(), reading: z.enum(READINGS), goalId: z.string().nullable(), recorded: z.number(),
});

/**
 * Kinds that are counted by a KPI and are in use, but for revenue, whose KPI counts money. `recorded` is how many stand as returns
 * of these days: of all kinds of that KPI together, for it counted each of them once.
 */
export async function findCountedKinds(tx: Tx, tenantId: TenantId, { from, to }: Days) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT k.id AS "kindId", k.name AS "kindName", p.id AS "kpiId", p.name AS "kpiName", p.reading, p.goal_id AS "goalId",
      (SELECT coalesce(sum(r.quantity), 0)::float8 FROM return_kinds s JOIN returns r ON r.tenant_id = s.tenant_id AND r.kind_id = s.id AND r.deleted_at IS NULL AND r."on" BETWEEN ${from}::date AND ${to}::date
        WHERE s.tenant_id = k.tenant_id AND s.kpi_id = p.id AND s.kind <> 'revenue') AS recorded
    FROM return_kinds k JOIN kpis p ON p.tenant_id = k.tenant_id AND p.id = k.kpi_id
    WHERE k.tenant_id = ${tenantId}::uuid AND k.kind <> 'revenue' AND k.retired_at IS NULL
    ORDER BY k.name LIMIT 500`);
  return z.array(countedKind).parse(rows);
}
