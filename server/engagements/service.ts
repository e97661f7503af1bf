import { addMonths, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from "../domain/day";
import { engagementDue, inOrderOfDue } from "../domain/engagement-dates";
import { daysToCount, surplusFees } from "../domain/fee-months";
import { OFFBOARDING_STEPS } from "../domain/offboarding";
import { amountOf } from "../domain/priced";
import { scorecardOf } from "../domain/scorecard";
import { isInteractionCentral } from "../domain/suitability";
import { todayIn } from "../domain/zone";
import { findFeeMonths, sumFees } from "../fees/data";
import { answeredOf } from "../responses/of-engagement";
import { findClosedMonths } from "../timesheets/data/closings";
import { findProviderAccesses } from "./data/accesses";
import { findSteps } from "./data/decisions";
import { findEngagement, findEngagements, type StoredEngagement } from "./data/engagements";
import { countOnTime, type MonthWork, sumEngagementWork } from "./data/work";
import type { EngagementDetail, EngagementLine, EngagementList } from "./schema";
import { type EngagementCall, seesHoursOf, type Sight, sightOf } from "./visible";

const SHOWN_MONTHS = 6;
const SCORED_MONTHS = 3;

/** The register: what waits for a decision first. */
export async function listEngagements(call: EngagementCall): Promise<EngagementList> {
  const { tx, tenant, now } = call;
  const sight = await sightOf(call);
  const today = todayIn(tenant.timeZone, now);
  const month = monthOf(today);
  const rows = await findEngagements(tx, tenant.id, providerOnly(sight));
  const work = await sumEngagementWork(tx, tenant.id, month, month, memberOnly(sight));
  const used = new Map(work.map(({ engagementId, seconds }) => [engagementId, seconds]));
  return { today, currency: tenant.currency, isOwn: sight.isOwn, engagements: inOrderOfDue(rows.map((row) => lineOf(row, used.get(row.id) ?? 0, today, sight))) };
}

const providerOnly = ({ providerId }: Sight) => (providerId === undefined ? {} : { providerId });
const memberOnly = ({ memberId }: Sight) => (memberId === undefined ? {} : { memberId });

/** The sum of what was agreed a month; null where no part of the scope has a number. */
export function agreedSecondsOf({ scopes }: { scopes: readonly { monthSeconds: number | null }[] }): number | null {
  const agreed = scopes.flatMap(({ monthSeconds }) => (monthSeconds === null ? [] : [monthSeconds]));
  return agreed.length === 0 ? null : agreed.reduce((sum, seconds) => sum + seconds, 0);
}

function lineOf(row: StoredEngagement, usedSeconds: number, today: string, sight: Sight): EngagementLine {
  const { id, title, startsOn, renewal, endsOn, renewsOn } = row;
  const due = engagementDue(row, row.decisions, today);
  return {
    id, title, startsOn, renewal, endsOn, renewsOn,
    usedSeconds: seesHoursOf(sight, row) ? usedSeconds : null,
    // What is thought of leaving a provider, and that it is being thought of, is not for its people.
    ...(sight.isOwn ? { ...due, decided: null, state: due.state === "notice-due" ? "active" : due.state } : due),
    providerName: sight.names || sight.isOwn ? row.providerName : null,
    providerKind: sight.names || sight.isOwn ? row.providerKind : null,
    ownerName: sight.names ? row.ownerName : null,
    feeModel: sight.fees ? row.feeModel : null,
    priceMinor: sight.fees ? row.priceMinor : null,
    agreedSeconds: agreedSecondsOf(row),
    scopes: row.scopes.map(({ kind, ...scope }) => ({ ...scope, isInteraction: isInteractionCentral(kind) })),
  };
}

/** One engagement in full. NOT_FOUND for an external person of another provider. */
export async function getEngagement(call: EngagementCall, engagementId: string): Promise<EngagementDetail> {
  const { tx, tenant, now } = call;
  const sight = await sightOf(call);
  const today = todayIn(tenant.timeZone, now);
  const month = monthOf(today);
  const row = await findEngagement(tx, tenant.id, engagementId, sight.providerId);
  const work = await sumEngagementWork(tx, tenant.id, addMonths(month, 1 - SHOWN_MONTHS), month, { engagementId, ...memberOnly(sight) });
  const fees = sight.fees ? await sumFees(tx, tenant.id, engagementId) : null;
  const of = (which: Month) => work.find((one) => one.month === which);
  const line = lineOf(row, of(month)?.seconds ?? 0, today, sight);
  const { version, goalId, goalTitle, noticeDays, sla, slaMinutes } = row;
  const seesHours = seesHoursOf(sight, row);
  return {
    ...line, today, month, currency: tenant.currency, version, goalId, goalTitle, noticeDays, sla, slaMinutes,
    interactionReason: sight.isOwn ? null : row.interactionReason,
    coordinationSeconds: sight.isOwn ? null : row.coordinationSeconds,
    providerId: sight.names ? row.providerId : null,
    ownerId: sight.names ? row.ownerId : null,
    feesFrom: sight.fees ? row.feesFrom : null,
    transitionMinor: sight.fees ? row.transitionMinor : null,
    people: sight.names && sight.hours ? row.people : null,
    agreement: sight.names ? row.agreement : null,
    proof: sight.names ? row.proof : null,
    months: monthsBetween(addMonths(month, 1 - SHOWN_MONTHS), addMonths(month, 1)).reverse().map((which) => ({ month: which, usedSeconds: seesHours ? (of(which)?.seconds ?? 0) : null, spentMinor: fees?.get(which) ?? null, workMinor: sight.costs && seesHours ? worthOf(of(which)) : null })),
    ...(sight.fees ? await feeFaultsOf(call, row, today) : { missedMonths: [], surplusMonths: [] }),
    decisions: sight.isOwn ? [] : row.decisions.map((decision) => (sight.names ? decision : { ...decision, byName: null, note: "" })),
    accesses: sight.names ? await findProviderAccesses(tx, tenant.id, { memberIds: row.memberIds, names: [row.providerName, ...row.people] }) : null,
    offboarding: sight.isOwn ? null : await offboardingOf(call, engagementId, sight),
    scorecard: sight.isOwn ? null : await scorecardIn(call, row, month, fees, seesHours),
  };
}

const worthOf = (work: MonthWork | undefined) => (work === undefined || work.pricedSeconds === 0 ? null : amountOf({ ...work, unpricedSeconds: work.seconds - work.pricedSeconds }));

/** Months whose fee fell due and could not be counted, for they were closed before; and those whose fee was counted and is not owed as it is agreed now. */
async function feeFaultsOf({ tx, tenant }: EngagementCall, row: StoredEngagement, today: string): Promise<{ missedMonths: Month[]; surplusMonths: Month[] }> {
  const closed = await findClosedMonths(tx, tenant.id);
  const counted = (await findFeeMonths(tx, tenant.id, null, { engagementId: row.id })).get(row.id) ?? [];
  return {
    missedMonths: daysToCount(row, counted, today).map(monthOf).filter((month) => closed.has(month)),
    surplusMonths: surplusFees(row, counted.filter(({ stands }) => stands)),
  };
}

async function offboardingOf({ tx, tenant }: EngagementCall, engagementId: string, sight: Sight) {
  const done = new Map((await findSteps(tx, tenant.id, engagementId)).map((step) => [step.step, step]));
  return OFFBOARDING_STEPS.map((step) => ({ step, doneAt: done.get(step)?.doneAt ?? null, byName: sight.names ? (done.get(step)?.byName ?? null) : null }));
}

/** Over the last full months in which it ran; without hours that may not be seen it goes by what was agreed. */
async function scorecardIn({ tx, tenant, now }: EngagementCall, row: StoredEngagement, month: Month, fees: ReadonlyMap<Month, number> | null, seesHours: boolean) {
  const ran = monthsBetween(addMonths(month, -SCORED_MONTHS), month).filter((which) => lastDayOf(which) >= row.startsOn && (row.endsOn === null || firstDayOf(which) <= row.endsOn));
  const [first, last] = [ran[0], ran.at(-1)];
  const feeMinor = ran.reduce((sum, which) => sum + (fees?.get(which) ?? 0), 0);
  const work = first && last ? await sumEngagementWork(tx, tenant.id, first, last, { engagementId: row.id }) : [];
  const pieces = first && last ? await countOnTime(tx, tenant.id, row.id, firstDayOf(first), lastDayOf(last)) : { scheduled: 0, onTime: 0 };
  const loggedSeconds = row.memberIds.length === 0 || !seesHours ? null : work.reduce((sum, { seconds }) => sum + seconds, 0);
  // What one person took for an answer is theirs, as their hours are.
  const answered = first && last && seesHours ? await answeredOf({ tx, tenant, now }, row, firstDayOf(first), lastDayOf(last)) : null;
  const card = scorecardOf({ months: ran.length, loggedSeconds, agreedMonthSeconds: agreedSecondsOf(row), coordinationMonthSeconds: row.coordinationSeconds, feeMinor, ...pieces, results: null, answered });
  return { months: ran.length, spentMinor: fees === null || ran.length === 0 ? null : feeMinor, ...card };
}
