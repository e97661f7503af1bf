import { columnOfMonth, monthOfColumn } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Share } from "./schema";

/** The months of a channel that were counted, the newest first. */
export async function findShares(tx: Tx, tenantId: TenantId, channelId: string): Promise<Share[]> {
  const rows = await tx.channelShare.findMany({ where: { tenantId, channelId }, select: { month: true, posts: true, automated: true, duplicate: true }, orderBy: { month: "desc" }, take: 120 });
  return rows.map(({ month, ...counts }) => ({ month: monthOfColumn(month), ...counts }));
}

/** One month's counts, anew where it was counted before. NOT_FOUND for a channel that is not the tenant's. */
export async function upsertShare(tx: Tx, tenantId: TenantId, channelId: string, { month, ...counts }: Share) {
  const on = columnOfMonth(month);
  await tx.channelShare.upsert({ where: { tenantId_channelId_month: { tenantId, channelId, month: on } }, create: { tenantId, channelId, month: on, ...counts }, update: counts, select: { month: true } });
}
