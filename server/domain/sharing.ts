import { type DatedSplit, splitIn } from "./cost-split";
import type { Month } from "./day";
import { groupBy } from "./group-by";
import type { ToolSplit } from "./tool-split";

/** How cost that belongs to no channel falls on the channels. `shares` count in a fixed split alone, in thousandths. */
export type Sharing = { split: ToolSplit; shares: ReadonlyMap<string, number>; tools: ReadonlyMap<string, { split: ToolSplit; channels: readonly { key: string; sharePermille: number | null }[] }> };

/** The same in each month. */
export type SharingIn = (month: Month) => Sharing;

/** By what was said of each month: what belongs to no tool falls by hours where nobody has said anything. */
export function sharingOf(dated: readonly (DatedSplit & { toolId: string | null })[]): SharingIn {
  const byTool = groupBy(dated, ({ toolId }) => toolId);
  const known = new Map<Month, Sharing>();
  return (month) => {
    const found = known.get(month) ?? sharingFrom(byTool, month);
    known.set(month, found);
    return found;
  };
}

function sharingFrom(byTool: ReadonlyMap<string | null, readonly DatedSplit[]>, month: Month): Sharing {
  const common = splitIn(month, byTool.get(null) ?? []);
  const tools = [...byTool].flatMap(([toolId, dated]) => {
    const held = toolId === null ? null : splitIn(month, dated);
    return toolId === null || held === null ? [] : [[toolId, { split: held.split, channels: held.channels.map(({ channelId, sharePermille }) => ({ key: channelId, sharePermille })) }] as const];
  });
  return { split: common?.split ?? "hours", shares: new Map(common?.channels.map(({ channelId, sharePermille }) => [channelId, sharePermille ?? 0])), tools: new Map(tools) };
}
