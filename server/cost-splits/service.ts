import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type DatedSplit, fallsAlike, reachOf, splitIn } from "../domain/cost-split";
import type { Month } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { findClosedMonths } from "../timesheets/data/closings";
import { shareDays } from "../timesheets/data/locks";
import { costSplitsOf, writeSplit } from "./data";

/** What holds where nobody has said anything: of what belongs to no channel by hours, and of a tool that it is everybody's. */
export const UNSAID = { split: "hours" as const, channels: [] } satisfies Pick<DatedSplit, "split" | "channels">;

/** Months that a change changed: to the last of them, null is until further notice; and what was said before it. */
export type SplitChange = { from: Month; to: Month | null; before: readonly DatedSplit[] };

/**
 * Says how a cost falls on channels from a month on, until the next change that is dated later. Null where it does so already: then
 * nothing is written. CONFLICT where it would change a month that is closed.
 */
export async function changeSplit(tx: Tx, tenantId: TenantId, toolId: string | null, { from, ...said }: DatedSplit & { from: Month }): Promise<SplitChange | null> {
  await shareDays(tx, tenantId);
  const before = (await ask(tx, { splits: costSplitsOf(tenantId) })).splits.filter((one) => one.toolId === toolId);
  if (fallsAlike(splitIn(from, before) ?? UNSAID, said)) return null;
  const to = reachOf(from, before);
  if ((await findClosedMonths(tx, tenantId, from, to)).size > 0) throw new DomainError("CONFLICT", "monthClosed");
  await writeSplit(tx, tenantId, toolId, { from, ...said });
  return { from, to, before };
}
