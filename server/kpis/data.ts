import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { direction, type KpiFields, type Measurement, type MeasurementFields } from "./schema";

const storedKpi = z.object({
  id: z.string(), goalId: z.string().nullable(), goalTitle: z.string().nullable(), name: z.string(), unit: z.string().nullable(), direction, start: z.number().nullable(), target: z.number().nullable(),
  targetHigh: z.number().nullable(), startOn: z.string().nullable(), dueOn: z.string().nullable(), weight: z.number(), isVanity: z.boolean(), isRetired: z.boolean(), version: z.number(),
  value: z.number().nullable(), valueOn: z.string().nullable(),
});
export type StoredKpi = z.infer<typeof storedKpi>;

/** Every KPI with its latest value up to `today`: by the rank of its goal, those of none after them, retired ones last. */
export async function findKpis(tx: Tx, tenantId: TenantId, today: Day): Promise<StoredKpi[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT k.id, k.goal_id AS "goalId", g.title AS "goalTitle", k.name, k.unit, k.direction, k.start_value::float8 AS start, k.target_value::float8 AS target, k.target_high::float8 AS "targetHigh",
      to_char(k.start_on, 'YYYY-MM-DD') AS "startOn", to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn", k.weight, k.is_vanity AS "isVanity", k.retired_at IS NOT NULL AS "isRetired", k.version,
      m.value::float8 AS value, to_char(m."on", 'YYYY-MM-DD') AS "valueOn"
    FROM kpis k
    LEFT JOIN goals g ON g.tenant_id = k.tenant_id AND g.id = k.goal_id
    LEFT JOIN LATERAL (SELECT value, "on" FROM kpi_measurements m WHERE m.tenant_id = k.tenant_id AND m.kpi_id = k.id AND m."on" <= ${today}::date ORDER BY m."on" DESC LIMIT 1) m ON true
    WHERE k.tenant_id = ${tenantId}::uuid
    ORDER BY k.retired_at IS NOT NULL, g.retired_at IS NOT NULL, g.rank NULLS LAST, k.created_at, k.id
    LIMIT 2000`);
  return z.array(storedKpi).parse(rows);
}

const columns = ({ start, target, targetHigh, startOn, dueOn, ...fields }: KpiFields) => ({
  ...fields, startValue: start, targetValue: target, targetHigh, startOn: startOn === null ? null : columnOf(startOn), dueOn: dueOn === null ? null : columnOf(dueOn),
});

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

/** What was measured, latest first. */
export async function findMeasurements(tx: Tx, tenantId: TenantId, kpiId: string): Promise<Measurement[]> {
  const rows = await tx.kpiMeasurement.findMany({ where: { tenantId, kpiId }, select: { on: true, value: true, note: true, version: true }, orderBy: { on: "desc" }, take: 1000 });
  return rows.map(({ on, value, ...row }) => ({ ...row, on: dayOf(on), value: value.toNumber() }));
}

export async function insertMeasurement(tx: Tx, tenantId: TenantId, { on, ...fields }: MeasurementFields, createdAt: Date) {
  await tx.kpiMeasurement.create({ data: { tenantId, on: columnOf(on), ...fields, createdAt }, select: { kpiId: true } });
}

/** Writes a day's value anew if nobody has done so since `version` was read. */
export async function updateMeasurement(tx: Tx, tenantId: TenantId, version: number, { kpiId, on, ...fields }: MeasurementFields) {
  const { count } = await tx.kpiMeasurement.updateMany({ where: { tenantId, kpiId, on: columnOf(on), version }, data: { ...fields, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.kpiMeasurement.findFirst({ where: { tenantId, kpiId, on: columnOf(on) }, select: { kpiId: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchMeasurement");
}

export async function deleteMeasurement(tx: Tx, tenantId: TenantId, kpiId: string, on: Day) {
  const { count } = await tx.kpiMeasurement.deleteMany({ where: { tenantId, kpiId, on: columnOf(on) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchMeasurement");
}
