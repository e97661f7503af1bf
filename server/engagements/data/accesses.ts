import { z } from "zod";
import { accessRight } from "../../accesses/schema";
import { dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";

const access = z.object({ id: z.string(), channelId: z.string(), right: accessRight });

/** Channels' accounts that a provider's people can still get into: its people here, and whoever is written down by its name or theirs. */
export async function findProviderAccesses(tx: Tx, tenantId: TenantId, { memberIds, names }: { memberIds: readonly string[]; names: readonly string[] }) {
  const rows = await tx.channelAccess.findMany({
    where: { tenantId, untilOn: null, OR: [{ memberId: { in: [...memberIds] } }, { holder: { in: [...names], mode: "insensitive" } }] },
    select: { id: true, channelId: true, holder: true, right: true, sinceOn: true, channel: { select: { name: true } }, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ channel: { name: "asc" } }, { sinceOn: "asc" }],
    take: 500,
  });
  return rows.map(({ holder, sinceOn, channel, member, ...row }) => ({ ...access.parse(row), channelName: channel.name, name: member?.user?.name ?? member?.placeholder ?? holder ?? "", sinceOn: dayOf(sinceOn) }));
}
