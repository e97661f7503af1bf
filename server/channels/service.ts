import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import type { CallContext } from "../trpc/context";
import { findChannels, findStatus, updateChannel, updateLinks } from "./data";
import type { Channel, ChannelFields, ChannelLinks, ChannelStatus } from "./schema";

/**
 * What becomes of a channel that is worked on is decided, behind gates, and so is what is given away or tried: the register is no
 * way around them. An idea may be opened or given up, and a closed channel be opened or an idea again.
 */
const isDecided = (before: ChannelStatus, after: ChannelStatus) => before !== after && (!["idea", "closed"].includes(before) || !["idea", "closed", "active"].includes(after));

/** The whole register, closed channels last; owners' names only for roles that may see the members. */
export async function listChannels({ tx, tenant, may }: Pick<CallContext, "may"> & { tx: Tx; tenant: EnteredTenant }): Promise<Channel[]> {
  const channels = await findChannels(tx, tenant.id);
  return may(tenant.role, "members:read") ? channels : channels.map((row) => ({ ...row, ownerName: null }));
}

/** Writes the register's line. CONFLICT where the change of its status is a verdict's, or where somebody changed it meanwhile. */
export async function changeChannel(tx: Tx, tenantId: TenantId, channelId: string, version: number, fields: ChannelFields, links: ChannelLinks) {
  if (isDecided(await findStatus(tx, tenantId, channelId), fields.status)) throw new DomainError("CONFLICT", "statusByVerdict");
  await updateChannel(tx, tenantId, channelId, version, fields);
  await updateLinks(tx, tenantId, channelId, links);
}
