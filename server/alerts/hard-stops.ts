import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import type { CallContext } from "../trpc/context";
import { findBudgetNames } from "./data/names";
import { findMonthsOf, hasHardStop, insertOverrides, lockByName } from "./data/standing";
import { type LineStanding, standingsIn } from "./standings";

type Call = Pick<CallContext, "may" | "now"> & { tx: Tx; tenant: EnteredTenant };

/** Why somebody in charge goes beyond a budget that stops. */
export type Override = { reason: string };

/** What a write touches: entries that are there, and days that work is put on. */
type Touched = { entryIds?: readonly string[]; days?: readonly Day[] };

/**
 * Does a write of time unless it takes a budget that stops hard beyond what is available: then CONFLICT, with what is left,
 * and nothing is written. Work that was beyond already may be corrected, as long as there is no more of it. Whoever sets
 * budgets may go beyond for a reason, which is kept; to others that is FORBIDDEN. Timers and imports do not pass through
 * here: their work is done, and is never refused. Only hours stop; of money is not known what work takes of it.
 */
export async function withinHardStops<T>(call: Call, touched: Touched, override: Override | undefined, write: () => Promise<T>): Promise<T> {
  const { tx, tenant } = call;
  if (override && !call.may(tenant.role, "budgets:write")) throw new DomainError("FORBIDDEN", "overrideNotYours");
  if (!(await hasHardStop(tx, tenant.id))) return write();
  // Two who log at once would each see what is left for one.
  await lockByName(tx, `hard stops ${tenant.id}`);
  // Each month that is touched, and none between two that lie far apart.
  const months = new Set([...(await findMonthsOf(tx, tenant.id, touched.entryIds ?? [])), ...(touched.days ?? []).map(monthOf)]);
  const stops = async () => {
    const found: LineStanding[] = [];
    for (const month of months) found.push(...(await standingsIn(tx, { ...tenant, today: todayIn(tenant.timeZone, call.now) }, [month, month], { only: (line) => line.isHardStop })));
    return [...new Map(found.map((stop) => [keyOf(stop), stop])).values()];
  };
  const before = new Map((await stops()).map((stop) => [keyOf(stop), stop.used ?? 0]));
  const result = await write();
  const beyond = (await stops()).filter((stop) => stop.measure === "time" && (stop.used ?? 0) > stop.available && (stop.used ?? 0) > (before.get(keyOf(stop)) ?? 0));
  if (beyond.length === 0) return result;
  if (!override) throw await refusal(call, beyond, before);
  await insertOverrides(tx, tenant.id, beyond.map(({ line, month, used, available }) => ({ budgetId: line.id, month, byId: tenant.memberId, seconds: (used ?? 0) - available, reason: override.reason })));
  return result;
}

const keyOf = ({ line, month, measure }: Pick<LineStanding, "line" | "month" | "measure">) => `${line.id} ${month} ${measure}`;

/** Says what is left of the budget that has least. */
async function refusal({ tx, tenant }: Call, beyond: readonly LineStanding[], before: ReadonlyMap<string, number>): Promise<DomainError> {
  const left = (stop: LineStanding) => Math.max(0, stop.available - (before.get(keyOf(stop)) ?? 0));
  const tightest = beyond.reduce((a, b) => (left(b) < left(a) ? b : a));
  const names = await findBudgetNames(tx, tenant.id, [tightest.line.id]);
  const name = names.get(tightest.line.id) ?? null;
  return new DomainError("CONFLICT", "budgetUsedUp", { named: name === null ? "no" : "yes", name: name ?? "", leftSeconds: left(tightest), availableSeconds: tightest.available });
}
