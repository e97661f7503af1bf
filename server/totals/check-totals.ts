import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { findWrongTotals } from "./data";

/** A sentence for each total of the tenant in context that is not what its entries add up to; none when all agree. */
export async function checkTotals(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const wrong = await findWrongTotals(tx, tenantId);
  return wrong.map(({ month, channelId, activityId, kept, summed }) => `${month} ${activityId === null ? "in all" : `channel ${channelId} activity ${activityId}`}: kept ${kept}, summed ${summed}`);
}
