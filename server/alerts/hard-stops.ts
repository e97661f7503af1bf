import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import type { HolidayPlace } from "../holidays/service";
import type { CallContext } from "../trpc/context";
import { findWatched } from "./data/job";
import { findBudgetNames } from "./data/names";
import { findMonthsOf, findStops, insertOverrides, lockByName } from "./data/standing";
import { keyOf, secondsBeyond, settleMarks, stopsIn } from "./marks";
import type { LineStanding } from "./standings";

type Call = Pick<CallContext, "may" | "now"> & { tx: Tx; tenant: EnteredTenant };
type Place = HolidayPlace & { id: TenantId; timeZone: string };

/** Why somebody in charge goes beyond a budget that stops. */
export type Override = { reason: string };

/** What a write touches: entries, and days that work is put on. */
type Touched = { entryIds?: readonly string[]; days?: readonly Day[] };

/**
 * Does a write of time unless it takes a budget that stops hard beyond what is available: then CONFLICT, with what is left,
 * and nothing is written. Work that was beyond already may be corrected, as long as there is no more of it; its mark goes once it
 * is within again. Whoever sets budgets may go beyond for a reason, which is kept; to others that is FORBIDDEN. Timers
 * (`keptBeyondStops`) and imports do not pass through here: their work is done, and is never refused. Only hours stop; of money is
 * not known what work takes of it.
 */
export async function withinHardStops<T>(call: Call, touched: Touched, override: Override | undefined, write: () => Promise<T>): Promise<T> {
  const { tx, tenant } = call;
  if (override && !call.may(tenant.role, "budgets:write")) throw new DomainError("FORBIDDEN", "overrideNotYours");
  const { entryIds = [] } = touched;
  const { hasStop, hasMark } = await findStops(tx, tenant.id, entryIds);
  if (!hasStop) {
    const written = await write();
    if (hasMark) await settleMarks(tx, tenant.id, { before: [], after: [] }, entryIds, call.now);
    return written;
  }
  // Two who log at once would each see what is left for one.
  await lockByName(tx, `hard stops ${tenant.id}`);
  const { result, beyond, before, after } = await watchStops(tx, tenant, call.now, touched, write);
  if (beyond.length > 0 && !override) throw await refusal(call, beyond, before);
  await settleMarks(tx, tenant.id, { before, after }, entryIds, call.now);
  if (override) await keepBeyond(tx, tenant, beyond, { byId: tenant.memberId, reason: override.reason, entryIds });
  return result;
}

/** A budget that stops, and how far work is beyond it now. */
export type Beyond = { budgetName: string | null; ofMemberId: string | null; seconds: number };

/**
 * Writes a timer's work, which is done and is never refused, and keeps with the entry which budgets that stop it went beyond, as
 * its member's doing and without a reason. Answers them, the farthest gone first. No lock is waited for: whoever stops a timer
 * holds its member, whom a write behind the lock may be waiting for.
 */
export async function keptBeyondStops(tx: Tx, tenantId: TenantId, { memberId, entryId, on }: { memberId: string; entryId: string; on: Day }, now: Date, write: () => Promise<void>): Promise<Beyond[]> {
  const place = (await findStops(tx, tenantId)).hasStop ? await findWatched(tx, tenantId) : null;
  if (!place) {
    await write();
    return [];
  }
  const { beyond } = await watchStops(tx, place, now, { days: [on] }, write);
  await keepBeyond(tx, place, beyond, { byId: memberId, reason: null, entryIds: [entryId] });
  const names = await findBudgetNames(tx, tenantId, beyond.map(({ line }) => line.id));
  return beyond.map((stop) => ({ budgetName: names.get(stop.line.id) ?? null, ofMemberId: stop.line.memberId, seconds: secondsBeyond(stop) })).sort((a, b) => b.seconds - a.seconds);
}

/** Does the write; of the budgets that stop and that it can touch, those that it took more of beyond what is available, and how each stood before and stands after it. */
async function watchStops<T>(tx: Tx, place: Place, now: Date, { entryIds = [], days = [] }: Touched, write: () => Promise<T>) {
  const months = [...(await findMonthsOf(tx, place.id, entryIds)), ...days.map(monthOf)];
  const stops = () => stopsIn(tx, { ...place, today: todayIn(place.timeZone, now) }, months);
  const before = await stops();
  const result = await write();
  const after = await stops();
  const beyond = after.filter((stop) => stop.measure === "time" && secondsBeyond(stop) > 0 && (stop.used ?? 0) > usedOf(before, stop));
  return { result, beyond, before, after };
}

/** One piece of work is named; several that are moved at once are not. */
async function keepBeyond(tx: Tx, { id }: Place, beyond: readonly LineStanding[], { byId, reason, entryIds }: { byId: string; reason: string | null; entryIds: readonly string[] }) {
  const entryId = entryIds.length === 1 ? (entryIds[0] ?? null) : null;
  await insertOverrides(tx, id, beyond.map((stop) => ({ budgetId: stop.line.id, month: stop.month, byId, seconds: secondsBeyond(stop), reason, entryId })));
}

/** What was used of a budget; nothing of one that did not stand there. */
const usedOf = (stops: readonly LineStanding[], of: LineStanding) => stops.find((stop) => keyOf(stop) === keyOf(of))?.used ?? 0;

/** Says what is left of the budget that has least. */
async function refusal({ tx, tenant }: Call, beyond: readonly LineStanding[], before: readonly LineStanding[]): Promise<DomainError> {
  const left = (stop: LineStanding) => Math.max(0, stop.available - usedOf(before, stop));
  const tightest = beyond.reduce((a, b) => (left(b) < left(a) ? b : a));
  const names = await findBudgetNames(tx, tenant.id, [tightest.line.id]);
  const name = names.get(tightest.line.id) ?? null;
  return new DomainError("CONFLICT", "budgetUsedUp", { named: name === null ? "no" : "yes", name: name ?? "", leftSeconds: left(tightest), availableSeconds: tightest.available });
}
