import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { type DiscussionFields, type KpiStory, kpiStory } from "../schema";

const MOST = 500;
const dayOrNull = (day: Date | null) => (day === null ? null : dayOf(day));

/** Targets that held before, latest first. */
export async function findFormerTargets(tx: Tx, tenantId: TenantId, kpiId: string): Promise<KpiStory["targets"]> {
  const rows = await tx.kpiTarget.findMany({ where: { tenantId, kpiId }, select: { untilOn: true, direction: true, startValue: true, targetValue: true, targetHigh: true, startOn: true, dueOn: true }, orderBy: { untilOn: "desc" }, take: MOST });
  return rows.map(({ untilOn, direction, startValue, targetValue, targetHigh, startOn, dueOn }) =>
    kpiStory.shape.targets.element.parse({
      untilOn: dayOf(untilOn), direction, start: startValue?.toNumber() ?? null, target: targetValue?.toNumber() ?? null, targetHigh: targetHigh?.toNumber() ?? null, startOn: dayOrNull(startOn), dueOn: dayOrNull(dueOn),
    }),
  );
}

/** What the trail tells of values that were changed or taken away, latest first; a line that changed only words is left out. */
export async function findCorrections(tx: Tx, tenantId: TenantId, kpiId: string): Promise<KpiStory["corrections"]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT a.key ->> 'on' AS "on", to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, (a.before ->> 'value')::float8 AS before, (a.after ->> 'value')::float8 AS after, u.name AS "byName"
    FROM audit_log a LEFT JOIN users u ON u.id = a.actor_id
    WHERE a.tenant_id = ${tenantId}::uuid AND a.table_name = 'kpi_measurements' AND a.op IN ('update', 'delete') AND a.key ->> 'kpi_id' = ${kpiId} AND a.before ->> 'value' IS NOT NULL
    ORDER BY a.id DESC LIMIT ${MOST}`);
  return kpiStory.shape.corrections.parse(rows);
}

/** What was said, latest first. */
export async function findDiscussions(tx: Tx, tenantId: TenantId, kpiId: string): Promise<KpiStory["discussions"]> {
  const rows = await tx.kpiDiscussion.findMany({
    where: { tenantId, kpiId },
    select: { id: true, on: true, words: true, by: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ on: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return rows.map(({ on, by, ...row }) => ({ ...row, on: dayOf(on), byName: by.user?.name ?? by.placeholder }));
}

export async function insertDiscussion(tx: Tx, tenantId: TenantId, id: string, { on, ...fields }: DiscussionFields & { byId: string; createdAt: Date }) {
  await tx.kpiDiscussion.create({ data: { tenantId, id, on: columnOf(on), ...fields }, select: { id: true } });
}

/** Where a KPI's values usually come from; null where nobody said so. */
export async function findUsualSource(tx: Tx, tenantId: TenantId, kpiId: string) {
  const row = await tx.kpi.findFirst({ where: { tenantId, id: kpiId }, select: { source: true } });
  return row?.source ?? null;
}
