import type { EnteredTenant } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { type Day, weekday } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { findWeeksWith, sumWeeks, updateApprovedAt, updateReopened, updateWithdrawn, upsertApproved, upsertSubmitted } from "../data/weeks";

export type SheetCall = { tx: Tx; tenant: EnteredTenant; now: Date };

/** Says that the own week is done, with what it holds at this moment. */
export async function submitWeek({ tx, tenant, now }: SheetCall, from: Day) {
  const key = { tenantId: tenant.id, memberId: tenant.memberId, from };
  await checkFrom(tx, tenant, tenant.memberId, from);
  const { seconds } = (await sumWeeks(tx, [key]))(key);
  await upsertSubmitted(tx, tenant.id, tenant.memberId, from, { at: now, seconds });
}

/** Takes the own submission back, as long as nobody has approved it. */
export const withdrawWeek = ({ tx, tenant }: SheetCall, from: Day) => updateWithdrawn(tx, tenant.id, tenant.memberId, from);

/**
 * Approves a person's week. Its days are locked first and its time is summed after that, so that nothing can come between
 * what the approver saw and what is approved. CONFLICT where it holds other time than was seen.
 */
export async function approveWeek({ tx, tenant, now }: SheetCall, { memberId, from, seconds }: { memberId: string; from: Day; seconds: number }) {
  await checkFrom(tx, tenant, memberId, from);
  await upsertApproved(tx, tenant.id, memberId, from, { at: now, byId: tenant.memberId });
  const key = { tenantId: tenant.id, memberId, from };
  const there = (await sumWeeks(tx, [key]))(key).seconds;
  if (there !== seconds) throw new DomainError("CONFLICT", "weekChangedMeanwhile");
  await updateApprovedAt(tx, tenant.id, memberId, from, now);
}

/** Opens a submitted or approved week again, with a word to its person. Days of closed months stay locked, and approved. */
export async function reopenWeek({ tx, tenant }: SheetCall, { memberId, from, reason }: { memberId: string; from: Day; reason: string }) {
  await updateReopened(tx, tenant.id, memberId, from, reason);
  await updateApprovedAt(tx, tenant.id, memberId, from, null);
}

/** A week begins where the tenant's weeks do, or where one was begun while they did elsewhere. */
async function checkFrom(tx: Tx, tenant: EnteredTenant, memberId: string, from: Day) {
  if (weekday(from) === tenant.weekStart) return;
  const stored = await findWeeksWith(tx, [{ tenantId: tenant.id, memberId }], from);
  if (!stored.some((week) => week.from === from)) throw new DomainError("INVALID", "notAWeek");
}
