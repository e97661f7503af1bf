import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { findStatus, updateChannel, updateGoals } from "./data";
import type { ChannelFields, ChannelStatus } from "./schema";

/** What becomes of a channel that is worked on is decided, behind gates: the register is no way around them. An idea may become anything, and a closed one be opened. */
const isDecided = (before: ChannelStatus, after: ChannelStatus) => before !== after && before !== "idea" && before !== "closed";

/** Writes the register's line. CONFLICT where the change of its status is a verdict's, or where somebody changed it meanwhile. */
export async function changeChannel(tx: Tx, tenantId: TenantId, channelId: string, version: number, fields: ChannelFields, goalIds: readonly string[] | undefined) {
  if (isDecided(await findStatus(tx, tenantId, channelId), fields.status)) throw new DomainError("CONFLICT", "statusByVerdict");
  await updateChannel(tx, tenantId, channelId, version, fields);
  if (goalIds) await updateGoals(tx, tenantId, channelId, goalIds);
}
