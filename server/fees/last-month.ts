import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Month, monthOf } from "../domain/day";
import { roundHalfAway } from "../domain/rounding";
import { monthCostOf } from "../domain/tool-cost";
import { paidSpan } from "../domain/tool-stage";
import { findClosedMonths } from "../timesheets/data/closings";
import { shareDays } from "../timesheets/data/locks";
import type { StoredTool } from "../tools/data";
import { findToolFee, updateFeeAmount } from "./data";

/**
 * Counts a tool's last month anew once its last day is another: by its calendar days, as if that day had been known when the month's
 * cost fell due. A closed month stays, and so does an amount that somebody changed by hand.
 */
export async function recountLastMonth(tx: Tx, tenantId: TenantId, before: StoredTool, after: StoredTool): Promise<void> {
  const months = new Set([lastMonthOf(before), lastMonthOf(after)].filter((month) => month !== null));
  if (months.size === 0) return;
  await shareDays(tx, tenantId);
  const closed = await findClosedMonths(tx, tenantId);
  for (const month of months) {
    if (!closed.has(month)) await recount(tx, tenantId, month, costIn(before, month), { toolId: after.id, cost: costIn(after, month) });
  }
}

function lastMonthOf(tool: StoredTool): Month | null {
  const lastOn = paidSpan(tool)?.lastOn ?? null;
  return lastOn === null ? null : monthOf(lastOn);
}

/** In the tool's own currency. */
function costIn(tool: StoredTool, month: Month): number | null {
  const paid = paidSpan(tool);
  return paid && (monthCostOf(tool.terms, month, paid)?.amountMinor ?? null);
}

async function recount(tx: Tx, tenantId: TenantId, month: Month, was: number | null, { toolId, cost }: { toolId: string; cost: number | null }) {
  const fee = await findToolFee(tx, tenantId, toolId, month);
  if (fee === null || was === null || was === 0 || cost === null || cost === was) return;
  if ((fee.originalCurrency === null ? fee.amountMinor : fee.originalMinor) !== was) return;
  // The rate of exchange is that of the day on which it fell due: it stays.
  const amount = fee.originalMinor === null ? { amountMinor: cost, originalMinor: null } : { amountMinor: roundHalfAway((fee.amountMinor * cost) / was), originalMinor: cost };
  await updateFeeAmount(tx, tenantId, fee.id, amount);
}
