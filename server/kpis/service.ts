import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { expectedProgress, kpiProgress, kpiStatus } from "../domain/kpi";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { type Cadence, dueOn, isOverdue } from "../domain/cadence";
import { findKpis, insertKpi, requireKpi, updateKpi } from "./data/kpis";
import { insertMeasurement, updateMeasurement } from "./data/measurements";
import { findCorrections, findDiscussions, findFormerTargets, findUsualSource, insertDiscussion } from "./data/story";
import type { DiscussionFields, Kpi, KpiFields, KpiStory, ListedKpi, MeasurementFields } from "./schema";
import { agreeOnTarget } from "./target";

/** Every KPI as it stands on a day, by the target that held then. */
export async function kpisOn(tx: Tx, tenantId: TenantId, today: Day): Promise<Kpi[]> {
  return standings(await findKpis(tx, tenantId, today), today);
}

/** The KPIs in use that a member answers for, as they stand on a day. */
export async function kpisOfOwner(tx: Tx, tenantId: TenantId, ownerId: string, day: Day): Promise<Kpi[]> {
  return standings((await findKpis(tx, tenantId, day)).filter((kpi) => kpi.ownerId === ownerId && !kpi.isRetired), day);
}

function standings<T extends Omit<Kpi, "progress" | "expected" | "status">>(kpis: readonly T[], today: Day): (T & Pick<Kpi, "progress" | "expected" | "status">)[] {
  return kpis.map((kpi) => ({ ...kpi, progress: kpiProgress(kpi, kpi.value), expected: kpi.target === null ? null : expectedProgress(kpi, today), status: kpiStatus(kpi, kpi.value, today) }));
}

/** Adds a KPI. INVALID where its target says too little to be compared with. */
export async function addKpi(tx: Tx, tenantId: TenantId, kpiId: string, fields: KpiFields, now: Date) {
  await insertKpi(tx, tenantId, kpiId, whole(fields), now);
}

/** Every KPI as it stands today, with what is due for it. `names`: whether the asking person may see who answers for it. */
export async function listKpis({ tx, tenant, now }: Call, names: boolean): Promise<ListedKpi[]> {
  const today = todayIn(tenant.timeZone, now);
  const due = (every: Cadence | null, last: Day | null, since: Date) => {
    const on = dueOn(every, last, todayIn(tenant.timeZone, since), tenant.weekStart);
    return on === null ? null : { on, isOverdue: isOverdue(on, today) };
  };
  return standings(await findKpis(tx, tenant.id, today), today).map(({ discussedOn, createdAt, ...kpi }) => ({
    ...kpi,
    ...(!names && { ownerId: null, ownerName: null }),
    collect: kpi.isRetired ? null : due(kpi.collectEvery, kpi.valueOn, createdAt),
    discuss: kpi.isRetired ? null : due(kpi.discussEvery, discussedOn, createdAt),
  }));
}

/**
 * Writes all fields of a KPI; what was measured stays. A target that changes from a day on leaves the days before it to the one
 * that held; without such a day it is corrected. INVALID as for a new one, and from a day before the last change; CONFLICT
 * where somebody changed it since.
 */
export async function changeKpi({ tx, tenant, now }: Call, kpiId: string, version: number, from: Day | null, given: KpiFields) {
  const fields = whole(given);
  await agreeOnTarget(tx, tenant.id, kpiId, { from, today: todayIn(tenant.timeZone, now), plan: fields });
  await updateKpi(tx, tenant.id, kpiId, version, fields);
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

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** Keeps a day's value. CONFLICT where that day has one, which is to be corrected; INVALID for a day to come. */
export async function measureKpi({ tx, tenant, now }: Call, fields: MeasurementFields) {
  if (fields.on > todayIn(tenant.timeZone, now)) throw new DomainError("INVALID", "measuredAhead");
  await requireKpi(tx, tenant.id, fields.kpiId);
  await insertMeasurement(tx, tenant.id, { ...fields, source: fields.source ?? (await findUsualSource(tx, tenant.id, fields.kpiId)) }, now);
}

/** Corrects a day's value; what stood there before stays in the history. */
export async function correctMeasurement({ tx, tenant }: Call, version: number, fields: MeasurementFields) {
  await requireKpi(tx, tenant.id, fields.kpiId);
  await updateMeasurement(tx, tenant.id, version, fields);
}

/** Keeps what was said about a KPI; it stays. INVALID for a day to come, NOT_FOUND for an unknown KPI. */
export async function discussKpi({ tx, tenant, now }: Call, discussionId: string, fields: DiscussionFields) {
  if (fields.on > todayIn(tenant.timeZone, now)) throw new DomainError("INVALID", "discussedAhead");
  await requireKpi(tx, tenant.id, fields.kpiId);
  await insertDiscussion(tx, tenant.id, discussionId, { ...fields, byId: tenant.memberId, createdAt: now });
}

/** What became of a KPI besides its values. NOT_FOUND where there is none. */
export async function kpiStoryOf({ tx, tenant }: Call, kpiId: string, names: boolean): Promise<KpiStory> {
  await requireKpi(tx, tenant.id, kpiId);
  const [corrections, discussions] = [await findCorrections(tx, tenant.id, kpiId), await findDiscussions(tx, tenant.id, kpiId)];
  const unnamed = <T extends { byName: string | null }>(lines: T[]) => (names ? lines : lines.map((line) => ({ ...line, byName: null })));
  return { targets: await findFormerTargets(tx, tenant.id, kpiId), corrections: unnamed(corrections), discussions: unnamed(discussions) };
}
