import type { SplitChange } from "../cost-splits/service";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type DatedSplit, splitIn } from "../domain/cost-split";
import type { Month } from "../domain/day";
import { findFeeMonths, updateFeeChannel } from "./data";

const onlyOf = (channels: DatedSplit["channels"]) => (channels.length === 1 ? (channels[0]?.channelId ?? null) : null);

/** The channel of a tool in a month where it has one alone; null where it is for several, or for all. */
export const onlyChannelIn = (month: Month, splits: readonly DatedSplit[]): string | null => onlyOf(splitIn(month, splits)?.channels ?? []);

/** Moves what was counted of a tool in the months of a change to the channel that it has alone since, or off the one that it had. None of them is closed. */
export async function moveFees(tx: Tx, tenantId: TenantId, toolId: string, { from: first, to: last, before }: SplitChange, channels: DatedSplit["channels"]) {
  const counted = (await findFeeMonths(tx, tenantId, first, { toolId })).get(toolId) ?? [];
  const to = onlyOf(channels);
  for (const { month, stands } of counted) {
    const from = onlyChannelIn(month, before);
    if (stands && (last === null || month <= last) && from !== to) await updateFeeChannel(tx, tenantId, toolId, month, { from, to });
  }
}
