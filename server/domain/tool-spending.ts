import type { Month } from "./day";
import type { SharingIn } from "./sharing";
import { splitCost } from "./tool-split";

/** What was spent in a month: `key` is the channel, null is none in particular. */
export type MonthSpent = { month: Month; key: string | null; toolId: string | null; kind: string; amountMinor: number };
/** What was logged in a month on a channel (null: on none). */
export type MonthWorked = { month: Month; key: string | null; seconds: number };

/**
 * Spending with each tool's cost on the channels that the tool was for in that month, by the rule that held then. What has a channel of its own, or is of a
 * tool for everybody, stays as it is. The rows of one tool, month and kind come to the split of their sum, however many they are:
 * each takes what it adds to those before it, so that they are in an order of their own. All of it adds up as before.
 */
export function toolsOnChannels<R extends MonthSpent>(rows: readonly R[], sharingIn: SharingIn, worked: readonly MonthWorked[]): R[] {
  const seconds = new Map<string, number>();
  for (const row of worked) if (row.key !== null) seconds.set(`${row.month} ${row.key}`, (seconds.get(`${row.month} ${row.key}`) ?? 0) + row.seconds);
  const soFar = new Map<string, number>();
  return rows.flatMap((row) => {
    const tool = row.key === null && row.toolId !== null ? sharingIn(row.month).tools.get(row.toolId) : undefined;
    if (!tool || tool.channels.length === 0) return [row];
    const channels = [...tool.channels].sort((a, b) => (a.key < b.key ? -1 : 1)).map((channel) => ({ ...channel, seconds: seconds.get(`${row.month} ${channel.key}`) ?? 0 }));
    const group = `${row.month} ${row.toolId} ${row.kind}`;
    const before = soFar.get(group) ?? 0;
    soFar.set(group, before + row.amountMinor);
    const [was, is] = [splitCost(before, tool.split, channels), splitCost(before + row.amountMinor, tool.split, channels)];
    return channels.map(({ key }, index) => ({ ...row, key, amountMinor: (is[index] ?? 0) - (was[index] ?? 0) }));
  });
}
