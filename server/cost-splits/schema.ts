import { z } from "zod";
import { id } from "../trpc/scalars";

export const toolSplit = z.enum(["hours", "equal", "fixed"]);
/** Shares count in a fixed split alone, in thousandths. */
export const splitChannel = z.strictObject({ channelId: id, sharePermille: z.int().min(0).max(1000).nullable() });

/** What was said of how a cost falls on channels, from a month on until the next; `from` null is from the beginning. */
export const datedSplit = z.object({ from: z.string().nullable(), split: toolSplit, channels: z.array(z.object({ channelId: z.string(), sharePermille: z.number().nullable() })) });
