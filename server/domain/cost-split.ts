import { addMonths, type Month } from "./day";
import type { ToolSplit } from "./tool-split";

export type SplitPart = { channelId: string; sharePermille: number | null };

/** How a cost falls on channels from a month on, until the next that begins later. `from` null is from the beginning; shares count in a fixed split alone, in thousandths. */
export type DatedSplit = { from: Month | null; split: ToolSplit; channels: readonly SplitPart[] };

type Dated = { from: Month | null };

/** The one that holds in a month: of those that have begun the latest. Null before the first. */
export function splitIn<S extends Dated>(month: Month, dated: readonly S[]): S | null {
  const begun = dated.filter(({ from }) => from === null || from <= month);
  return begun.reduce<S | null>((last, next) => (last === null || (next.from ?? "") > (last.from ?? "") ? next : last), null);
}

/** The last month that a change from a month on reaches: the one before the next that is dated later. Null is until further notice. */
export function reachOf(from: Month, dated: readonly Dated[]): Month | null {
  const later = dated.flatMap((one) => (one.from !== null && one.from > from ? [one.from] : [])).sort();
  return later[0] === undefined ? null : addMonths(later[0], -1);
}

/** Whether two say the same: by the same rule, on the same channels, and by the same shares where these count. */
export function fallsAlike(a: Pick<DatedSplit, "split" | "channels">, b: Pick<DatedSplit, "split" | "channels">): boolean {
  const told = ({ split, channels }: Pick<DatedSplit, "split" | "channels">) => channels.map(({ channelId, sharePermille }) => `${channelId} ${split === "fixed" ? (sharePermille ?? 0) : ""}`).sort().join();
  return a.split === b.split && told(a) === told(b);
}
