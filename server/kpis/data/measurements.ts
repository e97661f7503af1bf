import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import type { Measurement, MeasurementFields } from "../schema";

/** What was measured, latest first. */
export async function findMeasurements(tx: Tx, tenantId: TenantId, kpiId: string): Promise<Measurement[]> {
  const rows = await tx.kpiMeasurement.findMany({ where: { tenantId, kpiId }, select: { on: true, value: true, note: true, source: true, version: true }, orderBy: { on: "desc" }, take: 1000 });
  return rows.map(({ on, value, ...row }) => ({ ...row, on: dayOf(on), value: value.toNumber() }));
}

export async function insertMeasurement(tx: Tx, tenantId: TenantId, { on, source, ...fields }: MeasurementFields, createdAt: Date) {
  await tx.kpiMeasurement.create({ data: { tenantId, on: columnOf(on), ...fields, source: source ?? null, createdAt }, select: { kpiId: true } });
}

/** Writes a day's value anew if nobody has done so since `version` was read. */
export async function updateMeasurement(tx: Tx, tenantId: TenantId, version: number, { kpiId, on, source, ...fields }: MeasurementFields) {
  const { count } = await tx.kpiMeasurement.updateMany({ where: { tenantId, kpiId, on: columnOf(on), version }, data: { ...fields, ...(source !== undefined && { source }), version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.kpiMeasurement.findFirst({ where: { tenantId, kpiId, on: columnOf(on) }, select: { kpiId: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchMeasurement");
}

export async function deleteMeasurement(tx: Tx, tenantId: TenantId, kpiId: string, on: Day) {
  const { count } = await tx.kpiMeasurement.deleteMany({ where: { tenantId, kpiId, on: columnOf(on) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchMeasurement");
}
