import { changeSplit, UNSAID } from "../cost-splits/service";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { DatedSplit } from "../domain/cost-split";
import { type Month, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findClosedMonths } from "../timesheets/data/closings";
import { sharingIn } from "./data";
import type { Sharing } from "./schema";

type SharingCall = { tx: Tx; tenant: EnteredTenant; now: Date };

/** By what rule shared cost fell on the channels, from which month on, and each channel's part in the fixed way. */
export async function readSharing({ tx, tenant, now }: SharingCall): Promise<Sharing> {
  const { splits, channels } = await ask(tx, sharingIn(tenant.id));
  const said = splits.filter(({ toolId }) => toolId === null).map(({ toolId: _, ...split }) => split);
  return {
    currentMonth: monthOf(todayIn(tenant.timeZone, now)),
    channels,
    splits: said.some(({ from }) => from === null) ? said : [{ from: null, ...UNSAID }, ...said],
    closedMonths: [...(await findClosedMonths(tx, tenant.id))].sort(),
  };
}

/** Sets the rule and the parts from a month on, from this one where none is said; a channel that is not named has none. Parts are of the fixed way alone. */
export async function setSharing({ tx, tenant, now }: SharingCall, { from, split, channels }: Pick<DatedSplit, "split" | "channels"> & { from?: Month | undefined }) {
  if (new Set(channels.map(({ channelId }) => channelId)).size < channels.length) throw new DomainError("INVALID", "channelTwice");
  await changeSplit(tx, tenant.id, null, { from: from ?? monthOf(todayIn(tenant.timeZone, now)), split, channels: split === "fixed" ? channels.filter(({ sharePermille }) => sharePermille !== null) : [] });
}
