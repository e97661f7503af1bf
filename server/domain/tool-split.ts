import { apportion } from "./apportion";

export type ToolSplit = "hours" | "equal" | "fixed";
/** `sharePermille` counts in a fixed split alone; `seconds` is what was logged on the channel in the month. */
export type SplitChannel = { sharePermille: number | null; seconds: number };

/**
 * What of a month's cost falls on each channel, adding up exactly: by the hours of the month (equally while there are none),
 * equally, or by fixed shares. No channels, no shares: then the tool is everybody's.
 */
export function splitCost(totalMinor: number, split: ToolSplit, channels: readonly SplitChannel[]): number[] {
  return apportion(totalMinor, channels.map(({ sharePermille, seconds }) => (split === "hours" ? seconds : split === "equal" ? 1 : (sharePermille ?? 0))));
}
