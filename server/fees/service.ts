import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, type Month, monthOf } from "../domain/day";
import type { ExchangeRate } from "../domain/exchange";
import { daysToCount } from "../domain/fee-months";
import { dueMonths } from "../domain/tool-cost";
import { paidSpan } from "../domain/tool-stage";
import { todayIn } from "../domain/zone";
import { findEngagements, type StoredEngagement } from "../engagements/data/engagements";
import { findRates } from "../exchange-rates/data";
import { findClosedMonths } from "../timesheets/data/closings";
import { shareDays } from "../timesheets/data/locks";
import { findTools, type StoredTool } from "../tools/data";
import { onlyChannelIn } from "./channels";
import { type Fee, findFeeMonths, findFeePlace, insertFees } from "./data";

/**
 * Counts the fees that have fallen due as expenses of their month, each engagement's and each tool's once a month, a fixed fee once for good: so they stand in the
 * same budgets as everything else. Closed months stay as they are, and a fee that somebody took out stays out. A tool's cost in a
 * currency without a rate waits until there is one. Of months from `since` on, where that is said.
 */
export async function countFees(tx: Tx, tenantId: TenantId, now: Date, since: Month | null = null): Promise<void> {
  const place = await findFeePlace(tx, tenantId);
  if (place === null) return;
  // What is being closed is waited for: after that no month closes before this has been kept.
  await shareDays(tx, tenantId);
  const today = todayIn(place.timeZone, now);
  const rates = await findRates(tx, tenantId, place.currency);
  const counted = await findFeeMonths(tx, tenantId, since);
  const countedOf = (id: string) => counted.get(id) ?? [];
  const fees = (await findEngagements(tx, tenantId)).flatMap((row) => daysToCount(row, countedOf(row.id), today).map((on) => feeOf(row, on)));
  const costs = (await findTools(tx, tenantId)).flatMap((tool) => costsOf(tool, rates, place.currency, today).filter(({ on }) => !countedOf(tool.id).some(({ month }) => month === monthOf(on))));
  const closed = await findClosedMonths(tx, tenantId, since);
  const due = [...fees, ...costs].filter(({ on }) => (since === null || monthOf(on) >= since) && !closed.has(monthOf(on)));
  if (due.length > 0) await insertFees(tx, tenantId, due, now);
}

/** A fee is its channel's where the whole scope is one channel's. */
function feeOf({ id, feeModel, priceMinor, goalId, scopes, providerName, title, byId }: StoredEngagement, on: string): Fee {
  const channels = new Set(scopes.map(({ channelId }) => channelId));
  const [channelId = null] = channels.size === 1 ? channels : [];
  return { kind: "fee", engagementId: id, toolId: null, feeModel: feeModel === "fixed" ? "fixed" : "retainer", on, amountMinor: priceMinor, originalMinor: null, originalCurrency: null, goalId, channelId, supplier: providerName, note: title, byId };
}

/** A tool's cost is its channel's where it has one alone in that month: what falls on each of several depends on the hours of a month that is not over. */
function costsOf(tool: StoredTool, rates: readonly ExchangeRate[], currency: string, today: Day): Fee[] {
  return dueMonths({ ...tool, paid: paidSpan(tool) }, rates, currency, today).flatMap((cost) => {
    if (cost.inTenantMinor === null) return [];
    const original = cost.currency === currency ? { originalMinor: null, originalCurrency: null } : { originalMinor: cost.amountMinor, originalCurrency: cost.currency };
    return [{ kind: "tool" as const, engagementId: null, toolId: tool.id, feeModel: null, on: cost.on, amountMinor: cost.inTenantMinor, ...original, goalId: null, channelId: onlyChannelIn(monthOf(cost.on), tool.splits), supplier: tool.name, note: "", byId: tool.byId }];
  });
}
