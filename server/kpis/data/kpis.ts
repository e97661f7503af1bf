import { z } from "zod";
import { type Question, question } from "../../db/ask";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import type { Span } from "../../totals/data";
import { kpiPlan, type KpiFields, listedKpi } from "../schema";

const storedKpi = listedKpi.omit({ progress: true, expected: true, status: true, collect: true, discuss: true }).extend({ discussedOn: z.string().nullable(), createdAt: z.date() });
export type StoredKpi = z.infer<typeof storedKpi>;

/** A plan as a JSON object, from the columns of a table's row. */
export const planOf = (row: Prisma.Sql) => Prisma.sql`jsonb_build_object('direction', ${row}.direction, 'start', ${row}.start_value, 'target', ${row}.target_value, 'targetHigh', ${row}.target_high, 'startOn', to_char(${row}.start_on, 'YYYY-MM-DD'), 'dueOn', to_char(${row}.due_on, 'YYYY-MM-DD'))`;

/** What was measured of a KPI `k` last by a day, and the plan that held then where another holds since. */
const onDay = (day: Prisma.Sql) => Prisma.sql`
    LEFT JOIN LATERAL (SELECT value, "on" FROM kpi_measurements m WHERE m.tenant_id = k.tenant_id AND m.kpi_id = k.id AND m."on" <= ${day} ORDER BY m."on" DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT ${planOf(Prisma.sql`t`)} AS plan FROM kpi_targets t WHERE t.tenant_id = k.tenant_id AND t.kpi_id = k.id AND t.until_on > ${day} ORDER BY t.until_on LIMIT 1) former ON true`;

const rowOfKpi = z.object({ plan: kpiPlan }).catchall(z.unknown());

/** Every KPI with the target that holds on `today` and its latest value by then: by the rank of its goal, those of none after them, retired ones last. */
export async function findKpis(tx: Tx, tenantId: TenantId, today: Day): Promise<StoredKpi[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT k.id, k.goal_id AS "goalId", g.title AS "goalTitle", k.name, k.unit, k.reading, k.source, k.collect_every AS "collectEvery", k.discuss_every AS "discussEvery", k.owner_id AS "ownerId",
      coalesce(u.name, o.placeholder) AS "ownerName", k.weight, k.is_vanity AS "isVanity", k.retired_at IS NOT NULL AS "isRetired", k.version, k.created_at AS "createdAt",
      m.value::float8 AS value, to_char(m."on", 'YYYY-MM-DD') AS "valueOn",
      (SELECT to_char(max(d."on"), 'YYYY-MM-DD') FROM kpi_discussions d WHERE d.tenant_id = k.tenant_id AND d.kpi_id = k.id AND d."on" <= ${today}::date) AS "discussedOn",
      coalesce(former.plan, ${planOf(Prisma.sql`k`)}) AS plan,
      ${planOf(Prisma.sql`k`)} || jsonb_build_object('since', (SELECT to_char(max(t.until_on), 'YYYY-MM-DD') FROM kpi_targets t WHERE t.tenant_id = k.tenant_id AND t.kpi_id = k.id)) AS agreed
    FROM kpis k
    LEFT JOIN goals g ON g.tenant_id = k.tenant_id AND g.id = k.goal_id
    LEFT JOIN members o ON o.tenant_id = k.tenant_id AND o.id = k.owner_id
    LEFT JOIN users u ON u.id = o.user_id
    ${onDay(Prisma.sql`${today}::date`)}
    WHERE k.tenant_id = ${tenantId}::uuid
    ORDER BY k.retired_at IS NOT NULL, g.retired_at IS NOT NULL, g.rank NULLS LAST, k.created_at, k.id
    LIMIT 2000`);
  return z.array(rowOfKpi).parse(rows).map(({ plan, ...row }) => storedKpi.parse({ ...row, ...plan }));
}

const countedRow = z.object({ tenantId: z.string(), plan: kpiPlan, value: z.number().nullable() });

/** The KPIs of each tenant that count (not retired, not vanity), with the target that held on that tenant's day and the latest value by then. */
export const kpisInTenants = (spans: readonly Span[]): Question<z.infer<typeof countedRow>> =>
  question(countedRow, Prisma.sql`
    SELECT k.tenant_id AS "tenantId", coalesce(former.plan, ${planOf(Prisma.sql`k`)}) AS plan, m.value::float8 AS value
    FROM unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ today }) => today)}::date[]) d (tenant_id, today) JOIN kpis k ON k.tenant_id = d.tenant_id
    ${onDay(Prisma.sql`d.today`)}
    WHERE k.retired_at IS NULL AND NOT k.is_vanity LIMIT 100000`);

type Plan = z.infer<typeof kpiPlan>;

export const planColumns = ({ direction, start, target, targetHigh, startOn, dueOn }: Plan) => ({
  direction, startValue: start, targetValue: target, targetHigh, startOn: startOn === null ? null : columnOf(startOn), dueOn: dueOn === null ? null : columnOf(dueOn),
});
const columns = ({ start, target, ...fields }: KpiFields) => ({ ...fields, ...planColumns({ ...fields, start, target }) });

export async function insertKpi(tx: Tx, tenantId: TenantId, kpiId: string, fields: KpiFields, createdAt: Date) {
  await tx.kpi.create({ data: { tenantId, id: kpiId, ...columns(fields), createdAt }, select: { id: true } });
}

/** Writes the fields if nobody has changed the KPI since `version` was read. */
export async function updateKpi(tx: Tx, tenantId: TenantId, kpiId: string, version: number, fields: KpiFields) {
  const { count } = await tx.kpi.updateMany({ where: { tenantId, id: kpiId, version }, data: { ...columns(fields), version: { increment: 1 } } });
  if (count === 1) return;
  await requireKpi(tx, tenantId, kpiId);
  throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Puts it aside (a date), or brings it back (null). */
export async function updateKpiRetiredAt(tx: Tx, tenantId: TenantId, kpiId: string, retiredAt: Date | null) {
  const { count } = await tx.kpi.updateMany({ where: { tenantId, id: kpiId }, data: { retiredAt } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchKpi");
}

/** NOT_FOUND where there is no such KPI in the tenant. */
export async function requireKpi(tx: Tx, tenantId: TenantId, kpiId: string) {
  const there = await tx.kpi.findFirst({ where: { tenantId, id: kpiId }, select: { id: true } });
  if (!there) throw new DomainError("NOT_FOUND", "noSuchKpi");
}
