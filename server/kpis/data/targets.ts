import { z } from "zod";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import { kpiPlan } from "../schema";
import { planColumns, planOf } from "./kpis";

export type Plan = z.infer<typeof kpiPlan>;

const agreedRow = z.object({ plan: kpiPlan, former: z.array(z.object({ untilOn: z.string(), plan: kpiPlan })) });

/**
 * What is last agreed for a KPI, since when (null: nothing held before), and what held until then, with the day on which that began.
 * NOT_FOUND where there is no such KPI in the tenant.
 */
export async function findAgreed(tx: Tx, tenantId: TenantId, kpiId: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT ${planOf(Prisma.sql`k`)} AS plan, coalesce((SELECT json_agg(f) FROM (
      SELECT to_char(t.until_on, 'YYYY-MM-DD') AS "untilOn", ${planOf(Prisma.sql`t`)} AS plan FROM kpi_targets t WHERE t.tenant_id = k.tenant_id AND t.kpi_id = k.id ORDER BY t.until_on DESC LIMIT 2) f), '[]') AS former
    FROM kpis k WHERE k.tenant_id = ${tenantId}::uuid AND k.id = ${kpiId}::uuid`);
  const [row] = z.array(agreedRow).parse(rows);
  if (!row) throw new DomainError("NOT_FOUND", "noSuchKpi");
  const [last, before] = row.former;
  return { plan: row.plan, since: last?.untilOn ?? null, former: last ? { plan: last.plan, since: before?.untilOn ?? null } : null };
}

/** Keeps a target as one that held until the day before `untilOn`. */
export async function insertFormerTarget(tx: Tx, tenantId: TenantId, kpiId: string, untilOn: Day, plan: Plan) {
  await tx.kpiTarget.create({ data: { tenantId, kpiId, untilOn: columnOf(untilOn), ...planColumns(plan) }, select: { kpiId: true } });
}

/** Lets go of an end that is still to come. */
export async function deleteFormerTarget(tx: Tx, tenantId: TenantId, kpiId: string, untilOn: Day) {
  await tx.kpiTarget.deleteMany({ where: { tenantId, kpiId, untilOn: columnOf(untilOn) } });
}
