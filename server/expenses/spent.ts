import { channelSecondsIn, costSplitsOf } from "../cost-splits/data";
import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf, monthOf } from "../domain/day";
import { sharingOf } from "../domain/sharing";
import { toolsOnChannels } from "../domain/tool-spending";
import type { Spent } from "../domain/used-money";
import { daysSpentIn } from "./data";
import type { ExpenseKind } from "./schema";

/** What was spent on one day for one channel and goal (null: none in particular) on one kind of thing; `isToolPart` is what falls there of a tool for certain channels, whose expense names none. */
export type DaySpent = Spent & { kind: ExpenseKind; isToolPart: boolean };

/**
 * What was spent from `from` to `to`, both included, for budgets in money: a tool for several channels stands on each with what of it
 * falls there in that month, as in the return on investment. What is nobody's in particular stays nobody's. Days are read as whole months, so that a
 * range that begins within one has the same parts of it as every other.
 */
export async function sumDaysSpent(tx: Tx, tenantId: TenantId, from: Day, to: Day): Promise<DaySpent[]> {
  const [first, last] = [monthOf(from), monthOf(to)];
  const { spent, splits, worked } = await ask(tx, { spent: daysSpentIn(tenantId, firstDayOf(first), lastDayOf(last)), splits: costSplitsOf(tenantId), worked: channelSecondsIn(tenantId, first, last) });
  const rows = spent.map(({ channelId: named, ...row }) => ({ ...row, named, key: named, month: monthOf(row.on) }));
  return toolsOnChannels(rows, sharingOf(splits), worked).flatMap(({ key: channelId, named, month: _, toolId: __, ...row }) => (from <= row.on && row.on <= to ? [{ ...row, channelId, isToolPart: channelId !== named }] : []));
}
