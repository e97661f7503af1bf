import type { Database } from "../db/client";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { monthOf } from "../domain/day";
import { feeDays } from "../domain/fee-months";
import { todayIn } from "../domain/zone";
import { shareDays } from "../timesheets/data/locks";
import { findEngagements, type StoredEngagement } from "./data/engagements";
import { writeAboutDue } from "./letter";
import { type Fee, findClosedMonths, findFeeMonths, findTenantsWithEngagements, findZone, insertFees } from "./data/fees";

/**
 * Counts the fees that have fallen due as expenses of their month, each engagement's once a month: so hours and fees of a provider
 * stand in the same budgets as everything else. Closed months stay as they are, and a fee that somebody took out stays out.
 */
export async function countFees(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  const zone = await findZone(tx, tenantId);
  if (zone === null) return;
  // What is being closed is waited for: after that no month closes before this has been kept.
  await shareDays(tx, tenantId);
  const engagements = await findEngagements(tx, tenantId);
  const closed = await findClosedMonths(tx, tenantId);
  const counted = await findFeeMonths(tx, tenantId);
  const due = engagements.flatMap((row) => feeDays(row, todayIn(zone, now)).filter((on) => !closed.has(monthOf(on)) && !counted.get(row.id)?.has(monthOf(on))).map((on) => feeOf(row, on)));
  if (due.length > 0) await insertFees(tx, tenantId, due, now);
}

/** A fee is its channel's where the whole scope is one channel's. */
function feeOf({ id, priceMinor, goalId, scopes, providerName, title, byId }: StoredEngagement, on: string): Fee {
  const channels = new Set(scopes.map(({ channelId }) => channelId));
  const [channelId = null] = channels.size === 1 ? channels : [];
  return { engagementId: id, on, amountMinor: priceMinor, goalId, channelId, supplier: providerName, note: title, byId };
}

async function beginDay(tx: Tx, tenantId: TenantId, now: Date) {
  await countFees(tx, tenantId, now);
  await writeAboutDue(tx, tenantId, now);
}

/**
 * What a day brings: fees that fall due, and letters about what has to be decided. For every tenant, each in a transaction of its own;
 * one's trouble is not the others'. Answers what went wrong.
 */
export async function countAllFees(db: Database, now: Date): Promise<Error[]> {
  const tenants = await inTransaction(db, "query", findTenantsWithEngagements);
  const failed: Error[] = [];
  for (const id of tenants) {
    await inTransaction(db, "mutation", async (tx) => beginDay(tx, await actAs(tx, { tenantId: id }), now)).catch((error: unknown) => failed.push(error instanceof Error ? error : new Error(String(error))));
  }
  return failed;
}
