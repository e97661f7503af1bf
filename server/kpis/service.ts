import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { expectedProgress, kpiProgress, kpiStatus } from "../domain/kpi";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findKpis, insertKpi, insertMeasurement, requireKpi, updateKpi, updateMeasurement } from "./data";
import type { Kpi, KpiFields, MeasurementFields } from "./schema";

/** Every KPI as it stands on a day. */
export async function kpisOn(tx: Tx, tenantId: TenantId, today: Day): Promise<Kpi[]> {
  const kpis = await findKpis(tx, tenantId, today);
  return kpis.map((kpi) => ({ ...kpi, progress: kpiProgress(kpi, kpi.value), expected: kpi.target === null ? null : expectedProgress(kpi, today), status: kpiStatus(kpi, kpi.value, today) }));
}

/** Adds a KPI. INVALID where its target says too little to be compared with. */
export async function addKpi(tx: Tx, tenantId: TenantId, kpiId: string, fields: KpiFields, now: Date) {
  await insertKpi(tx, tenantId, kpiId, whole(fields), now);
}

/** Writes all fields of a KPI; what was measured stays. INVALID as for a new one, CONFLICT where somebody changed it since. */
export async function changeKpi(tx: Tx, tenantId: TenantId, kpiId: string, version: number, fields: KpiFields) {
  await updateKpi(tx, tenantId, kpiId, version, whole(fields));
}

/** The fields if a target that is given can be compared with; what its direction has no use for is left out. */
function whole(fields: KpiFields): KpiFields {
  const { direction, start, target, startOn, dueOn } = fields;
  if (startOn !== null && dueOn !== null && dueOn <= startOn) throw new DomainError("INVALID", "endsBeforeStart");
  const targetHigh = direction === "range" && target !== null ? fields.targetHigh : null;
  if (target === null) return { ...fields, targetHigh };
  if (direction === "range" && (targetHigh === null || targetHigh < target)) throw new DomainError("INVALID", "kpiRangeOpen");
  if ((direction === "increase" || direction === "decrease") && (start === null || startOn === null || dueOn === null)) throw new DomainError("INVALID", "kpiWayOpen");
  if (start !== null && ((direction === "increase" && target < start) || (direction === "decrease" && target > start))) throw new DomainError("INVALID", "kpiOtherWay");
  return { ...fields, targetHigh };
}

type Measuring = { tx: Tx; tenant: EnteredTenant; now: Date };

/** Keeps a day's value. CONFLICT where that day has one, which is to be corrected; INVALID for a day to come. */
export async function measureKpi({ tx, tenant, now }: Measuring, fields: MeasurementFields) {
  if (fields.on > todayIn(tenant.timeZone, now)) throw new DomainError("INVALID", "measuredAhead");
  await requireKpi(tx, tenant.id, fields.kpiId);
  await insertMeasurement(tx, tenant.id, fields, now);
}

/** Corrects a day's value; what stood there before stays in the history. */
export async function correctMeasurement({ tx, tenant }: Measuring, version: number, fields: MeasurementFields) {
  await requireKpi(tx, tenant.id, fields.kpiId);
  await updateMeasurement(tx, tenant.id, version, fields);
}
