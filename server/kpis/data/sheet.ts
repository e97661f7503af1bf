import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Days } from "../../domain/cadence";
import type { DatedValue } from "../../domain/kpi-reading";
import { Prisma } from "../../generated/prisma/client";

const valueRow = z.object({ kpiId: z.string(), on: z.string(), value: z.number() });

/** What these KPIs were measured at in a range of days, with the last value before it, by KPI. */
export async function findValuesAround(tx: Tx, tenantId: TenantId, kpiIds: readonly string[], { from, to }: Days): Promise<ReadonlyMap<string, DatedValue[]>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT k.id AS "kpiId", to_char(m."on", 'YYYY-MM-DD') AS "on", m.value::float8 AS value
    FROM unnest(${[...kpiIds]}::uuid[]) k (id) JOIN LATERAL (
      SELECT "on", value FROM kpi_measurements i WHERE i.tenant_id = ${tenantId}::uuid AND i.kpi_id = k.id AND i."on" BETWEEN ${from}::date AND ${to}::date
      UNION ALL (SELECT "on", value FROM kpi_measurements b WHERE b.tenant_id = ${tenantId}::uuid AND b.kpi_id = k.id AND b."on" < ${from}::date ORDER BY b."on" DESC LIMIT 1)) m ON true`);
  const values = new Map<string, DatedValue[]>(kpiIds.map((id) => [id, []]));
  for (const { kpiId, ...value } of z.array(valueRow).parse(rows)) values.get(kpiId)?.push(value);
  return values;
}

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
